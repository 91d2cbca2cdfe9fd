import type { ArticleKind } from '../../src/schemas/article.ts';
import type { Severity } from '../../src/schemas/diagnostics.ts';
import type { Role, Seam } from '../model/page.ts';
import type { FieldName } from './page-reading.ts';
import type { Totals } from './page-row.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** The words of the report in one language. Those of the site are used where there are any, so that an editor learns one set. */
export interface Words {
  tag: 'zh-CN' | 'en';
  colon: string;
  roles: Readonly<Record<Role, string>>;
  fields: Readonly<Record<FieldName, string>>;
  kinds: Readonly<Record<ArticleKind, string>>;
  seams: Readonly<Record<Seam['kind'], string>>;
  severities: Readonly<Record<Severity, string>>;
  doubts: Readonly<Record<string, string>>;
  title: string;
  index: string;
  byDoubt: string;
  byIssue: string;
  byLine: string;
  page: (ordinal: number, ordinals: number) => string;
  rawText: string;
  articles: string;
  places: string;
  noPlaces: string;
  more: (count: number) => string;
  keys: string;
  legend: string;
  legendLines: readonly string[];
  unassigned: string;
  noItems: string;
  notAll: (shown: number, all: number) => string;
  untitled: string;
  gap: string;
  garble: string;
  dropped: string;
  corrected: string;
  line: (number: number) => string;
  lines: (from: number, to: number) => string;
  confidence: string;
  rule: string;
  otherwise: string;
  readAs: (role: string) => string;
  alsoAs: string;
  parent: string;
  people: string;
  date: string;
  label: string;
  inferredFrom: string;
  score: string;
  doubtful: (confidence: string) => string;
  columns: Readonly<Record<'page' | 'issue' | 'file' | 'doubt' | 'places' | 'items' | 'unassigned' | 'worst' | 'codes', string>>;
  slice: (number: number, all: number) => string;
  archiveFacts: (totals: Totals) => string;
  undated: string;
  mostDoubtful: (count: number) => string;
}

/** @param language of the archive; Chinese of either script gets simplified Chinese, as the diagnostics do */
export function wordsFor(language: string): Words {
  return language.startsWith('zh') ? ZH : EN;
}

/** `.80`, `1.00`: a confidence always with two digits. */
export function asShare(confidence: number): string {
  return confidence.toFixed(2).replace(/^0/u, '');
}
