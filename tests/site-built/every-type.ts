import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageKind } from '../../src/views/views.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { FULL_ADDRESS } from './full-archive.ts';
import { PAGE_KINDS, pageTypes, sampleOf } from './page-types.ts';

/** A page of a built site that stands for its type. */
export interface TypicalPage {
  type: string;
  kind: PageKind;
  siteDir: string;
  /** Within the site folder. */
  path: string;
}

/** The archives in which, taken together, every type of page occurs, by the language of the interface. */
const ARCHIVES = { 'zh-CN': ['full', 'variety-zh'], en: ['demonstration-en', 'variety'] } as const;
export type InterfaceLanguage = keyof typeof ARCHIVES;

/** Any host will do, for nothing is asked of it: requests are answered from the folder. */
export const HOST = 'http://site.test/';

/**
 * Of every type of page there is the biggest one, in which most of what it can show occurs.
 *
 * @throws where the program has a kind of page that none of the archives has: it would go untested.
 */
export async function everyType(language: InterfaceLanguage): Promise<TypicalPage[]> {
  const found = new Map<string, TypicalPage>();
  for (const name of ARCHIVES[language]) {
    const site = await builtSite(name);
    for (const [type, { kind, paths }] of await pageTypes(site)) {
      const [path = ''] = sampleOf(site.siteDir, paths);
      if (!found.has(type)) found.set(type, { type, kind, siteDir: site.siteDir, path });
    }
  }
  const kinds = new Set([...found.values()].map(({ kind }) => kind));
  const untested = PAGE_KINDS.filter((kind) => !kinds.has(kind));
  if (untested.length > 0) throw new Error(`No archive of the tests has a page of these kinds: ${untested.join(', ')}.`);
  return [...found.values()];
}

/** The pages of a site by type, of which tests take some. */
export async function typicalPages(site: BuiltSite): Promise<TypicalPage[]> {
  return [...(await pageTypes(site))].map(([type, { kind, paths }]) => {
    const [path = ''] = sampleOf(site.siteDir, paths);
    return { type, kind, siteDir: site.siteDir, path };
  });
}

/**
 * Opens a page from its folder, without a server. Old addresses stay where they are instead of leading on, and what is asked
 * of the site's online home, which the error page has its links from, is answered from the folder too.
 */
export async function openTypical(page: Page, { siteDir, path }: Pick<TypicalPage, 'siteDir' | 'path'>): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await answerFrom(page, siteDir, HOST);
  await answerFrom(page, siteDir, FULL_ADDRESS);
  await page.goto(HOST + path);
}

async function answerFrom(page: Page, siteDir: string, url: string): Promise<void> {
  await page.route(`${url}**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(new URL(url).pathname.length);
    const file = join(siteDir, path);
    if (!file.endsWith('.html')) return route.fulfill({ path: file }).catch(() => undefined);
    const html = readFileSync(file, 'utf8').replace(/<meta http-equiv="refresh"[^>]*>/u, '');
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  });
}
