import type { QueryTexts } from '../../../i18n/search/query.ts';
import type { TrendsTexts } from '../../../i18n/search/trends.ts';
import type { ReadingProgress } from '../concordance/concordance-reader.ts';
import { fill } from '../fill.ts';
import type { SearchArchive, SearchSession } from '../search-session.ts';
import type { TrendForm } from './trend-form.ts';
import { describeQuery } from './trend-problems.ts';
import { type CountedQuery, countQuery } from './trend-reader.ts';

/** A counted query, and its place in the form: 0 is the query of the page. */
export interface PlacedQuery extends CountedQuery {
  place: number;
}

/** What is to be counted. */
export interface TrendTask {
  session: SearchSession;
  archive: SearchArchive;
  form: TrendForm;
  /** Counted before, with the same filters. */
  known: readonly PlacedQuery[];
  texts: TrendsTexts;
  queryTexts: QueryTexts;
  signal: AbortSignal;
}

export interface TrendReports {
  onProgress(progress: ReadingProgress, text: string): void;
  /** After every query: all that have been counted. */
  onCounted(counted: PlacedQuery[]): void;
}

/**
 * Counts the query of the page and the further ones of the form, one after the other, with the same filters. Problems of the
 * further ones are told in the form.
 *
 * @returns the problem of the query of the page; undefined where it has none.
 * @throws when the list of indexes cannot be read.
 */
export async function countQueries(task: TrendTask, reports: TrendReports): Promise<string | undefined> {
  const { session, form, texts, signal } = task;
  const queries = [session.query, ...form.others];
  const counted: PlacedQuery[] = [];
  for (const [place, query] of queries.entries()) {
    if (place > 0) form.setProblem(place - 1, '');
    if (place > 0 && query.trim() === '') continue;
    if (queries.indexOf(query) < place) {
      form.setProblem(place - 1, texts.repeated);
      continue;
    }
    const asked = place === 0 ? session : await task.archive.search(query, session.options, signal);
    if (signal.aborted) return undefined;
    const problem = describeQuery(asked.parsed, task.queryTexts);
    if (place > 0) form.setProblem(place - 1, problem);
    else if (asked.parsed.tree === undefined) return problem;
    if (asked.parsed.tree === undefined) continue;
    const source = await countOnce(asked, task, reports);
    if (source === undefined) return undefined;
    counted.push({ ...source, place });
    reports.onCounted([...counted]);
  }
  return undefined;
}

/** What was counted whole is not counted again. */
async function countOnce(asked: SearchSession, { known, texts, signal }: TrendTask, { onProgress }: TrendReports) {
  const before = known.find(({ query, failed, unreadable }) => query === asked.query && failed.length + unreadable.length === 0);
  if (before !== undefined) return before;
  return countQuery(asked, signal, (progress) => {
    const text = progress.phase === 'shards' ? texts.progressShards : texts.progressTexts;
    onProgress(progress, fill(text, { query: asked.query, done: progress.done, total: progress.total }));
  });
}
