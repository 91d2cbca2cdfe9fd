import type { Language } from '../../schemas/archive.ts';
import { marksEn } from './marks-en.ts';
import { marksZhCN } from './marks-zh-cn.ts';
import { marksZhTW } from './marks-zh-tw.ts';
/** Texts of the bar on an article page that was reached from the search. Values are put into `{name}` by the script. */
export interface MarksTexts {
  /** Names the bar. */
  label: string;
  /** `{query}` as typed, the `{number}` of the hit looked at, the `{count}` of all. */
  position: string;
  previous: string;
  next: string;
  clear: string;
  /** Tells of a `{key}` that does the same as a button. */
  shortcut: string;
  /** The text holds no hit of `{query}`. */
  none: string;
  /** Nothing of `{query}` can stand in a text: fields, dates, words left out. */
  nothing: string;
  tooLong: string;
  /** Leads to the search page. */
  search: string;
  close: string;
}

/** They travel within the script, not on the pages: few readers of an article come from the search. */
export const marksTexts: Record<Language, MarksTexts> = { 'zh-CN': marksZhCN, 'zh-TW': marksZhTW, en: marksEn };
