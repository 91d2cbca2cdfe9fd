import type { DiagnosticKind } from './kind.ts';

/** Diagnostics of laws broken, and files that could not be written. Codes are permanent. */
export const WRITING_DIAGNOSTICS = {
  'conservation-lost': {
    severity: 'error',
    stage: 'report',
    message: { 'zh-CN': '解析丢失了文字：“{text}”', en: 'Parsing lost text: “{text}”' },
    hint: {
      'zh-CN': '这是程序错误，请报告；整页已列为未归属。',
      en: 'This is a bug: please report it. The whole page was kept as unassigned.',
    },
  },
  'conservation-invented': {
    severity: 'error',
    stage: 'report',
    message: { 'zh-CN': '解析多出了文字：“{text}”', en: 'Parsing made up text: “{text}”' },
    hint: {
      'zh-CN': '这是程序错误，请报告；整页已列为未归属。',
      en: 'This is a bug: please report it. The whole page was kept as unassigned.',
    },
  },
  'parser-failed': {
    severity: 'error',
    stage: 'report',
    message: { 'zh-CN': '解析此版时出错：{problem}', en: 'Parsing this page failed: {problem}' },
    hint: {
      'zh-CN': '这是程序错误，请报告；整页已列为未归属。',
      en: 'This is a bug: please report it. The whole page was kept as unassigned.',
    },
  },
  'hand-edit-kept': {
    severity: 'review',
    stage: 'write',
    message: { 'zh-CN': '此文件经人工修改，予以保留', en: 'This file was edited by hand and is kept as it is' },
    hint: {
      'zh-CN': '可用 adopt 转为更正；要重新生成，请删去该文件后再运行 ingest。',
      en: 'Turn it into corrections with adopt; or delete the file and run ingest again to have it written anew.',
    },
  },
  'file-in-the-way': {
    severity: 'error',
    stage: 'write',
    message: {
      'zh-CN': '此处已有并非由 ingest 写出的文件，新内容未能写入',
      en: 'A file that ingest did not write is in the way; what belongs here was not written',
    },
    hint: {
      'zh-CN': '请将该文件改名或移走；若 ledger/ 曾经丢失，请先恢复。然后再运行 ingest。',
      en: 'Rename or remove it (or restore ledger/, if that was lost), and run ingest again.',
    },
  },
} as const satisfies Record<string, DiagnosticKind>;
