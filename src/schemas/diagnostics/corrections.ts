import type { DiagnosticKind } from './kind.ts';

/** Diagnostics of corrections and edits made by hand. Codes are permanent. */
export const CORRECTION_DIAGNOSTICS = {
  'correction-invalid': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{file} 有误：{problem}；未采用',
      en: '{file} is not valid: {problem}; it was not used',
    },
    hint: {
      'zh-CN': '写法见 README“更正”一节；字句中有逗号、冒号、#、引号或括号的，请加引号。',
      en: 'See “Corrections” in README.md; words that hold a comma, colon, #, quotation mark or bracket stand in quotation marks.',
    },
  },
  'correction-misfit': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行不是“{quote}”，而是“{found}”；此更正未采用',
      en: '{raw}:{line} does not read “{quote}” but “{found}”; the correction was not applied',
    },
    hint: {
      'zh-CN': '原文已变：请改写此更正，或将其删去。',
      en: 'The raw text has changed: rewrite the correction, or remove it.',
    },
  },
  'correction-quote-short': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '“{quote}”太短，不足以认定 {raw} 第 {line} 行“{found}”；此更正未采用',
      en: '“{quote}” is too short to know {raw}:{line} “{found}” by; the correction was not applied',
    },
    hint: {
      'zh-CN': '请引该行开头至少四个字，或整行。',
      en: 'Quote the first four characters of the line or more, or all of it.',
    },
  },
  'correction-target-missing': {
    severity: 'error',
    stage: 'corrections',
    message: { 'zh-CN': '找不到所更正的 {target}；此更正未采用', en: '{target} does not exist; the correction was not applied' },
    hint: { 'zh-CN': '请核对文件路径、页序和行号。', en: 'Check the path, the page and the line.' },
  },
  'correction-ambiguous': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '“{quote}”在 {raw} 第 {line} 行的文字中出现 {count} 次；此更正未采用',
      en: '“{quote}” stands {count} times in the text at {raw}:{line}; the correction was not applied',
    },
    hint: { 'zh-CN': '请多引几个字。', en: 'Quote more of the words around it.' },
  },
  'correction-without-article': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行不属于任何文章；此更正未采用',
      en: '{raw}:{line} belongs to no article; the correction was not applied',
    },
    hint: { 'zh-CN': '请先用 item 或 role 将该行归入文章。', en: 'Give the line to an article first, with item or role.' },
  },
  'correction-conflict': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '与 {other} 的更正相互矛盾，两者均未采用',
      en: 'It contradicts the correction at {other}; neither was applied',
    },
    hint: { 'zh-CN': '请删去其中一项。', en: 'Remove one of them.' },
  },
  'correction-empties': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行照此更正后不剩文字；此更正未采用',
      en: 'No text would be left at {raw}:{line}; the correction was not applied',
    },
    hint: { 'zh-CN': '要去掉整行，请用 role 将其定为 noise。', en: 'To take a whole line out, give it the role noise.' },
  },
  'correction-no-jump': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行没有写明转往何版，不能作为转接语；此更正未采用',
      en: '{raw}:{line} names no page, so it can be no jump line; the correction was not applied',
    },
    hint: {
      'zh-CN': '请先用 text 更正版次的文字，或另选 role。',
      en: 'Choose another role; a jump line says where to: 下转第3版, “continued on page 3”.',
    },
  },
  'correction-refused': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '照此更正，{raw} 这一版的文字不能完整保留；该版未作更正',
      en: 'With this correction the text of {raw} would not be kept whole; the page was read without corrections',
    },
    hint: { 'zh-CN': '这是程序错误，请报告。', en: 'This is a bug: please report it.' },
  },
} as const satisfies Record<string, DiagnosticKind>;
