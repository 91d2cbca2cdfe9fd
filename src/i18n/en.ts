import { calendarEn } from './calendar/en.ts';
import { citationsEn } from './citations/en.ts';
import { dataEn } from './data/en.ts';
import { doubtsEn } from './doubts/en.ts';
import { findingEn } from './finding/en.ts';
import { listsEn } from './lists/en.ts';
import type { Messages } from './messages.ts';
import { mirrorEn } from './mirror/en.ts';
import { offlineEn } from './offline/en.ts';
import { plural } from './plural.ts';
import { readingEn } from './reading/en.ts';
import { relatedEn } from './related/en.ts';
import { rightsEn } from './rights/en.ts';

/** Interface texts in English. */
export const en: Messages = {
  tag: 'en',

  navigation: {
    skip: 'Skip to content',
    main: 'Main navigation',
    breadcrumbs: 'You are here',
    home: 'Home',
    search: 'Search',
    about: 'About',
    neighbours: 'Previous and next',
  },

  searchForm: { label: 'Search the full text', placeholder: 'Words or a phrase', submit: 'Search' },

  counts: {
    issues: (count) => plural(count, 'issue', 'issues'),
    pages: (count) => plural(count, 'page', 'pages'),
    articles: (count) => plural(count, 'article', 'articles'),
    separator: ' · ',
    colon: ': ',
  },

  dates: {
    undated: 'Undated',
    inferred: 'inferred',
    inferredWhy: 'No date is printed on the pages held; this one was inferred from dates mentioned in the text',
    doubtful: 'doubtful',
    doubtfulWhy: 'The weekday printed is not that of this date; one of the two may have been misread',
    approximate: 'c. ',
    confidence: (percent) => `confidence ${percent}%`,
    span: (first, last) => `${first} – ${last}`,
  },

  feed: {
    link: 'Subscribe (Atom)',
    issues: (title) => `${title}: newest issues`,
    articles: (title) => `${title}: newest articles`,
  },

  openSearch: { description: 'Searches the full text of the newspapers held here for exactly what you type.' },

  about: {
    heading: 'About this archive',
    texts: [
      'A program built this archive from machine-recognised newspaper text. It is arranged by issue, page and article, and can be searched, cited and downloaded.',
      'The raw text is never changed. Whatever is doubtful is marked, and text that belongs to no article is listed at the end of its page.',
    ],
    newspapers: 'Newspapers held',
    made: 'Where the text comes from',
    reading: 'What the marks mean',
    contact: 'Contact',
    rightsHolder: 'Rights holder',
  },

  notFound: {
    heading: 'No such page',
    text: 'There is nothing at this address.',
    hint: 'Start from the home page by newspaper and date, or search the full text.',
  },

  alias: { heading: 'This address has changed', text: 'This is now found at:' },
  ...findingEn,
  ...readingEn,
  ...doubtsEn,
  calendar: calendarEn,
  citations: citationsEn,
  offline: offlineEn,
  related: relatedEn,
  browsing: listsEn,
  data: dataEn,
  mirror: mirrorEn,
  rights: rightsEn,
};
