import type { ConcordanceTexts } from '../../../i18n/search/concordance.ts';
import { hasOccurrences } from '../../../search/concordance.ts';
import type { SearchShard } from '../../../search/shards.ts';
import { fill } from '../fill.ts';
import type { SearchSession } from '../search-session.ts';
import type { ConcordanceReader, ReadingProgress } from './concordance-reader.ts';

/** Which lines are on the page, counted from 0, the last one not included. */
export interface ShownLines {
  from: number;
  to: number;
}

/** What is shown, in a sentence or two. A number is called a total only when everything was read. */
export function describeLines(reader: ConcordanceReader, { from, to }: ShownLines, texts: ConcordanceTexts): string {
  const { lines, articles, finished, complete } = reader;
  if (lines.length === 0) return finished ? (complete ? texts.none : texts.noneRead) : '';
  const values = { lines: lines.length, articles, from: from + 1, to };
  if (complete) return fill(texts.total, values);
  if (finished) return fill(texts.incomplete, values);
  // A line beyond the page has always been read, and one less than known is less than all.
  return fill(texts.some, { ...values, known: Math.max(to, lines.length - 1) });
}

/** Why a search has no lines to show, whatever is found; missing where it may have. */
export function whyNoLines({ parsed: { tree } }: SearchSession, texts: ConcordanceTexts): string | undefined {
  if (tree === undefined) return texts.noQuery;
  return hasOccurrences(tree) ? undefined : texts.noText;
}

/** Which indexes could not be read, and the days that they are of. */
export function describeFailed(
  failed: readonly SearchShard[],
  texts: ConcordanceTexts,
  newspaperName: (id: string) => string,
): string {
  const spans = failed.map(({ newspaper, from, to }) => {
    const days = from === undefined || to === undefined ? texts.undated : fill(texts.span, { from, to });
    return `${newspaperName(newspaper)} ${days}`;
  });
  return fill(texts.failedShards, { count: failed.length, spans: spans.join(texts.listComma) });
}

/** How far a reading has come. */
export function describeProgress({ phase, done, total }: ReadingProgress, texts: ConcordanceTexts): string {
  return fill(phase === 'shards' ? texts.progressShards : texts.progressTexts, { done, total });
}
