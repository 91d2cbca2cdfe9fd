import type { SearchTexts } from '../../i18n/search.ts';
import type { SearchShard } from '../../search/shards.ts';
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

/** Puts values into `{name}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (all, name: string) => String(values[name] ?? all));
}

function describeCount({ answered, failed, open }: SearchSession, count: number, shown: number, texts: SearchTexts): string {
  const values = { count, shown, years: yearsOf(answered, texts), open: open.length };
  if (open.length > 0) return fill(texts.partial, values);
  if (failed.length > 0) return answered.length === 0 ? '' : fill(texts.partialEnd, values);
  if (count === 0) return texts.none;
  return fill(shown < count ? texts.totalShown : texts.total, values);
}

/** `2024 年`, `2024–2019 年`; the undated as a word of its own. */
function yearsOf(shards: readonly SearchShard[], texts: SearchTexts): string {
  const years = [...new Set(shards.map(({ year }) => year))];
  const [newest, ...older] = years.filter((year) => year !== 'undated');
  const oldest = older.at(-1);
  const span = oldest === undefined ? newest : `${newest}–${oldest}`;
  const parts = [
    ...(span === undefined ? [] : [fill(texts.years, { years: span })]),
    ...(years.includes('undated') ? [texts.undated] : []),
  ];
  return parts.join(texts.listComma);
}
