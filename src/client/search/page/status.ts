import type { PageTexts } from '../../../i18n/search/page.ts';
import type { SearchFilters } from '../../../search/options.ts';
import { UNDATED } from '../../../search/shards.ts';
import { fill } from '../fill.ts';
import type { SearchSession } from '../search-session.ts';
import { isNarrowed } from './choices.ts';
import type { Names } from './names.ts';
import { describeYears } from './searched-years.ts';

/** What a description of a search is made of. */
export type SearchProgress = Pick<SearchSession, 'answered' | 'failed' | 'open' | 'count'> & {
  options: { filters: SearchFilters };
};

/**
 * The state of a search in a sentence. A number is called a total only when every shard has answered.
 *
 * @param shown results on the page; missing where the page shows something else of them
 */
export function describeSession(session: SearchProgress, shown: number | undefined, texts: PageTexts): string {
  const { answered, failed, open, count } = session;
  const { status } = texts;
  const values = {
    count,
    shown: shown ?? 0,
    years: describeYears(session, status),
    open: open.reduce((sum, shard) => sum + shard.articles, 0),
  };
  if (open.length > 0) {
    if (answered.length === 0) return status.searching;
    return fill(shown === undefined || shown === 0 ? status.counting : status.partial, values);
  }
  if (failed.length > 0) return answered.length === 0 ? '' : fill(status.partialEnd, values);
  if (count === 0) return isNarrowed(session.options.filters) ? status.noneNarrowed : status.none;
  return fill(shown !== undefined && shown < count ? status.totalShown : status.total, values);
}

/** Names what could not be searched; empty where everything could: `未能检索：兰川日报 2023 年。以上不是总数。` */
export function describeFailures({ failed, answered, open }: SearchProgress, texts: PageTexts, names: Names): string {
  if (failed.length === 0) return '';
  const all = [...failed, ...answered, ...open];
  const shards = failed.map(({ newspaper, year, from, to }) => {
    const values = { newspaper: names.newspaper(newspaper), year, from: from ?? '', to: to ?? '' };
    if (year === UNDATED) return fill(texts.failedUndated, values);
    const whole = all.filter((other) => other.newspaper === newspaper && other.year === year).length === 1;
    return fill(whole || from === undefined ? texts.failedYear : texts.failedDays, values);
  });
  return fill(texts.failed, { shards: [...new Set(shards)].join(texts.status.listComma) });
}
