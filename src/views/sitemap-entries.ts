import { addressesOfYear, listSizes, yearHolding, yearHoldings } from '../catalog/index.ts';
import { dayOfYearPath, pathOf } from '../site/addresses.ts';
import { DAYS_OF_YEAR } from '../site/calendar/days-of-year.ts';
import type { SitemapEntry } from '../site/sitemap.ts';
import { readablePagesOfYear } from './plan.ts';
import type { PlannedPage } from './planned-page.ts';
import { readablePagesOfSite } from './site-pages.ts';
import { pathsOfLists, SITEMAP_SIZE, sitemapPart, sitemapsOfSite, sitemapsOfYear } from './sitemap-parts.ts';

/** Names of all sitemaps: the site's, then each year's. */
export function sitemapNames(): string[] {
  return [...namesOfSite(), ...yearHoldings().flatMap(({ newspaper, year }) => namesOfYear(newspaper, year))];
}

/** Names of the sitemaps of all that belongs to no year. */
export function namesOfSite(): string[] {
  return sitemapsOfSite(pathsOfSite().length);
}

/** Names of a year's sitemaps; none if nothing of it is held. */
export function namesOfYear(newspaper: string, year: string): string[] {
  const found = yearHolding(newspaper, year);
  return found ? sitemapsOfYear(found, readablePagesOfYear(newspaper, year).length) : [];
}

/** What a sitemap lists. @throws for a name that no sitemap has */
export function sitemapEntries(name: string, size = SITEMAP_SIZE): SitemapEntry[] {
  const { year, number } = sitemapPart(name);
  const from = (number - 1) * size;
  if (!year) {
    return pathsOfSite()
      .slice(from, from + size)
      .map((path) => ({ path }));
  }
  const own = readablePagesOfYear(year.newspaper, year.year).map(pathOfPage);
  const first = own.slice(from, from + size).map((path) => ({ path }));
  const held = addressesOfYear(year.newspaper, year.year, Math.max(0, from - own.length), size - first.length);
  return [...first, ...held.map(({ address, ...rest }) => ({ path: pathOf(address), ...rest }))];
}

/** Paths of all pages that belong to no year, but for the error page and those that only lead on. */
function pathsOfSite(): string[] {
  return [...readablePagesOfSite().map(pathOfPage), ...DAYS_OF_YEAR.map(dayOfYearPath), ...pathsOfLists(listSizes())];
}

/** Where a page is asked for: `/about/data/`. */
function pathOfPage({ path }: PlannedPage): string {
  return `/${path.slice(0, -'index.html'.length)}`;
}
