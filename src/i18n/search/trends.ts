import type { Language } from '../../schemas/archive.ts';
import type { TrendMeasure } from '../../search/trends/trends.ts';
import { trendsEn } from './trends-en.ts';
import { trendsZhCN } from './trends-zh-cn.ts';
import { trendsZhTW } from './trends-zh-tw.ts';

/** Texts of the trends. They travel to the browser as JSON; the page script puts values into `{name}`. */
export interface TrendsTexts {
  /** The form. */
  queries: string;
  /** `{number}` of an added query. */
  other: string;
  add: string;
  remove: string;
  submit: string;
  step: string;
  month: string;
  year: string;
  measure: string;

  repeated: string;

  reading: string;
  /** `{query}`, `{done}` of `{total}`. */
  progressShards: string;
  progressTexts: string;
  cancel: string;
  cancelled: string;
  again: string;
  broken: string;
  done: string;
  /** The same where something could not be read. */
  doneIncomplete: string;
  nothingHeld: string;
  chartLoading: string;
  chartBroken: string;

  measures: Record<TrendMeasure, string>;
  /** The same in few words, for the head of a column. */
  period: string;
  periodYear: string;
  undated: string;
  status: string;
  issues: string;
  heldArticles: string;
  heldCharacters: string;
  total: string;
  /** `{count}`, and maybe more. */
  atLeast: string;
  /** Beside counts that may be too low. */
  lowerBound: string;
  noValue: string;
  caption: string;
  /** Words for a period of which there is something to say. */
  empty: string;
  unread: string;
  outside: string;
  partial: string;
  gapLegend: string;

  /** Summary of the chart: `{measure}`, `{from}`, `{to}`. */
  summary: string;
  /** `{query}`, highest `{value}` in `{period}`. */
  summarySeries: string;
  summaryNone: string;

  notes: string;
  /** `{from}`, `{to}`, `{issues}`, `{articles}`, `{characters}`. */
  coverage: string;
  /** `{months}`: a list of months or spans without issues. */
  gapsMonth: string;
  gapsYear: string;
  noGaps: string;
  /** `{from}` to `{to}`. */
  span: string;
  listComma: string;
  /** `{list}` and `{count}` more. */
  andMore: string;
  partialYears: string;
  cutMonths: string;
  undatedNote: string;
  characterNote: string;
  filterNote: string;
  noText: string;
  /** `{query}`, `{count}` indexes, of `{spans}`. */
  failedShards: string;
  unreadable: string;

  downloads: string;
  csv: string;
  svg: string;
  png: string;
  fileName: string;
}

/** The texts by interface language. */
export const trendsTexts: Record<Language, TrendsTexts> = { 'zh-CN': trendsZhCN, 'zh-TW': trendsZhTW, en: trendsEn };
