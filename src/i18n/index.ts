import type { Language } from '../schemas/archive.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** The interface texts for a language. */
export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}

export type { Messages } from './messages.ts';
