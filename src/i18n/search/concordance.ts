import type { Language } from '../../schemas/archive.ts';
import { concordanceEn } from './concordance-en.ts';
import { concordanceZhCN } from './concordance-zh-cn.ts';
import { concordanceZhTW } from './concordance-zh-tw.ts';
/** Texts of the concordance. They travel to the browser as JSON; the page script puts values into `{name}`. */
export interface ConcordanceTexts {
  /** `{query}` */
  caption: string;
  place: string;
  left: string;
  hit: string;
  right: string;
  sortFound: string;
  sortLeft: string;
  sortHit: string;
  sortRight: string;
  /** `{page}`: the printed number. */
  page: string;
  undated: string;
  reading: string;
  /** Everything was read: `{lines}` occurrences in `{articles}` articles, of which `{from}` to `{to}` are on the page. */
  total: string;
  /** `{from}` to `{to}`, of more than `{known}`. */
  some: string;
  /** Read to the end, but not everything could be: `{lines}` in `{articles}`, `{from}` to `{to}` on the page. */
  incomplete: string;
  none: string;
  noneRead: string;
  /** The query names no text. */
  noText: string;
  /** Nothing of the query could be asked. */
  noQuery: string;
  /** `{count}` indexes, of `{spans}`. */
  failedShards: string;
  /** `{from}` to `{to}`: days. */
  span: string;
  listComma: string;
  /** `{count}` articles, some of which are linked after it. */
  unreadable: string;
  broken: string;
  countAll: string;
  /** `{done}` of `{total}`. */
  progressShards: string;
  progressTexts: string;
  cancel: string;
  cancelled: string;
  paging: string;
  previous: string;
  next: string;
  legend: string;
}

/** The texts by interface language. */
export const concordanceTexts: Record<Language, ConcordanceTexts> = {
  'zh-CN': concordanceZhCN,
  'zh-TW': concordanceZhTW,
  en: concordanceEn,
};
