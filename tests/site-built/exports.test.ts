import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { plainLine } from '../../src/citations/plain-line.ts';
import { EXPORT_COLUMNS } from '../../src/search/export/columns.ts';
import { unguard } from '../../src/search/export/csv.ts';
import { openBrowser } from '../browser/browser.ts';
import { serveSite } from '../browser/serve.ts';
import { readPublishedArchive } from '../exactness/published-archive.ts';
import { hasPrograms, readReferences } from '../search/export/bibutils.ts';
import { need } from './archives.ts';
import { builtSite } from './built-site.ts';

/** Opens a browser on a built site. */
async function withPage(siteDir: string, use: (page: Page, siteUrl: string) => Promise<void>): Promise<void> {
  const site = await serveSite(siteDir, '/a/b/');
  const browser = await openBrowser();
  try {
    await use(await browser.newPage(), site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Opens a search, presses a button and reads the file that is saved. */
async function save(page: Page, search: string, format: string): Promise<string> {
  await page.goto(search);
  await page.getByRole('button', { name: '导出全部结果…' }).click();
  return pressAndRead(page, `导出 ${format}`);
}

async function pressAndRead(page: Page, button: string | RegExp): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

function searchFor(siteUrl: string, query: string, more = ''): string {
  return `${siteUrl}search/?q=${encodeURIComponent(query)}${more}`;
}

const readCsv = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

/** In no article, so that what does not hold it is everything. */
const EVERYTHING = '-此句天下无双';

describe.each(['demonstration', 'hostile'] as const)('the export of the search of %s', (name) => {
  it('has a row for every article, with what its published page says', async () => {
    const site = await builtSite(name);
    const published = readPublishedArchive(site);
    await withPage(site.siteDir, async (page, url) => {
      const records = readCsv(await save(page, searchFor(url, EVERYTHING), 'CSV'));
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
        const text = await save(page, searchFor(url, EVERYTHING), format);
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

  it('gives every article the reference that its own page gives, with keywords, notes on the search, and where it was read', async () => {
    const site = await builtSite(name);
    const isOfSearch = /^(?:KW|UR|ER) |^N1 {2}- (?:检索式|首次出现)：/u;
    const linesOf = (ris: string) => ris.split(/\r?\n/u).filter((line) => line !== '' && !isOfSearch.test(line));
    await withPage(site.siteDir, async (page, url) => {
      const references = (await save(page, searchFor(url, EVERYTHING), 'RIS')).split(/\r\n\r\n/u);
      const found = new Map(references.map((ris) => [/^ID {2}- (.*)$/mu.exec(ris)?.[1], linesOf(ris)]));
      for (const { address } of readPublishedArchive(site)) {
        const html = readFileSync(join(site.siteDir, address, 'index.html'), 'utf8');
        const own = fromHtml(html.replace(/^.*<dd data-form="ris"[^>]*>/su, '').replace(/<\/dd>.*$/su, ''), { fragment: true });
        expect([address, found.get(address)]).toEqual([address, linesOf(textOf(own))]);
      }
    });
  });

  it('is read by bibutils, reference for reference', async (context) => {
    need(context, hasPrograms(), 'The Debian package bibutils is not installed, so references were not read back.');
    const site = await builtSite(name);
    const count = readPublishedArchive(site).length;
    await withPage(site.siteDir, async (page, url) => {
      expect(readReferences('ris2xml', await save(page, searchFor(url, EVERYTHING), 'RIS'), 'ris').processed).toBe(count);
      expect(readReferences('bib2xml', await save(page, searchFor(url, EVERYTHING), 'BibTeX'), 'bib').processed).toBe(count);
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
  await withPage(site.siteDir, async (page, url) => {
    const newest = readCsv(await save(page, searchFor(url, '公园'), 'CSV'));
    const counted = newest.map(({ id = '', occurrences }) => [id, Number(occurrences)] as const);
    expect(new Map(counted)).toEqual(new Map(expected.filter(([, count]) => count > 0)));
    expect(newest.map(({ date = '' }) => date)).toEqual(
      newest
        .map(({ date = '' }) => date)
        .sort()
        .reverse(),
    );
    expect(newest.every((record) => record['context_hit'] === '公园')).toBe(true);
    const relevant = readCsv(await save(page, searchFor(url, '公园', '&sort=relevance'), 'CSV'));
    expect(relevant.map(({ id }) => id)).not.toEqual(newest.map(({ id }) => id));
    expect(relevant.map(({ id }) => id).sort()).toEqual(newest.map(({ id }) => id).sort());
  });
});

it('an export of what could not all be searched says so in the file', async () => {
  const site = await builtSite('demonstration');
  await withPage(site.siteDir, async (page, url) => {
    const [folder] = readdirSync(join(site.siteDir, 'search'))
      .filter((file) => /-\d{4}$/u.test(file))
      .sort();
    await page.route(`**/search/${folder}/**`, (route) => route.abort());
    await page.goto(searchFor(url, EVERYTHING));
    await page.getByRole('button', { name: '导出全部结果…' }).click();
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /仍然导出/u }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/-incomplete\.csv$/u);
    const records = readCsv(readFileSync(await download.path(), 'utf8'));
    const all = readPublishedArchive(site);
    expect(records.length).toBeGreaterThan(0);
    expect(records.length).toBeLessThan(all.length);
    const year = folder?.slice(-4) ?? '';
    for (const record of records) expect(record['missing']).toMatch(new RegExp(`^\\S+ ${year}-\\S+ 至 ${year}-\\S+$`, 'u'));
    expect(records.length).toBe(all.filter(({ date, newspaper }) => folder !== `${newspaper}-${date?.slice(0, 4)}`).length);
  });
});

it('an export is as complete in a copy that is opened from a disk', async () => {
  const site = await builtSite('demonstration');
  const folder = mkdtempSync(join(tmpdir(), 'backfile 导出-'));
  const browser = await openBrowser();
  try {
    const copyDir = join(folder, 'copy');
    makeDiskCopy({ siteDir: site.siteDir, outDir: copyDir });
    const page = await browser.newPage();
    const search = `${pathToFileURL(join(copyDir, 'search/index.html')).href}?q=${encodeURIComponent(EVERYTHING)}`;
    const records = readCsv(await save(page, search, 'CSV'));
    expect(new Set(records.map(({ id }) => id)).size).toBe(readPublishedArchive(site).length);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('the help explains every column', async () => {
  const site = await builtSite('demonstration');
  const html = readFileSync(join(site.siteDir, 'search/help/index.html'), 'utf8');
  const table = /<section[^>]* id="exports".*?<\/section>/su.exec(html)?.[0] ?? '';
  const named = [...table.matchAll(/<code>(\w+)<\/code>/gu)].map(([, name]) => name);
  expect(named).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
});
