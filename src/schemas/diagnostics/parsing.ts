import type { DiagnosticKind } from './kind.ts';

/** Diagnostics of what the parser finds doubtful on a page. Codes are permanent. */
export const PARSING_DIAGNOSTICS = {
  'language-unread': {
    severity: 'review',
    stage: 'roles',
    message: {
      'zh-CN': '文字不是中文或英文，标题与正文只按位置和长短区分',
      en: 'The text is neither Chinese nor English; headlines and text were told apart by place and length alone',
    },
    hint: { 'zh-CN': '各篇的起止和标题请逐一核对。', en: 'Check where each article begins and ends.' },
  },
  'headline-missing': {
    severity: 'review',
    stage: 'pairing',
    message: { 'zh-CN': '此文没有标题，以开头文字代称', en: 'This item has no headline; its opening words stand in' },
  },
  'headline-unassigned': {
    severity: 'review',
    stage: 'pairing',
    message: { 'zh-CN': '标题“{text}”没有找到正文', en: 'No body was found for the headline “{text}”' },
  },
  'headline-conflict': {
    severity: 'review',
    stage: 'pairing',
    message: {
      'zh-CN': '标题“{text}”与其下的正文不合，而与同版“{other}”一文相合',
      en: 'The headline “{text}” does not fit the text below it, but that of “{other}” on the same page',
    },
    hint: {
      'zh-CN': '程序没有改动；如确系错位，请用 headline 更正指定。',
      en: 'Nothing was moved; if they were mixed up, a headline correction puts it right.',
    },
  },
  'headline-by-content': {
    severity: 'review',
    stage: 'pairing',
    message: {
      'zh-CN': '标题“{text}”与正文不相邻，按内容配对',
      en: 'The headline “{text}” stands apart from its body; they were paired by content',
    },
  },
  'join-soft': {
    severity: 'review',
    stage: 'joins',
    message: { 'zh-CN': '此处可能是一段被断开的文字', en: 'This may be one paragraph broken in two' },
  },
  'text-lost': {
    severity: 'review',
    stage: 'joins',
    message: { 'zh-CN': '此处文字中断，下文缺失', en: 'The text breaks off here; what followed is lost' },
  },
  'opening-lost': {
    severity: 'review',
    stage: 'joins',
    message: { 'zh-CN': '此文从半句开始，上文缺失', en: 'The text begins in mid-sentence; what went before is lost' },
  },
  'page-interleaved': {
    severity: 'review',
    stage: 'joins',
    message: {
      'zh-CN': '本版各栏文字相互穿插，断段只在把握很大时合并',
      en: 'Columns stand within one another on this page; broken paragraphs were joined only where that is nearly certain',
    },
    hint: { 'zh-CN': '请对照原报核对各篇的次序。', en: 'Compare the order of the articles with the scan.' },
  },
  garble: {
    severity: 'review',
    stage: 'normalise',
    message: { 'zh-CN': '此段文字疑有损坏', en: 'This text is probably damaged' },
  },
  'line-unassigned': {
    severity: 'review',
    stage: 'pairing',
    message: { 'zh-CN': '此行不属于任何文章', en: 'This line belongs to no article' },
  },
} as const satisfies Record<string, DiagnosticKind>;
