import { aliases, archiveFacts, LIST_KINDS, lastCorrectionsNumber, newspapers } from '../catalog/index.ts';
import {
  ABOUT_MIRROR_PATH,
  CONTACT_PATH,
  correctionsPath,
  DCAT_PATH,
  FEED_PATH,
  holdingsPath,
  jsonFeedPath,
  MIRROR_TEXT_PATH,
  newspaperFeedPath,
  ON_THIS_DAY_PATH,
  OPEN_SEARCH_PATH,
  ROBOTS_PATH,
  SITEMAP_PATH,
} from '../site/addresses.ts';
import { hasFeed } from '../site/feed.ts';
import { file, folder, inner, type PlannedPage, sitemap } from './planned-page.ts';
import { namesOfSite } from './sitemap-entries.ts';

/** Pages of the archive as a whole. */
export function pagesOfSite(): PlannedPage[] {
  return [
    ...readablePagesOfSite(),
    { kind: 'notFound', params: {}, path: '404.html' },
    ...newspapers().map(({ id }) => file('holdings', holdingsPath(id), { newspaper: id })),
    ...aliases().map(({ from }) => folder('alias', from, { alias: from })),
    ...feedsOfSite(),
    file('mirrorText', MIRROR_TEXT_PATH, {}),
    ...(archiveFacts().contact === undefined ? [] : [file('contact', CONTACT_PATH, {})]),
    ...(archiveFacts().address === undefined ? [] : filesForPrograms()),
  ];
}

/** Pages for readers that belong to no year and no list, days of the year left out. The sitemap lists them. */
export function readablePagesOfSite(): PlannedPage[] {
  return [
    { kind: 'home', params: {}, path: 'index.html' },
    folder('about', 'about', {}),
    folder('aboutData', 'about/data', {}),
    folder('aboutMirror', inner(ABOUT_MIRROR_PATH), {}),
    ...pagesOfCorrections(),
    ...(archiveFacts().offline === true ? [folder('offline', 'about/offline', { offline: 'offline' })] : []),
    folder('search', 'search', {}),
    folder('searchHelp', 'search/help', {}),
    folder('onThisDay', inner(ON_THIS_DAY_PATH), {}),
    ...newspapers().flatMap(({ id }) => [
      folder('newspaper', id, { newspaper: id }),
      folder('statistics', `${id}/statistics`, { newspaper: id }),
    ]),
    ...LIST_KINDS.map((list) => folder('listIndex', list, { list })),
  ];
}

function pagesOfCorrections(): PlannedPage[] {
  const slices = Array.from({ length: lastCorrectionsNumber() }, (_, index) => String(index + 1));
  return [undefined, ...slices].map((number) =>
    folder('corrections', correctionsPath(Number(number ?? 0)).slice(1, -1), { number }),
  );
}

function feedsOfSite(): PlannedPage[] {
  const dated = newspapers().filter((paper) => hasFeed(archiveFacts(), paper.lastDate));
  return [
    ...(dated.length > 0 ? [file('archiveFeed', FEED_PATH, {}), file('archiveJsonFeed', jsonFeedPath(FEED_PATH), {})] : []),
    ...dated.flatMap(({ id }) => {
      const path = newspaperFeedPath(id);
      return [file('newspaperFeed', path, { newspaper: id }), file('newspaperJsonFeed', jsonFeedPath(path), { newspaper: id })];
    }),
  ];
}

/** What browsers and search engines ask for, with full addresses. */
function filesForPrograms(): PlannedPage[] {
  return [
    file('openSearch', OPEN_SEARCH_PATH, {}),
    file('robots', ROBOTS_PATH, {}),
    file('sitemapIndex', SITEMAP_PATH, {}),
    file('dcat', DCAT_PATH, {}),
    ...namesOfSite().map(sitemap),
  ];
}
