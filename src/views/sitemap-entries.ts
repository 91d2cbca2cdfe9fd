import { addressesOfYear, listSizes, monthsHeld, newspapers, yearHolding, yearHoldings } from '../catalog/index.ts';
import { pathOf } from '../site/addresses.ts';
import type { SitemapEntry } from '../site/sitemap.ts';
import { pathsOfSite, pathsOfYear, SITEMAP_SIZE, sitemapPart, sitemapsOfSite, sitemapsOfYear } from './sitemap-parts.ts';

/** Names of all sitemaps: the site's, then each year's. */
export function sitemapNames(): string[] {
  return [...namesOfSite(), ...yearHoldings().flatMap((year) => sitemapsOfYear(year))];
}

/** Names of the sitemaps of all that belongs to no year. */
export function namesOfSite(): string[] {
  return sitemapsOfSite(pathsOfSite(newspapers(), listSizes()).length);
}

/** Names of a year's sitemaps; none if nothing of it is held. */
export function namesOfYear(newspaper: string, year: string): string[] {
  const found = yearHolding(newspaper, year);
  return found ? sitemapsOfYear(found) : [];
}

/** What a sitemap lists. @throws for a name that no sitemap has */
export function sitemapEntries(name: string, size = SITEMAP_SIZE): SitemapEntry[] {
  const { year, number } = sitemapPart(name);
  const from = (number - 1) * size;
  if (!year) {
    const paths = pathsOfSite(newspapers(), listSizes());
    return paths.slice(from, from + size).map((path) => ({ path }));
  }
  const own = pathsOfYear(year.newspaper, year.year, monthsHeld(year.newspaper, year.year));
  const first = own.slice(from, from + size).map((path) => ({ path }));
  const held = addressesOfYear(year.newspaper, year.year, Math.max(0, from - own.length), size - first.length);
  return [...first, ...held.map(({ address, ...rest }) => ({ path: pathOf(address), ...rest }))];
}
