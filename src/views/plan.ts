import {
  addressesInIssue,
  archiveFacts,
  feedArchivesOfYear,
  issueAddresses,
  LIST_KINDS,
  lastDateOfList,
  lastNumberOf,
  listAddresses,
  monthsHeld,
  sizeOfIssue,
  sizeOfList,
  yearHolding,
  yearHoldings,
} from '../catalog/index.ts';
import { LANGUAGE_FOLDERS, type Language } from '../schemas/archive.ts';
import {
  articleTextPath,
  dayOfYearPath,
  feedArchivePath,
  issuePicturePath,
  jsonFeedPath,
  listFeedPath,
  monthPath,
} from '../site/addresses.ts';
import { DAYS_OF_YEAR } from '../site/calendar/days-of-year.ts';
import { hasFeed } from '../site/feed.ts';
import { file, folder, inner, type PlannedPage, sitemap } from './planned-page.ts';
import { pagesOfSite } from './site-pages.ts';
import { namesOfYear } from './sitemap-entries.ts';
import type { PageKind } from './views.ts';

/** Pages that change together: `issue:lanchuan-ribao/2024-10-18`, `list:sections/news`, `year:lanchuan-ribao/2024`, `day:10-18`, `site:`. */
export type PageGroup = `${'issue' | 'list' | 'year' | 'day'}:${string}` | typeof SITE_GROUP;

/** What stands for the year of undated issues. */
const UNDATED = 'undated';

/** The few pages that any change may reach. */
export const SITE_GROUP = 'site:';

/** Every group that the open catalog has, issues first, by newspaper and day. */
export function* pageGroups(): IterableIterator<PageGroup> {
  for (const address of issueAddresses()) yield `issue:${address}`;
  for (const kind of LIST_KINDS) for (const address of listAddresses(kind)) yield `list:${address}`;
  for (const { newspaper, year } of yearHoldings()) yield `year:${newspaper}/${year}`;
  for (const day of DAYS_OF_YEAR) yield `day:${day}`;
  yield SITE_GROUP;
}

/** The pages of a group, in a fixed order; none for a group that is not held any more. */
export function pagesOfGroup(group: PageGroup): PlannedPage[] {
  return inEveryLanguage(pagesInFirstLanguage(group));
}

/**
 * Adds to pages those in the second interface language of the archive, if it has one. Only what readers read has a second
 * language; feeds, sitemaps and the error page, which answers wherever a page is missing, have none.
 */
export function inEveryLanguage<Page extends { path: string }>(pages: Page[]): (Page & { language?: Language })[] {
  const { secondLanguage: language } = archiveFacts();
  if (language === undefined) return pages;
  const read = pages.filter(({ path }) => path === 'index.html' || path.endsWith('/index.html'));
  return [...pages, ...read.map((page) => ({ ...page, language, path: `${LANGUAGE_FOLDERS[language]}/${page.path}` }))];
}

function pagesInFirstLanguage(group: PageGroup): PlannedPage[] {
  const at = group.indexOf(':');
  const id = group.slice(at + 1);
  switch (group.slice(0, at)) {
    case 'issue':
      return pagesOfIssue(id);
    case 'list':
      return pagesOfList(id);
    case 'year':
      return pagesOfYear(id);
    case 'day':
      return [folder('dayOfYear', inner(dayOfYearPath(id)), { day: id })];
    default:
      return pagesOfSite();
  }
}

/** How many pages a group has. */
export function countPagesOfGroup(group: PageGroup): number {
  if (!group.startsWith('issue:')) return pagesOfGroup(group).length;
  const { isHeld, addresses, articles } = sizeOfIssue(group.slice('issue:'.length));
  const languages = archiveFacts().secondLanguage === undefined ? 1 : 2;
  return languages * addresses + articles + (isHeld ? pictureOf(group).length : 0);
}

/** Pages of a kind as `getStaticPaths` wants them: all that the catalog has, in its first language, for the development server. */
export function allPages(kind: PageKind): PlannedPage[] {
  return [...pageGroups()].flatMap((group) => pagesInFirstLanguage(group)).filter((page) => page.kind === kind);
}

function pagesOfIssue(address: string): PlannedPage[] {
  const { isHeld, pages, articles } = addressesInIssue(address);
  return [
    ...(isHeld ? [folder('issue', address, { issue: address }), ...pictureOf(address)] : []),
    ...pages.map((page) => folder('page', page, { page })),
    ...articles.flatMap((article) => [
      folder('article', article, { article }),
      file('articleText', articleTextPath(article), { article }),
    ]),
  ];
}

function pictureOf(issue: string): PlannedPage[] {
  return archiveFacts().address === undefined ? [] : [file('issuePicture', issuePicturePath(issue), { issue })];
}

function pagesOfList(address: string): PlannedPage[] {
  const [list = '', id = ''] = address.split('/');
  const articles = sizeOfList(list, id);
  if (articles === 0) return [];
  const slices = Array.from({ length: lastNumberOf(articles) }, (_, index) => String(index + 1));
  return [
    folder('list', address, { list, id, number: undefined }),
    ...slices.map((number) => folder('list', `${address}/${number}`, { list, id, number })),
    ...feedOfList(list, id),
  ];
}

function pagesOfYear(address: string): PlannedPage[] {
  const [id = '', year = ''] = address.split('/');
  if (archiveFacts().address === undefined) return readablePagesOfYear(id, year);
  return [...readablePagesOfYear(id, year), ...namesOfYear(id, year).map(sitemap), ...feedArchives(id, year)];
}

function feedArchives(newspaper: string, year: string): PlannedPage[] {
  const count = year === UNDATED ? 0 : feedArchivesOfYear(newspaper, year);
  return Array.from({ length: count }, (_, index) => {
    const part = `${year}-${index + 1}`;
    return file('newspaperFeedArchive', feedArchivePath(newspaper, year, index + 1), { newspaper, part });
  });
}

/**
 * Pages that show a newspaper's year as a whole, for readers; none of what is undated. Its sitemap lists them, so only the year itself
 * is asked for: that of a closed year stays as it is when another one grows.
 */
export function readablePagesOfYear(newspaper: string, year: string): PlannedPage[] {
  const isHeld = year !== UNDATED && yearHolding(newspaper, year) !== undefined;
  if (!isHeld) return [];
  return [
    folder('year', `${newspaper}/${year}`, { newspaper, year }),
    ...monthsHeld(newspaper, year).map((month) => folder('month', inner(monthPath(newspaper, month)), { newspaper, month })),
  ];
}

function feedOfList(list: string, id: string): PlannedPage[] {
  if (!hasFeed(archiveFacts(), lastDateOfList(list, id))) return [];
  const path = listFeedPath(list, id);
  return [file('listFeed', path, { list, id }), file('listJsonFeed', jsonFeedPath(path), { list, id })];
}
