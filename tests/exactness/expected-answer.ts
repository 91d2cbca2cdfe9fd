import { type DrawnQuery, type FoldedArticle, plainLabel } from './drawn-query.ts';
import type { Match } from './holds-text.ts';

/** How a query is narrowed and ordered; the names are those of the search interface. */
export interface AskedOptions {
  sort: 'newest' | 'oldest' | 'relevance';
  match?: Match;
  from?: string;
  to?: string;
  frontPage?: boolean;
  facets?: Record<string, string[]>;
}

/** What a plain look through all articles says. */
export interface ExpectedAnswer {
  addresses: string[];
  /** Articles by facet and value; values without any are left out. */
  facets: Record<string, Record<string, number>>;
}

const FACET_VALUES: Readonly<Record<string, (article: FoldedArticle) => string[]>> = {
  newspaper: ({ newspaper }) => [newspaper],
  year: ({ date }) => [date?.slice(0, 4) ?? 'undated'],
  month: ({ date }) => [date?.slice(0, 7) ?? 'undated'],
  page: ({ pageLabel, pageId }) => [
    plainLabel(pageLabel ?? /^p([a-z]*\d+)$/u.exec(pageId)?.[1] ?? 'unknown').replace(/^[a-z]+\d/u, (text) => text.toUpperCase()),
  ],
  section: ({ section }) => [section.id],
  kind: ({ kind }) => [kind],
  byline: ({ people }) => [...new Set(people.map(({ id }) => id))],
  length: ({ characters }) => [
    characters < 200 ? '0-199' : characters < 800 ? '200-799' : characters < 2000 ? '800-1999' : '2000-',
  ],
  quality: ({ grade }) => [grade],
};

export function expectedAnswer(articles: readonly FoldedArticle[], drawn: DrawnQuery, options: AskedOptions): ExpectedAnswer {
  const matched = articles.filter((article) => drawn.holds(article, options.match ?? 'exact'));
  const found = matched.filter((article) => passes(article, options));
  const facets = Object.entries(FACET_VALUES).map(([facet, valuesOf]) => {
    const counts: Record<string, number> = {};
    for (const article of matched.filter((each) => passes(each, options, facet))) {
      for (const value of valuesOf(article)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return [facet, counts] as const;
  });
  const ranks = new Map(found.map((article) => [article, rankOf(article, drawn)]));
  const ordered = found.sort((a, b) => {
    const [x, y] = [ranks.get(a) ?? [], ranks.get(b) ?? []];
    if (options.sort === 'relevance') {
      for (let place = 0; place < x.length; place += 1) if (x[place] !== y[place]) return (x[place] ?? 0) - (y[place] ?? 0);
    }
    return byDate(a, b, options.sort === 'oldest' ? 1 : -1);
  });
  return { addresses: ordered.map(({ address }) => address), facets: Object.fromEntries(facets) };
}

/** @param but a facet whose own choices do not count */
function passes(article: FoldedArticle, { from, to, frontPage = false, facets = {} }: AskedOptions, but = ''): boolean {
  const { date, pageId } = article;
  if (from !== undefined && (date === undefined || date < from)) return false;
  if (to !== undefined && (date === undefined || date > to)) return false;
  if (frontPage && !/^pa?0*1$/u.test(pageId)) return false;
  return Object.entries(facets).every(
    ([facet, chosen]) =>
      facet === but || chosen.length === 0 || FACET_VALUES[facet]?.(article).some((value) => chosen.includes(value)),
  );
}

/** Smaller is better. */
function rankOf({ folded, foldedHeadline, headline, pageId }: FoldedArticle, { terms }: DrawnQuery): number[] {
  const different = [...new Map(terms.map((term) => [`${term.title} ${term.folded}`, term])).values()];
  const inHeadline = (text: string) => headline !== undefined && foldedHeadline.includes(text);
  const held = different.filter(({ folded: text, title }) =>
    title ? inHeadline(text) : folded.some((segment) => segment.includes(text)),
  );
  const places = different.filter(({ title }) => !title).map(({ folded: text }) => firstPlace(folded, text));
  return [
    different.some(({ folded: text }) => inHeadline(text)) ? 0 : 1,
    -held.length,
    Math.min(Number.MAX_SAFE_INTEGER, ...places),
    /^pa?0*1$/u.test(pageId) ? 0 : 1,
  ];
}

/** Characters before the first occurrence, with one more for each border between texts. */
function firstPlace(segments: readonly string[], text: string): number {
  let before = 0;
  for (const segment of segments.filter((each) => each !== '')) {
    const at = segment.indexOf(text);
    if (at >= 0) return before + [...segment.slice(0, at)].length;
    before += [...segment].length + 1;
  }
  return Number.MAX_SAFE_INTEGER;
}

function byDate(a: FoldedArticle, b: FoldedArticle, direction: 1 | -1): number {
  const dates =
    a.date === b.date ? 0 : a.date === undefined ? 1 : b.date === undefined ? -1 : a.date < b.date ? -direction : direction;
  return (
    dates ||
    compare(a.newspaper, b.newspaper) ||
    compare(editionOf(a), editionOf(b)) ||
    a.pageSequence - b.pageSequence ||
    a.order - b.order
  );
}

function editionOf({ address }: FoldedArticle): number {
  return Number(/\/ed-(\d+)\//u.exec(address)?.[1] ?? 1);
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
