import { expect, test } from 'vitest';
import { assertExactSearch } from '../browser/exact-search.ts';
import { needSeeds } from './archives.ts';
import { builtSite } from './built-site.ts';

const QUERIES = 200;

test('of the seed pages the search finds every article that holds a text, and no other', async (context) => {
  needSeeds(context);
  const { siteDir } = await builtSite('hohhot');
  const tried = await assertExactSearch({ siteDir, basePath: '/', seed: 2024, queries: QUERIES });
  expect(tried.queries).toBe(QUERIES);
  // Every query is a stretch of some article, so each has a result at least.
  expect(tried.results).toBeGreaterThanOrEqual(QUERIES);
});

test('so does that of the demonstration, deep within another site', async () => {
  const { siteDir } = await builtSite('demonstration');
  const tried = await assertExactSearch({ siteDir, basePath: '/a/b/', seed: 7, queries: QUERIES });
  expect(tried.articles).toBeGreaterThan(50);
  expect(tried.results).toBeGreaterThanOrEqual(QUERIES);
});
