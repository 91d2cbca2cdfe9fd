import {
  alias,
  archiveFacts,
  article,
  calendarOf,
  correctionsPage,
  dayCounts,
  feedArchiveEntries,
  holdingsOf,
  issue,
  issuePictureFacts,
  issuesBetween,
  issuesOf,
  issuesOnDay,
  LIST_KINDS,
  lastFeedArchive,
  latestIssues,
  linesOfArticles,
  listPage,
  lists,
  monthCounts,
  monthsHeld,
  nameOfList,
  nearbyFeedArchives,
  nearbyMonths,
  nearbyYears,
  newestArticleEntries,
  newestIssueEntries,
  newspaper,
  newspapers,
  page,
  rawLines,
  statisticsOf,
  withRightsItems,
} from '../catalog/index.ts';
import type { ListKind } from '../catalog/types/list.ts';
import type { Language } from '../schemas/archive.ts';
import { FIRST_DAY, LAST_DAY, spanOf } from '../site/calendar/days.ts';
import { sitemapEntries, sitemapNames } from './sitemap-entries.ts';

/** What a route's address is made of; all text, as Astro hands it to pages. */
export type PageParams = Readonly<Record<string, string | undefined>>;

/** Issues on the home page, and on that of a newspaper. */
const HOME_ISSUES = 7;
const NEWSPAPER_ISSUES = 12;

/**
 * What each kind of page shows. The keys are those of `PAGE_ROUTES`. All of it comes from the catalog, and a template asks the
 * catalog for nothing else: what is read here is what decides whether a page is rendered again.
 *
 * @throws each for an address that is not held
 */
export const VIEWS = {
  home: () => {
    const [latest, ...recent] = latestIssues(HOME_ISSUES);
    const day = latest?.date?.slice(5);
    return {
      archive: archiveFacts(),
      held: newspapers(),
      ...(latest ? { latest: issue(latest.address) } : {}),
      recent,
      sections: lists('sections'),
      /** Months with their counts: for `CalendarYears`. */
      calendar: monthCounts(),
      /** Day of the year of the newest issue, with the issues of that day in all years. */
      ...(day === undefined ? {} : { newestDay: { day, issues: dayCounts().get(day) ?? 0 } }),
    };
  },
  about: () => ({ archive: archiveFacts(), held: newspapers().map(withRightsItems) }),
  aboutData: () => ({ archive: archiveFacts(), held: newspapers() }),
  aboutMirror: () => ({ archive: archiveFacts() }),
  mirrorText: () => ({ archive: archiveFacts() }),
  dcat: () => ({ archive: archiveFacts(), held: newspapers() }),
  corrections: (params: PageParams) => ({
    archive: archiveFacts(),
    corrections: correctionsPage(Number(params['number'] ?? 0)),
  }),
  search: () => ({ archive: archiveFacts() }),
  searchHelp: () => ({ archive: archiveFacts() }),
  offline: () => ({ archive: archiveFacts() }),
  notFound: () => ({ archive: archiveFacts() }),
  newspaper: (params: PageParams) => {
    const id = given(params, 'newspaper');
    const found = newspaper(id);
    if (!found) throw new Error(`There is no newspaper ${id}.`);
    return {
      archive: archiveFacts(),
      newspaper: withRightsItems(found),
      newest: latestIssues(NEWSPAPER_ISSUES, id),
      undated: issuesOf(id, 'undated'),
      calendar: monthCounts(id),
    };
  },
  statistics: (params: PageParams) => {
    const id = given(params, 'newspaper');
    const found = newspaper(id);
    if (!found) throw new Error(`There is no newspaper ${id}.`);
    return { archive: archiveFacts(), newspaper: found, statistics: statisticsOf(id) };
  },
  year: (params: PageParams) => {
    const { id } = namedPaper(params);
    const year = given(params, 'year');
    const { from, to } = spanOf(year);
    return {
      ...namedArchive(params),
      year,
      calendar: calendarOf(id, from, to),
      months: monthsHeld(id, year),
      ...nearbyYears(id, year),
    };
  },
  month: (params: PageParams) => {
    const { id } = namedPaper(params);
    const month = given(params, 'month');
    const { from, to } = spanOf(month);
    return {
      ...namedArchive(params),
      month,
      calendar: calendarOf(id, from, to),
      issues: issuesBetween(id, from, to),
      ...nearbyMonths(id, month),
    };
  },
  holdings: (params: PageParams) => {
    const { id } = namedPaper(params);
    return { ...namedArchive(params), calendar: calendarOf(id, FIRST_DAY, LAST_DAY), issues: holdingsOf(id) };
  },
  onThisDay: () => ({ archive: archiveFacts(), counts: dayCounts() }),
  dayOfYear: (params: PageParams) => {
    const day = given(params, 'day');
    return { archive: archiveFacts(), day, issues: issuesOnDay(day) };
  },
  issue: (params: PageParams) => ({ archive: archiveFacts(), issue: issue(given(params, 'issue')) }),
  issuePicture: (params: PageParams) => ({ archive: archiveFacts(), facts: issuePictureFacts(given(params, 'issue')) }),
  page: (params: PageParams) => {
    const address = given(params, 'page');
    return { archive: archiveFacts(), ...page(address), lines: linesOfArticles(address), raw: rawLines(address) };
  },
  article: articleView,
  articleText: articleView,
  listIndex: (params: PageParams) => {
    const kind = listKind(params);
    return { archive: archiveFacts(), kind, all: lists(kind) };
  },
  list: (params: PageParams) => {
    const number = Number(params['number'] ?? 0);
    return { archive: archiveFacts(), list: listPage(listKind(params), given(params, 'id'), number) };
  },
  alias: (params: PageParams) => ({ archive: archiveFacts(), alias: alias(given(params, 'alias')) }),
  archiveFeed,
  archiveJsonFeed: archiveFeed,
  newspaperFeed,
  newspaperJsonFeed: newspaperFeed,
  newspaperFeedArchive,
  listFeed,
  listJsonFeed: listFeed,
  sitemapIndex: () => ({ archive: archiveFacts(), names: sitemapNames() }),
  sitemap: (params: PageParams) => ({ archive: archiveFacts(), entries: sitemapEntries(given(params, 'part')) }),
  openSearch: () => ({ archive: archiveFacts() }),
  robots: () => ({ archive: archiveFacts() }),
  contact: () => ({ archive: archiveFacts() }),
} as const satisfies Record<string, (params: PageParams) => unknown>;

export type PageKind = keyof typeof VIEWS;

function articleView(params: PageParams) {
  return { archive: archiveFacts(), article: article(given(params, 'article')) };
}

/** The archive, and of a newspaper what is in `archive.yml`: not what is held, which changes with every issue. */
function namedArchive(params: PageParams) {
  return { archive: archiveFacts(), newspaper: namedPaper(params) };
}

function namedPaper(params: PageParams): { id: string; name: string; language: Language } {
  const archive = archiveFacts();
  const id = given(params, 'newspaper');
  const found = archive.newspapers.find((each) => each.id === id);
  if (!found) throw new Error(`There is no newspaper ${id}.`);
  const { name, language = archive.language } = found;
  return { id, name, language };
}

function archiveFeed() {
  return { archive: archiveFacts(), issues: newestIssueEntries() };
}

function newspaperFeed(params: PageParams) {
  const { id } = namedPaper(params);
  const last = lastFeedArchive(id);
  return { ...namedArchive(params), issues: newestIssueEntries(id), ...(last === undefined ? {} : { last }) };
}

function newspaperFeedArchive(params: PageParams) {
  const { id } = namedPaper(params);
  const [year = '', number = ''] = given(params, 'part').split('-');
  const place = { year, number: Number(number) };
  return { ...namedArchive(params), place, issues: feedArchiveEntries(id, place), ...nearbyFeedArchives(id, place) };
}

function listFeed(params: PageParams) {
  const kind = listKind(params);
  const id = given(params, 'id');
  const name = nameOfList(kind, id);
  if (name === undefined) throw new Error(`There is no list ${kind}/${id}.`);
  return { archive: archiveFacts(), list: { kind, id, name }, articles: newestArticleEntries(kind, id) };
}

function given(params: PageParams, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The address of a page lacks its ${name}.`);
  return value;
}

function listKind(params: PageParams): ListKind {
  const kind = LIST_KINDS.find((each) => each === params['list']);
  if (!kind) throw new Error(`There is no list ${params['list']}.`);
  return kind;
}
