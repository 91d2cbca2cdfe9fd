import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { decoded, difference, encoded, goldenFile, SHOTS, takeShot } from './appearance.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { PROJECT_ROOT } from './command-line.ts';
import { pageTypes } from './page-types.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const GOLDEN = join(PROJECT_ROOT, 'tests/golden-pages');
const ACTUAL = join(PROJECT_ROOT, 'tests/.actual/golden-pages');

let browser: Browser;
let site: BuiltSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), builtSite('demonstration')]);
});
afterAll(() => browser?.close());

test.each(SHOTS)('the look of a page is as it was agreed on: $name', async (shot) => {
  const actual = await takeShot(browser, site.siteDir, shot);
  const file = goldenFile(GOLDEN, shot);
  const marked = existsSync(file) ? difference(decoded(file), actual) : actual;
  if (marked === undefined) return;
  mkdirSync(ACTUAL, { recursive: true });
  writeFileSync(join(ACTUAL, `${shot.name}.png`), encoded(actual));
  writeFileSync(join(ACTUAL, `${shot.name}-difference.png`), encoded(marked));
  expect.fail(
    `${existsSync(file) ? 'It looks otherwise' : 'There is no picture of it yet'}: see tests/.actual/golden-pages/${shot.name}*.png. ` +
      'If it is meant, run npm run test:update-pages and look at what changed.',
  );
});

test('there is a picture of each page, and no other', () => {
  expect(readdirSync(GOLDEN).toSorted()).toEqual(SHOTS.map(({ name }) => `${name}.png`).toSorted());
});

test('each is of the kind that it says', async () => {
  const kinds = new Map(
    [...(await pageTypes(site)).values()].flatMap(({ kind, paths }) => paths.map((path) => [path, kind] as const)),
  );
  expect(SHOTS.map(({ path }) => kinds.get(path))).toEqual(SHOTS.map(({ kind }) => kind));
  expect(new Set(SHOTS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
});

test('a picture of which the lower part has moved by a line is noticed', async () => {
  const [shot] = SHOTS;
  if (shot === undefined) throw new Error('There are no pictures.');
  const before = await takeShot(browser, site.siteDir, shot);
  const moved = new PNG({ width: before.width, height: before.height });
  before.data.copy(moved.data);
  PNG.bitblt(before, moved, 0, 200, before.width, before.height - 214, 0, 214);
  expect(difference(before, before)).toBeUndefined();
  expect(difference(before, moved)).toBeDefined();
});
