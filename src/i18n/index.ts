import type { Language } from '../schemas/archive.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zhCN } from './zh-CN.ts';

/** The interface texts for a language; traditional Chinese falls back to simplified. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zhCN;
}

export type { Messages } from './messages.ts';
