import type { DiagnosticKind } from './kind.ts';

/** Diagnostics of archive.yml, vocabulary and weights. Codes are permanent. */
export const ARCHIVE_DIAGNOSTICS = {
  'archive-invalid': {
    severity: 'error',
    stage: 'archive',
    message: { 'zh-CN': '{file} 有误：{problem}', en: '{file} is not valid: {problem}' },
    hint: { 'zh-CN': '请按 README 中的说明改正该项。', en: 'Mend that entry; the README lists the fields.' },
  },
  'weights-invalid': {
    severity: 'error',
    stage: 'archive',
    message: {
      'zh-CN': '{file} 无法使用：{problem}；改用程序自带的权重',
      en: '{file} cannot be used: {problem}; the weights that the program brings were used',
    },
    hint: { 'zh-CN': '请重新运行 npm run train，或删去此文件。', en: 'Run npm run train again, or delete the file.' },
  },
  'calendar-contradicted': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '《{newspaper}》calendar 写明 {gap}，却存有 {found}（共 {count} 处不合）',
      en: '{newspaper}: calendar says {gap}, yet {found} is there ({count} in all disagree)',
    },
    hint: {
      'zh-CN': '请改正 archive.yml 中的这一条，或核对该期的日期；年历两者都照录，并注明不合。',
      en: 'Correct the entry in archive.yml, or check the date of that issue; the calendar shows both and says that they disagree.',
    },
  },
  'calendar-overlap': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '《{newspaper}》calendar 的两条说法不一：{gap} 与 {other}',
      en: '{newspaper}: two entries of calendar disagree: {gap} and {other}',
    },
    hint: { 'zh-CN': '请改正其一；日数较少的一条优先。', en: 'Correct one of them; the one that tells of fewer days counts.' },
  },
  'calendar-weekday': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '《{newspaper}》weekdays 说当日不出报，却存有 {found}（共 {count} 期）',
      en: '{newspaper}: by weekdays no paper appeared on the day of {found}, which is held ({count} issues in all)',
    },
    hint: {
      'zh-CN': '请核对该期的日期，或改正 archive.yml 中的 weekdays。',
      en: 'Check the date of that issue, or correct weekdays in archive.yml.',
    },
  },
  'rights-uri-unknown': {
    severity: 'warning',
    stage: 'archive',
    message: {
      'zh-CN': '权利声明的网址 {uri} 不在 rightsstatements.org 和 Creative Commons 的名单中',
      en: 'The rights statement {uri} is none of those of rightsstatements.org or Creative Commons',
    },
    hint: {
      'zh-CN': '请改用名单中的网址，自拟的说明写在 statement 中。',
      en: 'Use one of those, and put words of your own into `statement`.',
    },
  },
  'rights-address-unknown': {
    severity: 'warning',
    stage: 'archive',
    message: {
      'zh-CN': 'rights.items 中的 {address} 没有对应的期、版或文章，这一条不起作用',
      en: 'Nothing is held at {address}, which rights.items names: the entry has no effect',
    },
    hint: {
      'zh-CN': '请核对地址；要限制公开的文字可能仍在网站上。',
      en: 'Check the address: text to be withheld may still be in the open.',
    },
  },
  'rights-reprint-open': {
    severity: 'warning',
    stage: 'archive',
    message: {
      'zh-CN': '{address} 的文字不公开，但几乎相同的 {other} 仍公开',
      en: 'The text of {address} is withheld, but that of {other}, which is nearly the same, is not',
    },
    hint: { 'zh-CN': '如也应限制，请在 archive.yml 中一并列出。', en: 'If it should be, too, name it in archive.yml as well.' },
  },
  'raw-folder-missing': {
    severity: 'error',
    stage: 'archive',
    message: { 'zh-CN': '找不到原文文件夹 {folder}', en: 'The raw folder {folder} does not exist' },
    hint: {
      'zh-CN': '请建立该文件夹，或在 archive.yml 中用 raw: 指定。',
      en: 'Create it, or name another with raw: in archive.yml.',
    },
  },
} as const satisfies Record<string, DiagnosticKind>;
