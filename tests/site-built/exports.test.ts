import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { unguard } from '../../src/search/export/csv.ts';
import { plainLine } from '../../src/search/export/plain-line.ts';
import { openBrowser } from '../browser/browser.ts';
import { serveSite } from '../browser/serve.ts';
import { readPublishedArchive } from '../exactness/published-archive.ts';
import { hasPrograms, readReferences } from '../search/export/bibutils.ts';
import { need } from './archives.ts';
import { builtSite } from './built-site.ts';

/** The script of `exports-page.ts`, which finds the rest of the program beside it in the site. */
async function pageScript(siteDir: string): Promise<string> {
  const assets = readdirSync(join(siteDir, 'assets'));
  const named = { 'pagefind.js': /^pagefind\..*\.js$/u, 'pagefind.wasm': /^pagefind\..*\.bin$/u };
  const scripts = Object.entries(named).map(([name, pattern]) => [name, assets.find((file) => pattern.test(file))]);
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'exports-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
    define: { LAZY_SCRIPTS: JSON.stringify(Object.fromEntries(scripts)) },
  });
  return outputFiles[0]?.text ?? '';
}

/** Opens the panel on a built site. */
async function withPanel(siteDir: string, use: (page: Page) => Promise<void>): Promise<void> {
  const site = await serveSite(siteDir, '/a/b/');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const body = await pageScript(siteDir);
    await page.route('**/assets/exports-page.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
    await page.goto(`${site.url}search/`);
    await page.addScriptTag({ url: `${site.url}assets/exports-page.js` });
    await use(page);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function save(page: Page, query: string, format: string, sort: 'newest' | 'relevance' = 'newest'): Promise<string> {
  await page.evaluate(([asked, order]) => window.offerExport(asked, order), [query, sort] as const);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `导出 ${format}`, exact: true }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

const readCsv = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

/** In no article, so that what does not hold it is everything. */
const EVERYTHING = '-此句天下无双';

describe.each(['demonstration', 'hostile'] as const)('the export of the search of %s', (name) => {
  it('has a row for every article, with what its published page says', async () => {
    const site = await builtSite(name);
    const published = readPublishedArchive(site);
    await withPanel(site.siteDir, async (page) => {
      const records = readCsv(await save(page, EVERYTHING, 'CSV'));
      expect(records.map(({ id }) => id).sort()).toEqual(published.map(({ address }) => address).sort());
      for (const { address, date = '', headline, people, characters, pageLabel = '' } of published) {
        const record = records.find(({ id }) => id === address);
        expect(record).toMatchObject({ date, page: pageLabel, characters: String(characters) });
        expect(unguard(record?.['headline'] ?? '')).toBe(plainLine(headline ?? ''));
        expect((record?.['opening_words'] ?? '') === '').toBe(headline !== undefined);
        // People have one name in the lists of an archive, whatever capitals a byline is set in.
        const names = people.map((person) => plainLine(person.name).toLowerCase());
        expect(unguard(record?.['authors'] ?? '').toLowerCase()).toBe([...new Set(names)].join('; '));
        expect(record?.['permalink']).toMatch(new RegExp(`^https?://.*/${address}/(?:index\\.html)?$`, 'u'));
      }
      for (const format of ['JSONL', 'CSL-JSON'] as const) {
        const text = await save(page, EVERYTHING, format);
        const items =
          format === 'JSONL'
            ? text
                .trimEnd()
                .split('\n')
                .map((line) => JSON.parse(line))
            : JSON.parse(text);
        expect(items).toHaveLength(published.length);
      }
    });
  });

  it('is read by bibutils, reference for reference', async (context) => {
    need(context, hasPrograms(), 'The Debian package bibutils is not installed, so references were not read back.');
    const site = await builtSite(name);
    const count = readPublishedArchive(site).length;
    await withPanel(site.siteDir, async (page) => {
      expect(readReferences('ris2xml', await save(page, EVERYTHING, 'RIS'), 'ris').processed).toBe(count);
      expect(readReferences('bib2xml', await save(page, EVERYTHING, 'BibTeX'), 'bib').processed).toBe(count);
    });
  });
});

it('an export counts occurrences and keeps the order of the results', async () => {
  const site = await builtSite('demonstration');
  const published = readPublishedArchive(site);
  const holds = (text: string) => text.split('公园').length - 1;
  const expected = published.map(
    ({ address, segments }) => [address, segments.reduce((sum, text) => sum + holds(text), 0)] as const,
  );
  await withPanel(site.siteDir, async (page) => {
    const newest = readCsv(await save(page, '公园', 'CSV'));
    const counted = newest.map(({ id = '', occurrences }) => [id, Number(occurrences)] as const);
    expect(new Map(counted)).toEqual(new Map(expected.filter(([, count]) => count > 0)));
    expect(newest.map(({ date = '' }) => date)).toEqual(
      newest
        .map(({ date = '' }) => date)
        .sort()
        .reverse(),
    );
    expect(newest.every((record) => record['context_hit'] === '公园')).toBe(true);
    const relevant = readCsv(await save(page, '公园', 'CSV', 'relevance'));
    expect(relevant.map(({ id }) => id)).not.toEqual(newest.map(({ id }) => id));
    expect(relevant.map(({ id }) => id).sort()).toEqual(newest.map(({ id }) => id).sort());
  });
});

it('an export of what could not all be searched says so in the file', async () => {
  const site = await builtSite('demonstration');
  await withPanel(site.siteDir, async (page) => {
    const [folder] = readdirSync(join(site.siteDir, 'search'))
      .filter((file) => /-\d{4}$/u.test(file))
      .sort();
    await page.route(`**/search/${folder}/**`, (route) => route.abort());
    await page.evaluate((query) => window.offerExport(query, 'newest'), EVERYTHING);
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /仍然导出/u }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/-incomplete\.csv$/u);
    const records = readCsv(readFileSync(await download.path(), 'utf8'));
    const all = readPublishedArchive(site);
    expect(records.length).toBeLessThan(all.length);
    expect(records.length).toBeGreaterThan(0);
    expect(new Set(records.map((record) => /\d{4}-\d{2}-\d{2}/u.exec(record['missing'] ?? '')?.[0].slice(0, 4)))).toEqual(
      new Set([folder?.slice(-4)]),
    );
  });
});
