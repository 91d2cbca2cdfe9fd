import type { FixityText } from './kind.ts';

/** What is to say of a pull and of a check as a whole. */
export const PULLING_TEXTS = {
  'pull-occupied': {
    means: 'unchecked',
    zh: '{where} 中有别的文件，又没有 SHA256SUMS，不是镜像。请指定空目录。',
    en: '{where} holds other files and no SHA256SUMS, so it is no mirror. Name an empty folder.',
  },
  'pull-link': {
    means: 'unchecked',
    zh: '{path} 处是链接，写入会到目录之外，未写入。请先移走它。',
    en: 'There is a link at {path}, through which a file would be written elsewhere; it was left alone. Move it away first.',
  },
  'pull-in-the-way': {
    means: 'unchecked',
    zh: '{path} 处有不属于镜像的东西挡住，未写入。请先移走它。',
    en: 'Something that is not of the mirror is in the way at {path}; it was left alone. Move it away first.',
  },
  'pull-old-list': {
    means: 'note',
    zh: '原有的 SHA256SUMS 无法读取，因此不删除任何文件。',
    en: 'The SHA256SUMS that was here cannot be read, so no file is removed.',
  },
  'pull-hash': {
    means: 'unchecked',
    zh: '{path} 的内容与清单不符，未采用。网站可能正在更新：请稍后再试。',
    en: 'What came for {path} is not what the list says; it was not used. The site may be changing: try again later.',
  },
  'pull-kept': {
    means: 'note',
    zh: '副本保持原样；已取得的文件留在 {staging}，下次接着用。',
    en: 'The copy is as it was; what was fetched is kept in {staging} for the next run.',
  },
  'pull-extra': {
    means: 'note',
    zh: '清单以外的文件，保留未动：{path}',
    en: 'not in the list, left alone: {path}',
  },
  'pull-done': {
    means: 'note',
    zh: '{where}：共 {files} 个文件；下载 {fetched} 个（{bytes} 字节），就地复用 {reused} 个，删除 {removed} 个',
    en: '{where}: {files} files; {fetched} fetched ({bytes} bytes), {reused} taken from the copy itself, {removed} removed',
  },
  'pull-same': {
    means: 'note',
    zh: '{where}：已是最新，共 {files} 个文件',
    en: '{where}: up to date, {files} files',
  },
  'pull-full-disk': {
    means: 'unchecked',
    zh: '{where} 所在的磁盘已满。副本保持原样；腾出空间后再运行一次，会接着取。',
    en: 'The disk of {where} is full. The copy is as it was; make room and run it again, and it goes on.',
  },
  'pull-failed': {
    means: 'note',
    zh: '{failed} 个文件未能更新。',
    en: '{failed} files could not be brought up to date.',
  },
  'check-same': {
    means: 'note',
    zh: '{where}：{files} 个文件与{list}完全一致',
    en: '{where}: {files} files, all as {list} says',
  },
  'check-differs': {
    means: 'note',
    zh: '{where}：与{list}不一致：改变 {changed}，缺少 {missing}，多出 {extra}，其他 {other}',
    en: '{where} is not as {list} says: {changed} changed, {missing} missing, {extra} extra, {other} other',
  },
  'check-unfinished': {
    means: 'note',
    zh: '{where}：{unchecked} 个文件无法核对；其余未见差异',
    en: '{where}: {unchecked} files could not be checked; no difference was found in the others',
  },
  'check-more': {
    means: 'note',
    zh: '……同类还有 {count} 条（--verbose 全部列出）',
    en: '… and {count} more like this (--verbose lists all)',
  },
  'state-other': {
    means: 'unchecked',
    zh: '{where} 不是这种核对的进度文件，未改动。请另给一个文件名。',
    en: '{where} is no state of such a check; it was left alone. Name another file.',
  },
} as const satisfies Record<string, FixityText>;
