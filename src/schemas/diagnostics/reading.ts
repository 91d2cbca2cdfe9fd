import type { DiagnosticKind } from './kind.ts';

/** Diagnostics of reading raw files, and what is stated of them. Codes are permanent. */
export const READING_DIAGNOSTICS = {
  'file-unreadable': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '无法读取文件：{problem}', en: 'The file cannot be read: {problem}' },
  },
  'file-empty': {
    severity: 'warning',
    stage: 'read',
    message: { 'zh-CN': '文件中没有文字', en: 'The file holds no text' },
    hint: { 'zh-CN': '请重新识别该版，或删去此文件。', en: 'Run the recognition again, or remove the file.' },
  },
  'file-binary': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '文件不是文本（第 {offset} 字节为 NUL）', en: 'The file is not text (byte {offset} is NUL)' },
    hint: { 'zh-CN': '原文文件夹只应存放版面文字。', en: 'Only page text belongs in the raw folder.' },
  },
  'file-too-large': {
    severity: 'error',
    stage: 'read',
    message: {
      'zh-CN': '文件有 {size} MB，超过每个文件 {limit} MB 的上限',
      en: 'The file has {size} MB; the limit is {limit} MB a file',
    },
    hint: { 'zh-CN': '请按版拆分文件。', en: 'Split it into pages.' },
  },
  'file-too-many-lines': {
    severity: 'error',
    stage: 'read',
    message: {
      'zh-CN': '文件超过每个文件 {limit} 行的上限',
      en: 'The file has more than {limit} lines, the limit for a file',
    },
    hint: { 'zh-CN': '请按版拆分文件。', en: 'Split it into pages.' },
  },
  'file-undecodable': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '字节既不是 UTF-8、UTF-16，也不是 GB18030', en: 'The bytes are neither UTF-8, UTF-16 nor GB18030' },
    hint: { 'zh-CN': '请将文件另存为 UTF-8。', en: 'Save the file as UTF-8.' },
  },
  'line-too-long': {
    severity: 'warning',
    stage: 'read',
    message: {
      'zh-CN': '一行有 {count} 个字符，整行列为未归属',
      en: 'A line of {count} characters; it is kept whole as unassigned',
    },
    hint: { 'zh-CN': '请检查换行是否丢失。', en: 'Check whether line breaks were lost.' },
  },
  'front-matter-invalid': {
    severity: 'error',
    stage: 'read',
    message: {
      'zh-CN': '文件头（front matter）有误，未采用：{problem}',
      en: 'The front matter is not valid and was not used: {problem}',
    },
    hint: {
      'zh-CN': '只能写 newspaper、date、page、edition、name 五项。',
      en: 'It may hold newspaper, date, page, edition and name, as plain text.',
    },
  },
  'manifest-invalid': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': 'issues.csv 此行未采用：{problem}', en: 'This row of issues.csv was not used: {problem}' },
    hint: {
      'zh-CN': '列名为 file,newspaper,date,page,edition,name。',
      en: 'The columns are file,newspaper,date,page,edition,name.',
    },
  },
  'manifest-file-missing': {
    severity: 'warning',
    stage: 'read',
    message: { 'zh-CN': 'issues.csv 列出的文件不存在：{listed}', en: 'issues.csv lists a file that is not there: {listed}' },
  },
  'date-invalid': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '没有“{value}”这一天', en: 'There is no day “{value}”' },
    hint: { 'zh-CN': '日期写作 2024-07-19。', en: 'Write a date as 2024-07-19.' },
  },
  'newspaper-unknown': {
    severity: 'review',
    stage: 'read',
    message: {
      'zh-CN': '报名“{value}”不在 archive.yml 中，归入《{used}》',
      en: 'The newspaper “{value}” is not in archive.yml; filed under {used}',
    },
    hint: {
      'zh-CN': '请在 archive.yml 的 newspapers 中加入该报或别名。',
      en: 'Add it, or an alias, under newspapers in archive.yml.',
    },
  },
} as const satisfies Record<string, DiagnosticKind>;
