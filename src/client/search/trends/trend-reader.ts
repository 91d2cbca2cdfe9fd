import { countOccurrences, hasOccurrences } from '../../../search/concordance.ts';
import type { FoundArticle } from '../../../search/found.ts';
import { UNDATED_VALUE } from '../../../search/options.ts';
import type { TrendCount, TrendSource } from '../../../search/trends/trends.ts';
import { askAll, type ReadingProgress } from '../concordance/concordance-reader.ts';
import { markersOf, readTexts } from '../found-texts.ts';
import type { SearchSession } from '../search-session.ts';

/** A query with all that was found of it. */
export interface CountedQuery extends TrendSource {
  failed: SearchSession['failed'];
  /** Articles whose text could not be read. */
  unreadable: FoundArticle[];
}

/**
 * Asks every shard and counts the occurrences in every text found. Texts are only read where the query names some.
 *
 * @returns undefined when it was stopped.
 */
export async function countQuery(
  asked: SearchSession,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
): Promise<CountedQuery | undefined> {
  // In this order articles are settled shard by shard, so that progress shows and a stop is heard.
  const session = asked.with({ sort: 'newest' });
  await askAll(session, signal, onProgress);
  if (signal.aborted) return undefined;
  const { tree } = session.parsed;
  const hasText = tree !== undefined && hasOccurrences(tree);
  const counts = countArticles(session.found);
  const unreadable = hasText ? await addOccurrences(session, counts, signal, onProgress) : [];
  if (signal.aborted) return undefined;
  return { query: session.query, counts, hasText, months: session.months(), failed: session.failed, unreadable };
}

function countArticles(found: readonly FoundArticle[]): Map<string, TrendCount> {
  const counts = new Map<string, TrendCount>();
  for (const article of found) countOf(counts, article).articles += 1;
  return counts;
}

async function addOccurrences(
  session: SearchSession,
  counts: Map<string, TrendCount>,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
): Promise<FoundArticle[]> {
  const unreadable: FoundArticle[] = [];
  const markerOf = markersOf(session);
  let done = 0;
  const total = session.found.length;
  for await (const read of readTexts(session, session.found, signal)) {
    if (signal.aborted) break;
    const count = countOf(counts, read.article);
    if ('unreadable' in read) {
      count.unread += 1;
      unreadable.push(read.article);
    } else {
      count.occurrences = (count.occurrences ?? 0) + countOccurrences(read, markerOf(read.article));
    }
    done += 1;
    onProgress({ phase: 'texts', done, total });
  }
  return unreadable;
}

function countOf(counts: Map<string, TrendCount>, { facts }: FoundArticle): TrendCount {
  const month = facts.issue.date?.slice(0, 7) ?? UNDATED_VALUE;
  const count = counts.get(month) ?? { articles: 0, unread: 0 };
  counts.set(month, count);
  return count;
}
