import type { DiagnosticKind } from './kind.ts';

/** Diagnostics of dates, pages and links of whole issues. Codes are permanent. */
export const ISSUE_DIAGNOSTICS = {
  'date-inferred': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '日期 {date} 由文中日期推断（可信度 {confidence}）',
      en: 'The date {date} was inferred from dates mentioned in the text (confidence {confidence})',
    },
    hint: { 'zh-CN': '可在 issues.csv 或文件名中写明日期。', en: 'State the date in issues.csv or in the file name.' },
  },
  'date-missing': {
    severity: 'warning',
    stage: 'issues',
    message: { 'zh-CN': '无法得知日期，列入“日期不详”', en: 'No date could be found; filed under “undated”' },
    hint: { 'zh-CN': '请在 issues.csv 或文件名中写明日期。', en: 'State the date in issues.csv or in the file name.' },
  },
  'date-conflict': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '所记日期 {used} 与版面上的 {other} 不符',
      en: 'The stated date {used} differs from {other} on the page',
    },
  },
  'weekday-conflict': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '版面上的星期与 {date} 不符',
      en: 'The weekday on the page is not that of {date}',
    },
    hint: { 'zh-CN': '日期或星期可能识别有误，请核对。', en: 'Date or weekday may have been misread; compare the scan.' },
  },
  'page-unknown': {
    severity: 'info',
    stage: 'issues',
    message: { 'zh-CN': '版次不详，按存档顺序编为 {id}', en: 'The page number is not known; filed as {id} by its place' },
  },
  'page-duplicate': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '{date} 第 {label} 版已有文件 {other}，本文件另编为 {id}',
      en: 'Page {label} of {date} is already held from {other}; this file is kept as {id}',
    },
    hint: { 'zh-CN': '请改正版次，或删去其中一个。', en: 'Correct the page number, or remove one of them.' },
  },
  'date-implausible': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '由文中年份推得 {date}，与本报已知的 {first}—{last} 年相去太远，未采用',
      en: 'The years in the text give {date}, too far from {first}–{last}, the years surely held of this paper; not used',
    },
    hint: {
      'zh-CN': '此版可能只讲往事；请在 issues.csv 或文件名中写明日期。',
      en: 'The page may tell of history only; state the date in issues.csv or in the file name.',
    },
  },
  'page-missing': {
    severity: 'review',
    stage: 'issues',
    message: { 'zh-CN': '{date} 缺第 {labels} 版，未收藏', en: 'Page {labels} of {date} is not held' },
  },
  'page-reprinted': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '本版有 {count} 篇与文件 {other} 的一版相同，可能是同一版存了两次',
      en: '{count} items of this page are those of a page in {other}; one page may be held twice',
    },
    hint: {
      'zh-CN': '如确为重复，请删去其中一个文件；两处都予保留并互相链接。',
      en: 'Remove one of the files if so; until then both are kept, and linked.',
    },
  },
  'name-similar': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '署名“{name}”（{count} 次）与“{other}”（{otherCount} 次，{otherPlace}）相近，可能是同一人',
      en: 'The byline “{name}” ({count}×) is close to “{other}” ({otherCount}×, {otherPlace}): perhaps one person',
    },
    hint: {
      'zh-CN': '印出的姓名不会改动；请人工核实，是同一人（aliases）或不是（different）都可写入 vocabulary/people.yml。',
      en: 'Printed names are never changed. Say in vocabulary/people.yml whether they are one person (aliases) or two (different).',
    },
  },
  'page-conflict': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '所记版次 {used} 与版面上的“{text}”不符',
      en: 'The stated page {used} does not agree with “{text}” on the page',
    },
    hint: { 'zh-CN': '请核对文件名或 issues.csv 中的版次。', en: 'Compare the page number in the file name or issues.csv.' },
  },
  'jump-unmatched': {
    severity: 'review',
    stage: 'issues',
    message: { 'zh-CN': '“{text}”没有找到另一半', en: 'No other half was found for “{text}”' },
  },
} as const satisfies Record<string, DiagnosticKind>;
