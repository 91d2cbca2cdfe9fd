import { foldText } from '../../src/search/fold.ts';
import { printQuery } from '../../src/search/query/print.ts';
import { type AskedPlace, askSite, type SiteAnswer } from './ask-site.ts';
import { type DrawnQuery, drawTrees, type FoldedArticle, foldArticle } from './drawn-query.ts';
import { type AskedOptions, type ExpectedAnswer, expectedAnswer } from './expected-answer.ts';
import type { PublishedArticle } from './published-archive.ts';
import { numbersFrom } from './random-numbers.ts';
import { drawQueries } from './random-strings.ts';

/** What is tried: random strings, and random queries with operators, fields, ranges, facets and orders. */
export interface ExactnessTrial {
  articles: readonly PublishedArticle[];
  place: AskedPlace;
  seed: number;
  strings: number;
  trees: number;
}

interface Tried {
  drawn: DrawnQuery;
  options: AskedOptions;
}

/**
 * Asks the shipped engine and compares each answer, its order and the counts of its facets with a plain look through all articles.
 *
 * @returns how many queries were asked, and how many hits they had together.
 * @throws with the first differences.
 */
export async function assertExact(trial: ExactnessTrial): Promise<{ queries: number; hits: number; found: number }> {
  const { articles, place, seed } = trial;
  const folded = articles.map(foldArticle);
  const tried = [
    ...drawStrings(trial),
    ...drawTrees(articles, seed, trial.trees).map((drawn, at) => ({ drawn, options: drawOptions(articles, seed + at) })),
  ];
  const answers = await askSite(
    place,
    tried.map(({ drawn: { query }, options }) => ({ query, ...options })),
  );
  const expected = tried.map(({ drawn, options }) => expectedAnswer(folded, drawn, options));
  const differences = tried.flatMap((each, at) => compare(each, answers[at], expected[at]));
  if (differences.length > 0) {
    throw new Error(`${differences.length} differences in ${tried.length} queries:\n${differences.slice(0, 5).join('\n')}`);
  }
  const sizes = expected.map(({ addresses }) => addresses.length);
  return {
    queries: tried.length,
    hits: sizes.reduce((sum, size) => sum + size, 0),
    found: sizes.filter((size) => size > 0).length,
  };
}

function drawStrings({ articles, seed, strings }: ExactnessTrial): Tried[] {
  return drawQueries([...articles], seed, strings).map((text) => {
    const folded = foldText(text);
    const holds = (article: FoldedArticle) => article.folded.some((segment) => segment.includes(folded));
    const query = printQuery({ kind: 'text', term: { text, quoted: true, folded } });
    return { drawn: { query, holds, terms: [{ folded, title: false }] }, options: { sort: 'newest' } };
  });
}

function drawOptions(articles: readonly PublishedArticle[], seed: number): AskedOptions {
  const below = numbersFrom(seed * 7919);
  const one = articles[below(articles.length)];
  if (one === undefined) throw new Error('There is no article to draw options from');
  const sort = (['newest', 'oldest', 'relevance'] as const)[below(3)] ?? 'newest';
  const match = (['exact', 'exact', 'word', 'stem'] as const)[below(4)] ?? 'exact';
  return {
    // Among stems places are counted in words: only their sets are compared.
    sort: match === 'stem' && sort === 'relevance' ? 'newest' : sort,
    match,
    facets: drawFacets(one, articles, below),
    ...(one.date !== undefined && below(5) === 0 ? { from: one.date } : {}),
    ...(one.date !== undefined && below(8) === 0 ? { to: one.date } : {}),
    ...(below(8) === 0 ? { frontPage: true } : {}),
  };
}

function drawFacets(one: PublishedArticle, articles: readonly PublishedArticle[], below: (limit: number) => number) {
  const sections = [one.section.id, ...(below(2) === 0 ? [articles[0]?.section.id ?? ''] : [])];
  return {
    ...(below(4) === 0 ? { section: sections } : {}),
    ...(below(5) === 0 ? { quality: [one.grade] } : {}),
    ...(below(6) === 0 ? { kind: [one.kind] } : {}),
    ...(below(6) === 0 ? { year: [one.date?.slice(0, 4) ?? 'undated'] } : {}),
  };
}

function compare({ drawn, options }: Tried, answer: SiteAnswer | undefined, expected: ExpectedAnswer | undefined): string[] {
  const what = JSON.stringify({ query: drawn.query, ...options });
  if (answer === undefined || expected === undefined) return [`${what}: no answer`];
  const { addresses, total, complete, problems } = answer;
  if (!complete || total !== addresses.length)
    return [`${what}: ${total} claimed, ${addresses.length} given, complete: ${complete}`];
  const missing = expected.addresses.filter((address) => !addresses.includes(address));
  const wrong = addresses.filter((address) => !expected.addresses.includes(address));
  if (missing.length + wrong.length > 0) return [`${what}: missing ${missing}; wrong ${wrong}; ${problems}`];
  if (addresses.join() !== expected.addresses.join()) return [`${what}: order ${addresses} instead of ${expected.addresses}`];
  // A year that is chosen keeps other years from being asked, so they are not counted.
  const counted = options.facets?.['year'] || options.from || options.to ? [] : Object.keys(expected.facets);
  return counted.flatMap((facet) => {
    const [is, wanted] = [sorted(answer.facets[facet]), sorted(expected.facets[facet])];
    return is === wanted ? [] : [`${what}: ${facet} counted ${is} instead of ${wanted}`];
  });
}

function sorted(counts: Record<string, number> = {}): string {
  return JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
