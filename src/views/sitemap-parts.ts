import { LIST_KINDS, type ListKind, lastNumberOf, type YearHolding } from '../catalog/index.ts';
import {
  ABOUT_PATH,
  dayOfYearPath,
  HOME_PATH,
  listIndexPath,
  listPath,
  monthPath,
  newspaperPath,
  ON_THIS_DAY_PATH,
  SEARCH_HELP_PATH,
  SEARCH_PATH,
  statisticsPath,
  yearPath,
} from '../site/addresses.ts';
import { DAYS_OF_YEAR } from '../site/calendar/days-of-year.ts';

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
const UNDATED = 'undated';
/** A year has four digits and a number three at most, so that no name can be read in two ways. */
const YEAR_PART_PATTERN = /^(?<newspaper>.+)-(?<year>\d{4}|undated)(?:-(?<number>\d{1,3}))?$/u;
const SITE_PART_PATTERN = /^site(?:-(?<number>\d{1,3}))?$/u;

/** Names of a year's sitemaps: `lanchuan-ribao-2024`, `lanchuan-ribao-2024-2` … */
export function sitemapsOfYear({ newspaper, year, addresses, months }: YearHolding): string[] {
  return numbered(`${newspaper}-${year}`, addresses + (year === UNDATED ? 0 : 1 + months));
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

/** Paths of a year and its months; what is undated has none. @param months those that something is held of */
export function pathsOfYear(newspaper: string, year: string, months: readonly string[]): string[] {
  return year === UNDATED ? [] : [yearPath(newspaper, year), ...months.map((month) => monthPath(newspaper, month))];
}

/** Paths of all pages that belong to no year, but for the error page and those that only lead on. */
export function pathsOfSite(newspapers: readonly { id: string }[], lists: readonly ListSize[]): string[] {
  return [
    HOME_PATH,
    ABOUT_PATH,
    SEARCH_PATH,
    SEARCH_HELP_PATH,
    ON_THIS_DAY_PATH,
    ...DAYS_OF_YEAR.map(dayOfYearPath),
    ...newspapers.map(({ id }) => newspaperPath(id)),
    ...newspapers.flatMap(({ id }) => [newspaperPath(id), statisticsPath(id)]),
    ...LIST_KINDS.map(listIndexPath),
    ...lists.flatMap(({ kind, id, articles }) => {
      return Array.from({ length: lastNumberOf(articles) + 1 }, (_, number) => listPath(kind, id, number));
    }),
  ];
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
