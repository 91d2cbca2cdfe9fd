import type { Language } from '../../schemas/archive.ts';
import type { ExplainedTerm } from '../../search/explain.ts';
import type { FoldChange } from '../../search/explain-fold.ts';
import { explainEn } from './explain-en.ts';
import { explainZhCN } from './explain-zh-cn.ts';
import { explainZhTW } from './explain-zh-tw.ts';

/** How the reader's own query was read. */
export interface ExplainTexts {
  /** Headings. */
  reading: string;
  terms: string;
  /** What stands above the parts of a query. */
  and: string;
  or: string;
  not: string;
  /** `{text}`: a term, by where it is looked for. */
  fields: Record<ExplainedTerm['field'], string>;
  /** Days: `{from}`, `{to}`. */
  day: string;
  days: string;
  since: string;
  until: string;
  always: string;
  /** `{text}` as compared. */
  compared: string;
  /** The pairs that are looked up; `{count}` more of them. */
  pairs: string;
  morePairs: string;
  /** Said of a single character, and of the value of a field. */
  short: string;
  fact: string;
  /** Heads of the table of characters. */
  typed: string;
  comparedAs: string;
  change: string;
  equals: string;
  leftOut: string;
  changes: Record<FoldChange, string>;
  listComma: string;
}
export const explainTexts: Record<Language, ExplainTexts> = { 'zh-CN': explainZhCN, 'zh-TW': explainZhTW, en: explainEn };
