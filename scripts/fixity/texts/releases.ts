import type { FixityText } from './kind.ts';

/** What there is to say of releases. */
export const RELEASE_TEXTS = {
  'release-name': {
    means: 'unchecked',
    zh: '“{name}”不能作发布的名称：只用小写英文字母和数字，中间可有单个连字符或句点，如 2026-11，最长 64 个字符。',
    en: '“{name}” cannot name a release: use lower-case letters and digits, with single hyphens and full stops between, such as 2026-11; 64 characters at most.',
  },
  'release-date': {
    means: 'unchecked',
    zh: '“{date}”不是日期。请写成 --date 2026-11-20。',
    en: '“{date}” is no day. Write it as in --date 2026-11-20.',
  },
  'release-twice': {
    means: 'unchecked',
    zh: '已有名为 {name} 的发布（{date}，{list}）。请另取名称。',
    en: 'There is a release {name} already ({date}, {list}). Choose another name.',
  },
  'release-early': {
    means: 'unchecked',
    zh: '{date} 早于上一次发布 {other} 的日期（{before}）。请给出不早于它的日期。',
    en: '{date} is before the day of the last release, {other} ({before}). Give that day or a later one.',
  },
  'release-in-the-way': {
    means: 'unchecked',
    zh: '{list} 处有别的文件挡住，未发布。请先移走它。',
    en: 'Something else is in the way at {list}; nothing was released. Move it away first.',
  },
  'release-full-disk': {
    means: 'unchecked',
    zh: '{where} 所在的磁盘已满，未发布，也没有留下什么。请腾出空间后再运行一次。',
    en: 'The disk of {where} is full; nothing was released, and nothing was left there. Make room and run it again.',
  },
  'release-no-site': {
    means: 'unchecked',
    zh: '{where} 中没有生成的网站（没有 {list}）。请先运行 build，或用 --from 指出网站所在的文件夹。',
    en: 'There is no built site in {where} (no {list}). Build it first, or name its folder with --from.',
  },
  'release-site-differs': {
    means: 'unchecked',
    zh: '{where} 中的网站与它的 SHA256SUMS 不符（{count} 处），未发布。请重新运行 build，并移走不属于网站的文件。',
    en: 'The site in {where} is not what its SHA256SUMS says ({count} differences); nothing was released. Build it again, and move away what is not of the site.',
  },
  'release-path': {
    means: 'unchecked',
    zh: '{where} 的 SHA256SUMS 中有文件“{path}”，不是本程序生成的网站会有的名称，未发布。请移走它，重新运行 build。',
    en: 'SHA256SUMS in {where} names “{path}”, which no site of ours would hold; nothing was released. Move it away and build again.',
  },
  'release-unchanged': {
    means: 'unchecked',
    zh: '{where} 中的网站与上一次发布 {name} 完全相同，未发布。若有改动，请先运行 build。',
    en: 'The site in {where} is that of the last release, {name}; nothing was released. If anything has changed, build it first.',
  },
  'release-done': {
    means: 'note',
    zh: '{name}：{files} 个文件，文本版本 {corpus}；已记入 {list}。请再运行一次 build，然后公开。',
    en: '{name}: {files} files, corpus {corpus}; recorded in {list}. Build once more, then publish.',
  },
  'release-changed': {
    means: 'note',
    zh: '与 {other} 相比：新增 {added}，改变 {changed}，移除 {removed}，移动 {moved}',
    en: 'since {other}: {added} added, {changed} changed, {removed} removed, {moved} moved',
  },
  'release-folder': {
    means: 'unchecked',
    zh: '{list} 中的文件夹“{name}”不是发布的名称。请将它移出 {list}。',
    en: 'The folder “{name}” in {list} has no name of a release. Move it out of {list}.',
  },
  'release-file-missing': {
    means: 'unchecked',
    zh: '缺少 {list}，或它不是普通文件。请从版本库或备份中恢复。',
    en: '{list} is missing, or is no plain file. Put it back from the archive’s history or a backup.',
  },
  'release-file-changed': {
    means: 'unchecked',
    zh: '{list} 与同一文件夹中 release.json 所记的 SHA-256 不符。请从版本库或备份中恢复。',
    en: '{list} is not what release.json beside it says (SHA-256). Put it back from the archive’s history or a backup.',
  },
  'release-json': {
    means: 'unchecked',
    zh: '{list} 第 {line} 行不是有效的 JSON。请从版本库或备份中恢复。',
    en: 'Line {line} of {list} is not valid JSON. Put the file back from the archive’s history or a backup.',
  },
  'release-field': {
    means: 'unchecked',
    zh: '{list} 第 {line} 行不能使用：{reason}。请从版本库或备份中恢复。',
    en: 'Line {line} of {list} cannot be used: {reason}. Put the file back from the archive’s history or a backup.',
  },
  'release-other-name': {
    means: 'unchecked',
    zh: '{list} 自称是发布“{name}”，文件夹却是 {folder}。请改回文件夹的名称。',
    en: '{list} says that it is the release “{name}”, but its folder is {folder}. Give the folder its name back.',
  },
  'release-number-twice': {
    means: 'unchecked',
    zh: '{list} 与发布 {other} 的次序号（number）都是 {number}，可能是合并所致。请移走其中一个文件夹，需要时重新发布。',
    en: '{list} and the release {other} have the same number, {number}; two branches may have been merged. Move one folder away, and release again where needed.',
  },
  'release-number-missing': {
    means: 'unchecked',
    zh: '没有次序号（number）为 {number} 的发布，其后却有 {list}。请从版本库或备份中恢复。',
    en: 'There is no release with the number {number}, but {list} comes after it. Put it back from the archive’s history or a backup.',
  },
  'release-day': {
    means: 'unchecked',
    zh: '{list} 的日期 {date} 早于前一次发布 {other} 的日期（{before}）。请改正。',
    en: 'The day of {list}, {date}, is before that of the release before, {other} ({before}). Put it right.',
  },
  'release-changes': {
    means: 'unchecked',
    zh: '{list}：第一次发布没有 changes，其后每次都有。请从版本库或备份中恢复。',
    en: '{list}: the first release has no “changes”, and each later one has. Put it back from the archive’s history or a backup.',
  },
} as const satisfies Record<string, FixityText>;
