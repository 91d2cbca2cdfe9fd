import { foldText } from '../../src/search/fold.ts';
import { openBrowser } from './browser.ts';
import { type PublishedTexts, readPublished } from './published.ts';
import { drawQueries } from './random-queries.ts';
import { serveSite } from './serve.ts';

/** A built site and how it is tried. */
export interface ExactSearchTrial {
  siteDir: string;
  /** Path that the site is served under: `/`, `/a/b/`. */
  basePath: string;
  seed: number;
  /** How many queries are drawn. */
  queries: number;
}

/** A query whose results are not those of a plain look through all texts. */
interface Difference {
  query: string;
  missing: string[];
  wrong: string[];
}

/**
 * Asks the shipped search page, in a real browser, for random stretches of the published texts, and compares each set of
 * results with a plain look through all texts.
 *
 * @returns what was tried: articles, queries, and how many results they had together.
 * @throws with the first differences if any query finds an article too many or too few.
 */
export async function assertExactSearch({ siteDir, basePath, seed, queries }: ExactSearchTrial): Promise<{
  articles: number;
  queries: number;
  results: number;
}> {
  const articles = readPublished(siteDir);
  const drawn = drawQueries(articles, seed, queries);
  const found = await searchInBrowser(siteDir, basePath, drawn);
  const folded = articles.map(foldSegments);
  const differences = drawn.flatMap((query, place) => compare(query, found[place] ?? [], lookThrough(folded, query)));
  if (differences.length > 0) {
    const shown = differences.slice(0, 5).map((difference) => JSON.stringify(difference));
    throw new Error(`${differences.length} of ${drawn.length} queries were not exact:\n${shown.join('\n')}`);
  }
  return { articles: articles.length, queries: drawn.length, results: found.flat().length };
}

/** The results of each query, from the search page of the site itself, in its order. */
export async function searchInBrowser(siteDir: string, basePath: string, queries: readonly string[]): Promise<string[][]> {
  const site = await serveSite(siteDir, basePath);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}search/`);
    await page.waitForFunction(() => window.backfile !== undefined);
    return await page.evaluate(async (asked) => {
      const found: string[][] = [];
      for (const query of asked) found.push((await window.backfile?.search(query)) ?? []);
      return found;
    }, queries);
  } finally {
    await browser.close();
    await site.close();
  }
}

function foldSegments({ address, segments }: PublishedTexts): PublishedTexts {
  return { address, segments: segments.map(foldText) };
}

function lookThrough(folded: readonly PublishedTexts[], query: string): string[] {
  const wanted = foldText(query);
  return folded.filter(({ segments }) => segments.some((text) => text.includes(wanted))).map(({ address }) => address);
}

function compare(query: string, found: readonly string[], expected: readonly string[]): Difference[] {
  const missing = expected.filter((address) => !found.includes(address));
  const wrong = found.filter((address) => !expected.includes(address));
  const twice = found.length !== new Set(found).size;
  return missing.length + wrong.length > 0 || twice ? [{ query, missing, wrong: twice ? [...found] : wrong }] : [];
}
