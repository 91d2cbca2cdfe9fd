import type { Language } from '../../schemas/archive.ts';
import type { QueryProblemCode } from '../../search/query/tree.ts';
import { queryEn } from './query-en.ts';
import { queryZhCN } from './query-zh-cn.ts';
import { queryZhTW } from './query-zh-tw.ts';

/** What is said of a query beside the box. */
export interface QueryTexts {
  /** What was wrong, by its code; `{text}` is the part of the query that it is about. */
  problems: Record<QueryProblemCode, string>;
  /** The whole query was searched as one phrase, signs and all. */
  literal: string;
  /** Nothing was searched. */
  refused: string;
}
export const queryTexts: Record<Language, QueryTexts> = { 'zh-CN': queryZhCN, 'zh-TW': queryZhTW, en: queryEn };
