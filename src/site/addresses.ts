import type { ListKind } from '../catalog/types/list.ts';
import { LANGUAGE_FOLDERS, type Language } from '../schemas/archive.ts';
import type { ExportName } from '../schemas/export-names.ts';
import type { Facet } from '../search/options.ts';

/**
 * The only file that builds URLs. Paths are root-absolute and end in a slash, `/lanchuan-ribao/2024-10-18/`; the build
 * rewrites them into relative ones. An address as kept in the data, `lanchuan-ribao/2024-10-18`, has no outer slashes.
 */

/** The path of a page in a second interface language: `/en/lanchuan-ribao/` for `/lanchuan-ribao/`. */
export function pathInLanguage(path: string, language: Language): string {
  return `/${LANGUAGE_FOLDERS[language]}${path}`;
}

/** The file that a page has in the first interface language: `about/index.html` for `en/about/index.html`. */
export function sharedPath(file: string, language: Language | undefined): string {
  return language === undefined ? file : file.slice(LANGUAGE_FOLDERS[language].length + 1);
}

export const HOME_PATH = '/';
export const SEARCH_PATH = '/search/';
export const SEARCH_HELP_PATH = '/search/help/';
/** The script that gives other pages the search; its address never changes. */
export const SEARCH_API_PATH = '/search/api.js';
/** The list of search indexes; it names the state of the archive. */
export const SEARCH_SHARDS_PATH = '/search/shards.json';
export const ABOUT_PATH = '/about/';
/** What is machine-readable here. */
export const ABOUT_DATA_PATH = '/about/data/';
/** How the whole site is copied and checked, for readers and as plain text. */
export const ABOUT_MIRROR_PATH = '/about/mirror/';
export const MIRROR_TEXT_PATH = '/mirror.txt';
/** What the data are as a whole (DCAT), for catalogues of data. */
export const DCAT_PATH = '/dcat.jsonld';
/** Files at the root that tell of all others; the build adds them when all else is in place, so nothing links to them. */
export const FILE_LIST_PATH = '/files.txt';
export const CHECKSUMS_PATH = '/SHA256SUMS';
export const CHECKSUMS_SIGNATURE_PATH = '/SHA256SUMS.minisig';
export const VERIFY_PATH = '/verify.mjs';
export const CHANGES_PATH = '/changes.json';

/**
 * A file of an export, `/downloads/dataset/lanchuan-ribao-2024.csv`. It is published after the pages and left out of copies for a
 * disk, so pages link to it by its full address alone.
 */
export function downloadPath(kind: ExportName, file: string): string {
  return `/downloads/${kind}/${file}`;
}

/** What can be read without a network, and what is shown where something cannot. */
export const OFFLINE_PATH = '/about/offline/';
/** What the site is as an app: https://www.w3.org/TR/appmanifest/ */
export const WEB_MANIFEST_PATH = '/manifest.webmanifest';
/** The script that answers without a network. At the top of the site, since it answers for all that lies below it. */
export const SERVICE_WORKER_PATH = '/service-worker.js';
/** Whom to write to, for programs. */
export const CONTACT_PATH = '/contact.txt';
/** The latest corrections, or a numbered slice of all. */
export function correctionsPath(number = 0): string {
  return number === 0 ? `${ABOUT_PATH}corrections/` : `${ABOUT_PATH}corrections/${number}/`;
}
/** Where the marks of the text are explained. */
export const MARKS_PATH = '/about/#marks';

/**
 * The search page with a query asked.
 *
 * @param section id of a section to which it is narrowed
 */
export function searchPath(query: string, section?: string): string {
  const narrowed = section === undefined ? '' : `&section=${encodeURIComponent(section)}`;
  return `${SEARCH_PATH}?q=${encodeURIComponent(query.toWellFormed())}${narrowed}`;
}

/**
 * The search page, narrowed without a query: all articles of a newspaper that have a grade, `{ newspaper, quality }`.
 *
 * @param facets with `from` and `to`, the first and last day, before the facets
 */
export function facetSearchPath(facets: Readonly<Partial<Record<Facet | 'from' | 'to', string>>>): string {
  const chosen = Object.entries(facets).map(([facet, value]) => `${facet}=${encodeURIComponent(value)}`);
  return `${SEARCH_PATH}?${chosen.join('&')}`;
}

/** The path of an issue, page or article from its address. */
export function pathOf(address: string): string {
  return `/${address}/`;
}

/** `/lanchuan-ribao/`. */
export function newspaperPath(newspaper: string): string {
  return `/${newspaper}/`;
}

/** What is held of a newspaper in numbers, `/lanchuan-ribao/statistics/`. */
export function statisticsPath(newspaper: string): string {
  return `/${newspaper}/statistics/`;
}

/** `/lanchuan-ribao/2024/`. */
export function yearPath(newspaper: string, year: string): string {
  return `/${newspaper}/${year}/`;
}

/** How much a year is to keep on a device, `/lanchuan-ribao/2024/offline.json`, and beside it which files. */
export function offlineYearPath(newspaper: string, year: string): string {
  return `${yearPath(newspaper, year)}offline.json`;
}
export function offlineFilesPath(newspaper: string, year: string): string {
  return `${yearPath(newspaper, year)}offline-files.json`;
}

/** A month of a newspaper, `/lanchuan-ribao/2024-10/`. */
export function monthPath(newspaper: string, month: string): string {
  return `/${newspaper}/${month}/`;
}

/** Where a day stands on the page of its month: `/lanchuan-ribao/2024-10/#d18`. */
export function dayInMonthPath(newspaper: string, day: string): string {
  return `${monthPath(newspaper, day.slice(0, 7))}#${dayId(day)}`;
}
export function dayId(day: string): string {
  return `d${day.slice(8)}`;
}

/** What is held of a newspaper, as a table: `/lanchuan-ribao/holdings.csv`. */
export function holdingsPath(newspaper: string): string {
  return `/${newspaper}/holdings.csv`;
}

/** The same day in all years; the list of all days, and one of them, `/on-this-day/02-29/`. */
export const ON_THIS_DAY_PATH = '/on-this-day/';
export function dayOfYearPath(day: string): string {
  return `${ON_THIS_DAY_PATH}${day}/`;
}

/** The index of a family of lists, `/tags/`. */
export function listIndexPath(kind: ListKind): string {
  return `/${kind}/`;
}

/** `/tags/algae/`, or one of its numbered slices, `/tags/algae/2/`. */
export function listPath(kind: ListKind, id: string, number = 0): string {
  return number === 0 ? `/${kind}/${id}/` : `/${kind}/${id}/${number}/`;
}

/** The picture that stands for an issue where a link to it is shown: `/lanchuan-ribao/2024-10-18/og.png`. */
export function issuePicturePath(issue: string): string {
  return `/${issue}/og.png`;
}

/** An article as plain text, beside its page: `/lanchuan-ribao/2024-10-18/p01/a01/article.txt`. */
export function articleTextPath(article: string): string {
  return `/${article}/article.txt`;
}

/** Atom feeds: of the archive, of a newspaper, of a list. */
export const FEED_PATH = '/feed.xml';
export function newspaperFeedPath(newspaper: string): string {
  return `/${newspaper}/feed.xml`;
}
/** Older entries of a newspaper's feed, `/lanchuan-ribao/feed-2023-2.xml`: so many issues of a year, counted from its first. */
export function feedArchivePath(newspaper: string, year: string, number: number): string {
  return `/${newspaper}/feed-${year}-${number}.xml`;
}
export function listFeedPath(kind: string, id: string): string {
  return `/${kind}/${id}/feed.xml`;
}

/** The feed with the same entries as an Atom feed, in JSON, which lies beside it. */
export function jsonFeedPath(atomPath: string): string {
  return atomPath.replace(/\.xml$/u, '.json');
}

/** Tells browsers how the archive is searched. */
export const OPEN_SEARCH_PATH = '/opensearch.xml';

/** For search engines: the index of all sitemaps, and where they are told of it. */
export const SITEMAP_PATH = '/sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';
/** A sitemap by its name: `/sitemap-lanchuan-ribao-2024.xml`, `/sitemap-site.xml`. */
export function sitemapPath(name: string): string {
  return `/sitemap-${name}.xml`;
}

/** For programs that harvest by ResourceSync: where they begin, what there is, and the lists of files. */
export const RESOURCE_SYNC_PATH = '/resourcesync/description.xml';
export const CAPABILITY_LIST_PATH = '/resourcesync/capabilitylist.xml';
export const RESOURCE_LIST_PATH = '/resourcesync/resourcelist.xml';
export const CHANGE_LIST_PATH = '/resourcesync/changelist.xml';
/** Files of one part: `/resourcesync/resourcelist-lanchuan-ribao-2024.xml`. */
export function resourceListPath(part: string): string {
  return `/resourcesync/resourcelist-${part}.xml`;
}
/** What a release changed, `/resourcesync/changelist-2026-11.xml`; further parts with `_2`, a sign that no release has in its name. */
export function changeListPath(release: string, part: number): string {
  return `/resourcesync/changelist-${release}${part === 1 ? '' : `_${part}`}.xml`;
}

/** The id of a line of raw text within its page view. */
export function lineId(line: number): string {
  return `L${line}`;
}

/** A page (版), and whether its raw text is shown there. */
export interface RawPlace {
  address: string;
  rawHeld: boolean;
}

/** A line of raw text, shown on its page: `/lanchuan-ribao/2024-10-18/p01/#L5`; the page itself where it shows none. */
export function linePath({ address, rawHeld }: RawPlace, line: number): string {
  return rawHeld ? `${pathOf(address)}#${lineId(line)}` : pathOf(address);
}

/** The ordinal of the edition named in an address; absent for the first. */
export function editionOf(address: string): number | undefined {
  const match = /\/ed-(\d+)(?:\/|$)/u.exec(address);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/**
 * The full address of a path below the online home of the archive, for `canonical` and citations only.
 *
 * @param home as in `archive.yml`, with or without a final slash.
 */
export function absoluteUrl(home: string, path: string): string {
  return `${home.replace(/\/+$/u, '')}${path}`;
}
