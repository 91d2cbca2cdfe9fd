import { type ListKind, lastNumberOf, type YearHolding } from '../catalog/index.ts';
import { listPath } from '../site/addresses.ts';

/** Addresses in a sitemap, at most: https://www.sitemaps.org/protocol.html. Of their size, 50 MB, ours need a tenth. */
export const SITEMAP_SIZE = 50_000;

/** Which addresses a sitemap holds, told from its name. */
export interface SitemapPart {
  /** Absent for the sitemap of all that belongs to no year. */
  year?: { newspaper: string; year: string };
  /** From 1, the oldest addresses first. */
  number: number;
}

const SITE_PART = 'site';
/** A year has four digits and a number three at most, so that no name can be read in two ways. */
const YEAR_PART_PATTERN = /^(?<newspaper>.+)-(?<year>\d{4}|undated)(?:-(?<number>\d{1,3}))?$/u;
const SITE_PART_PATTERN = /^site(?:-(?<number>\d{1,3}))?$/u;

/**
 * Names of a year's sitemaps: `lanchuan-ribao-2024`, `lanchuan-ribao-2024-2` …
 *
 * @param own pages that show the year as a whole
 */
export function sitemapsOfYear({ newspaper, year, addresses }: YearHolding, own: number): string[] {
  return numbered(`${newspaper}-${year}`, addresses + own);
}

/** Names of the sitemaps of all that belongs to no year: `site`, `site-2` … */
export function sitemapsOfSite(paths: number): string[] {
  return numbered(SITE_PART, paths);
}

/** What a name says. @throws for a name that no sitemap has */
export function sitemapPart(name: string): SitemapPart {
  const { newspaper, year, number = '1' } = (YEAR_PART_PATTERN.exec(name) ?? SITE_PART_PATTERN.exec(name))?.groups ?? {};
  if (newspaper !== undefined && year !== undefined) return { year: { newspaper, year }, number: Number(number) };
  if (SITE_PART_PATTERN.test(name)) return { number: Number(number) };
  throw new Error(`There is no sitemap ${name}.`);
}

/** Paths of all lists and their numbered slices. */
export function pathsOfLists(lists: readonly ListSize[]): string[] {
  return lists.flatMap(({ kind, id, articles }) => {
    return Array.from({ length: lastNumberOf(articles) + 1 }, (_, number) => listPath(kind, id, number));
  });
}

interface ListSize {
  kind: ListKind;
  id: string;
  articles: number;
}

function numbered(name: string, addresses: number): string[] {
  const count = Math.ceil(addresses / SITEMAP_SIZE);
  return Array.from({ length: count }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`));
}
