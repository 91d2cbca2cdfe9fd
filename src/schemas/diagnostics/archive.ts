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
