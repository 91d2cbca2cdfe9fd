import type { FixityText } from './kind.ts';

/** What is wrong with a list, so that nothing it says is used. */
export const LIST_TEXTS = {
  'manifest-missing': {
    means: 'unchecked',
    zh: '{where} 中没有可以核对的清单（SHA256SUMS、bagit.txt 或导出的 index.json）。请指向站点、副本、导出或 BagIt 包的根目录。',
    en: '{where} holds no list to check by (SHA256SUMS, bagit.txt, or the index.json of exports). Name the root of a site, copy, export or bag.',
  },
  'manifest-empty': {
    means: 'unchecked',
    zh: '清单 {list} 是空的，无法核对。请重新取得该清单。',
    en: 'The list {list} is empty, so nothing can be checked. Get it anew.',
  },
  'manifest-cut': {
    means: 'unchecked',
    zh: '清单 {list} 的最后一行不完整，可能被截断。请重新取得该清单。',
    en: 'The last line of the list {list} is not whole; the list may be cut off. Get it anew.',
  },
  'manifest-line': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行不是“校验值、两个空格、路径”的形式。请重新取得该清单。',
    en: 'Line {line} of the list {list} is not a checksum, two spaces and a path. Get the list anew.',
  },
  'manifest-encoding': {
    means: 'unchecked',
    zh: '清单 {list} 不是 UTF-8 文本。请重新取得该清单。',
    en: 'The list {list} is not UTF-8 text. Get it anew.',
  },
  'manifest-large': {
    means: 'unchecked',
    zh: '{list} 超过 {bytes} 字节，不像是清单，未读取。',
    en: '{list} is over {bytes} bytes, too long for a list; it was not read.',
  },
  'exports-list': {
    means: 'unchecked',
    zh: '{list} 不是导出目录的清单（应有 kind、corpus、parts，每个文件有 name、bytes、sha256）。请重新导出。',
    en: '{list} is no list of exports (kind, corpus, parts; each file with name, bytes, sha256). Export again.',
  },
  'path-empty': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行没有路径。请勿使用该清单。',
    en: 'Line {line} of the list {list} has no path. Do not use this list.',
  },
  'path-nul': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径含有 NUL 字符：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} holds a NUL character: {path}. Do not use this list.',
  },
  'path-control': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径含有控制字符：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} holds a control character: {path}. Do not use this list.',
  },
  'path-backslash': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径含有反斜杠：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} holds a backslash: {path}. Do not use this list.',
  },
  'path-absolute': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行是绝对路径：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} is absolute: {path}. Do not use this list.',
  },
  'path-drive': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径含有盘符：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} names a drive: {path}. Do not use this list.',
  },
  'path-parent': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径含有“..”，会指向目录之外：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} leads outside by “..”: {path}. Do not use this list.',
  },
  'path-segment': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径含有空的一级或“.”：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} has an empty part or “.”: {path}. Do not use this list.',
  },
  'path-staging': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行指向镜像的暂存目录：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} lies in the staging folder of a pull: {path}. Do not use this list.',
  },
  'path-twice': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的路径已经出现过：{path}。请勿使用该清单。',
    en: 'The path in line {line} of the list {list} was there before: {path}. Do not use this list.',
  },
  'path-case': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行的 {path} 与 {other} 只有大小写或写法之别，在有些系统上是同一个文件。请勿使用该清单。',
    en: '{path} in line {line} of the list {list} differs from {other} in case or spelling alone; some systems hold them for one. Do not use this list.',
  },
  'path-folder': {
    means: 'unchecked',
    zh: '清单 {list} 第 {line} 行：{path} 既是文件又是目录。请勿使用该清单。',
    en: 'Line {line} of the list {list}: {path} would be a file and a folder. Do not use this list.',
  },
  'path-not-url': {
    means: 'unchecked',
    zh: '{list} 第 {line} 行的路径不能直接用作网址：{path}。请改用 ASCII 字母、数字和常见符号命名。',
    en: 'The path in line {line} of {list} cannot stand as an address: {path}. Name the file in ASCII letters, digits and common signs.',
  },
} as const satisfies Record<string, FixityText>;
