import type { Language } from '../../schemas/archive.ts';
import { type ExplainTexts, explainTexts } from './explain.ts';
import { helpEn } from './help-en.ts';
import { helpZhCN } from './help-zh-cn.ts';
import { helpZhTW } from './help-zh-tw.ts';
import { type QueryTexts, queryTexts } from './query.ts';

/** A part of the page of help. */
export interface HelpSection {
  heading: string;
  paragraphs: string[];
}

/** A rule of the query language, with queries that can be tried. */
export interface HelpRule {
  examples: string[];
  meaning: string;
}

/** The page “how search works”, but for the explanation of the reader's own query. */
export interface HelpPageTexts {
  title: string;
  description: string;
  lead: string;
  contents: string;
  own: HelpSection & { label: string; submit: string; placeholder: string; noScript: string; search: string };
  same: HelpSection & { alike: { kind: string; forms: string[][] }[]; signs: string; signsHint: string };
  language: HelpSection & { typed: string; meaning: string; rules: HelpRule[]; notes: string[] };
  order: HelpSection;
  facets: HelpSection;
  limits: HelpSection;
  words: HelpSection;
  keep: HelpSection;
  api: HelpSection;
  made: HelpSection;
}

/** What the script of that page says; travels as JSON. */
export interface HelpScriptTexts {
  query: QueryTexts;
  explain: ExplainTexts;
}

export const helpTexts: Record<Language, HelpPageTexts> = { 'zh-CN': helpZhCN, 'zh-TW': helpZhTW, en: helpEn };

export const helpScriptTexts: Record<Language, HelpScriptTexts> = {
  'zh-CN': { query: queryTexts['zh-CN'], explain: explainTexts['zh-CN'] },
  'zh-TW': { query: queryTexts['zh-TW'], explain: explainTexts['zh-TW'] },
  en: { query: queryTexts.en, explain: explainTexts.en },
};
