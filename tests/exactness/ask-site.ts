import { pathToFileURL } from 'node:url';
import { openBrowser } from '../browser/browser.ts';
import { serveSite } from '../browser/serve.ts';
import type { AskedOptions } from './expected-answer.ts';

export interface Asked extends Partial<AskedOptions> {
  query: string;
}

export interface SiteAnswer {
  addresses: string[];
  total: number;
  complete: boolean;
  problems: string[];
  facets: Record<string, Record<string, number>>;
}

/** Where a site is asked: served under a path, or a copy for the disk at a `file:` URL. */
export type AskedPlace = { siteDir: string; basePath: string } | { copyDir: string };

/** Asks the shipped engine of a site, in a real browser, for everything that each query finds. */
export async function askSite(place: AskedPlace, asked: readonly Asked[]): Promise<SiteAnswer[]> {
  const site = 'siteDir' in place ? await serveSite(place.siteDir, place.basePath) : undefined;
  const root = site?.url ?? `${pathToFileURL('copyDir' in place ? place.copyDir : '').href}/`;
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${root}about/index.html`);
    await page.addScriptTag({ url: `${root}search/api.js` });
    return await page.evaluate(async (queries) => {
      const answers: SiteAnswer[] = [];
      for (const { query, ...options } of queries) {
        const answer = await window.backfile?.search(query, {
          ...options,
          limit: Number.POSITIVE_INFINITY,
          everything: true,
          countFacets: true,
        });
        if (answer === undefined) throw new Error('The search interface has not started');
        const facets = Object.entries(answer.facets ?? {}).map(([facet, values]) => {
          const counted = values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count] as const);
          return [facet, Object.fromEntries(counted)] as const;
        });
        answers.push({
          addresses: answer.hits.map(({ address }) => address),
          total: answer.total,
          complete: answer.complete,
          problems: answer.problems.map(({ code, text }) => `${code}: ${text}`),
          facets: Object.fromEntries(facets),
        });
      }
      return answers;
    }, asked as Asked[]);
  } finally {
    await browser.close();
    await site?.close();
  }
}
