import type { FixityText } from './kind.ts';

/** What is found of single files, bags, zips, and places on a disk. */
export const FILE_TEXTS = {
  'file-changed': { means: 'differs', zh: '内容已改变：{path}', en: 'changed: {path}' },
  'file-missing': { means: 'differs', zh: '缺少文件：{path}', en: 'missing: {path}' },
  'file-extra': { means: 'differs', zh: '多出文件：{path}', en: 'extra: {path}' },
  'file-link': {
    means: 'differs',
    zh: '这里应是文件，却是链接或别的东西（未跟随）：{path}',
    en: 'a link or something else that is no file (not followed): {path}',
  },
  'file-unreadable': {
    means: 'unchecked',
    zh: '无法读取：{path}（{reason}）',
    en: 'cannot be read: {path} ({reason})',
  },
  'pull-unfinished': {
    means: 'differs',
    zh: '这里有一次未完成的镜像（{path}）。请再运行一次 mirror。',
    en: 'A pull was not finished here ({path}). Run mirror again.',
  },
  'bag-version': {
    means: 'unchecked',
    zh: 'bagit.txt 没有写明 BagIt 版本和 UTF-8 编码，无法作为 BagIt 包核对。',
    en: 'bagit.txt does not say a BagIt version and UTF-8, so it cannot be checked as a bag.',
  },
  'bag-manifest': {
    means: 'unchecked',
    zh: 'BagIt 包中没有 manifest-sha512.txt 或 manifest-sha256.txt，无法核对。',
    en: 'The bag has no manifest-sha512.txt or manifest-sha256.txt, so it cannot be checked.',
  },
  'bag-outside': {
    means: 'unchecked',
    zh: 'BagIt 清单 {list} 中的路径不属于它：{path}。请勿使用该包。',
    en: 'A path of the bag’s list {list} does not belong there: {path}. Do not use this bag.',
  },
  'bag-oxum': {
    means: 'differs',
    zh: 'Payload-Oxum 为 {said}，实际为 {found}（字节数.文件数）。',
    en: 'Payload-Oxum says {said}; there is {found} (bytes.files).',
  },
  'zip-cut': {
    means: 'unchecked',
    zh: '{where} 不完整：zip 的结尾不在了，可能下载中断。请重新取得该文件。',
    en: '{where} is not whole: the end of the zip is gone; the download may have broken off. Get it anew.',
  },
  'zip-not': { means: 'unchecked', zh: '{where} 不是 zip 文件。', en: '{where} is no zip file.' },
  'zip-damaged': {
    means: 'unchecked',
    zh: '{where} 的目录已损坏，无法核对。请重新取得该文件。',
    en: 'The directory of {where} is damaged, so it cannot be checked. Get it anew.',
  },
  'zip-method': {
    means: 'unchecked',
    zh: '{where} 中的 {path} 已加密或用了不支持的压缩方法，无法核对。',
    en: '{path} in {where} is encrypted or packed in a way that is not known, so it cannot be checked.',
  },
  'place-missing': {
    means: 'unchecked',
    zh: '{where} 不存在，或既不是目录也不是 zip 文件。',
    en: '{where} does not exist, or is neither a folder nor a zip.',
  },
} as const satisfies Record<string, FixityText>;
