import type { SearchTexts } from '../../i18n/search.ts';
import { fill } from './fill.ts';
import { describeYears } from './searched-years.ts';
import type { SearchSession } from './session.ts';

/** How far the showing of a search has come. */
export interface Showing {
  /** Results on the page. */
  shown: number;
  /** Hits whose published text does not hold the query. */
  mismatches: number;
}

/** The state of a search in a sentence or two. A number is called a total only when every index has answered. */
export function describeSession(session: SearchSession, { shown, mismatches }: Showing, texts: SearchTexts): string {
  const { hits, failed } = session;
  const count = hits.length - mismatches;
  const sentences = [
    describeCount(session, count, shown, texts),
    ...(failed.length > 0 ? [fill(texts.failed, { failed: failed.length })] : []),
    ...(mismatches > 0 ? [fill(texts.mismatch, { count: mismatches })] : []),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function describeCount(session: SearchSession, count: number, shown: number, texts: SearchTexts): string {
  const { answered, failed, open } = session;
  const values = {
    count,
    shown,
    years: describeYears(session, texts),
    open: open.reduce((sum, shard) => sum + shard.articles, 0),
  };
  if (open.length > 0) return fill(texts.partial, values);
  if (failed.length > 0) return answered.length === 0 ? '' : fill(texts.partialEnd, values);
  if (count === 0) return texts.none;
  return fill(shown < count ? texts.totalShown : texts.total, values);
}
