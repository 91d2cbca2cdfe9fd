import { calendarEn } from './calendar/en.ts';
import { citationsEn } from './citations/en.ts';
import { dataEn } from './data/en.ts';
import { listsEn } from './lists/en.ts';
import type { Messages } from './messages.ts';
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

  home: {
    latest: 'Newest issue',
    recentIssues: 'Recent issues',
    newspapers: 'Newspapers',
    coverage: 'Coverage',
    figureNewspapers: (count) => (count === 1 ? 'newspaper' : 'newspapers'),
    figureIssues: (count) => (count === 1 ? 'issue' : 'issues'),
    figureArticles: (count) => (count === 1 ? 'article' : 'articles'),
    browse: 'Browse by subject',
    wholeIssue: 'All pages of this issue',
  },

  newspaper: {
    years: 'By year',
    newest: 'Newest issues',
    facts: 'About this newspaper',
    place: 'Place',
    publisher: 'Publisher',
    number: 'Number',
    rights: 'Rights',
    held: 'Held',
    yearHeading: (year) => year,
    empty: 'Nothing is held here yet.',
  },

  issue: {
    contents: 'Contents',
    edition: (ordinal) => `Edition ${ordinal}`,
    gaps: (ranges) => `Not held: ${/^[^,–]+$/u.test(ranges.join(',')) ? 'page' : 'pages'} ${ranges.join(', ')}`,
    lead: 'Lead',
    previous: 'Previous issue',
    next: 'Next issue',
    evidence: 'Where the date comes from',
    evidenceIntro: 'No date is printed on the pages held. It was inferred from these words:',
    evidenceBeside:
      'No date is printed on the pages held. The files before and after belong to this day, so this one was filed with them.',
    line: (line) => `line ${line}`,
    toLine: ' – ',
    doubts: 'Uncertain points in this issue',
    empty: 'No articles were recognised on this page.',
  },

  page: {
    label: (label) => `Page ${label}`,
    copy: (label) => `Page ${label} (another copy)`,
    copies: 'The same page of this issue is also held as',
    comma: ', ',
    doubtfulLabel: 'What is printed on the page does not agree with this number; one of the two may be wrong',
    other: 'See that page',
    unknown: (place) => `Page number not known (no. ${place} of those held)`,
    unknownShort: 'Page not known',
    inferredLabel: 'The page number is not printed; it was inferred from the jump lines',
    items: 'Articles on this page',
    schematic:
      'The text held of this page, from top to bottom in the order of its raw lines, not as it stood on the page. Numbers are those of the items; a slanted line marks text that belongs to none.',
    schematicText: (articles, lines) =>
      `Sketch of the page: ${plural(articles, 'item', 'items')}${lines === 0 ? '' : `, ${plural(lines, 'line', 'lines')} without an item`}`,
    others: 'Pages of this issue',
    unassigned: 'Text that belongs to no article',
    unassignedIntro: 'These lines could not be assigned to any article; they are shown unchanged.',
    notes: 'Notes on this page',
    raw: 'Raw text',
    rawIntro: 'The recognised text of this page, unchanged, with line numbers.',
    rawFile: 'File',
    encoding: 'Encoding',
    previous: 'Previous page',
    next: 'Next page',
    none: 'No articles were recognised on this page.',
    role: (role) => ROLES[role] ?? role,
  },

  article: {
    kinds: {
      article: 'Article',
      brief: 'Brief',
      photo: 'Photo',
      sidebar: 'Sidebar',
      notice: 'Notice',
      'series-piece': 'Part of a series',
      continuation: 'Continuation',
      advertisement: 'Advertisement',
    },
    untitled: 'Untitled',
    untitledWhy: 'The headline is lost; the opening words stand in for it',
    section: 'Section',
    sectionWhy: {
      'page-name': (name) => `page name “${name}”`,
      'column-title': (title) => `column title “${title}”`,
      kind: (kind) => `by its kind: ${kind.toLowerCase()}`,
      words: (words) => `by the words ${words.join(', ')}`,
      related: 'as the story it belongs to',
      fallback: 'nothing in it decides',
      runnerUp: (name) => `next: ${name}`,
    },
    tagWhy: (form) => `in the text “${form}”`,
    people: 'Byline',
    tags: 'Tags',
    permalink: 'Permanent address',
    identifier: 'Identifier',
    details: 'About this article',
    rawLines: 'Compare the raw text',
    headlineFits: 'Headline in doubt: it does not fit the text below, but that of another article of the page:',
    gap: '[text missing]',
    soft: 'break uncertain',
    softConfidence: (percent) => `About ${percent}% sure to be one paragraph: not enough to join`,
    garble: 'text probably damaged',
    continuesOn: 'Continued on',
    continuedFrom: 'Continued from',
    otherHalfMissing: 'The other part is not held, or could not be identified.',
    isContinuation: 'This is the continuation of a story that began on another page.',
    readWhole: 'Read it from the beginning',
    partMark: (page) => `[continued: ${page}]`,
    partMarkWhy: 'The story goes on from this page; the part has an address of its own',
    reprints: 'Same text also in',
    sidebarOf: 'Sidebar to',
    sidebars: 'Sidebars',
    previous: 'Previous article',
    next: 'Next article',
    handEdited: 'This article was edited by hand; the line numbers of the raw text may no longer fit.',
  },

  corrections: {
    heading: 'Corrections',
    intro: 'Editors corrected what follows; the raw text is unchanged.',
    count: (count) => plural(count, 'correction', 'corrections'),
    mark: 'Corrected',
    markMeaning:
      'Corrected: editors corrected words of this paragraph; the earlier wording, and who changed it, when and why, are listed under “Corrections”. The raw text is unchanged.',
    markWhy: 'Editors corrected words of this paragraph; see the earlier wording, who changed it, and why',
    what: {
      role: 'What some lines are',
      item: 'Which lines make the article, and in what order',
      join: 'A broken paragraph put together',
      split: 'Two paragraphs parted',
      headline: 'Which headline belongs to it',
      kind: 'What kind of item it is',
      date: 'Day of issue',
      label: 'Page number',
      name: 'Name of the page',
    },
    becomes: 'becomes',
    nothing: '(taken out)',
    line: (line) => `raw line ${line}`,
  },

  quality: {
    heading: 'Text quality',
    machineMade: 'Machine-recognised text, not proofread word by word.',
    partGrade: (page, grade) => `The continuation on ${page.replace(/^P/u, 'p')}: ${grade}.`,
    partReasons: 'Its reasons',
    grades: {
      a: 'nothing doubtful found',
      b: 'small doubts',
      c: 'text is missing, damaged or of uncertain order',
    },
    gradeLabel: (grade) => `Grade ${grade}`,
    reasons: 'Reasons',
    marks: 'Marks in the text',
    joins: (count) => `How broken paragraphs were judged (${count})`,
    joinKinds: { merged: 'put together', soft: 'uncertain, kept apart', gap: 'text breaks off' },
    partMeaning:
      '[continued: Page 2]: a story that jumps is shown whole under its first part. Each part keeps an address of its own, and is searched there.',
    gapMeaning: '[text missing]: the text breaks off, or begins in mid-sentence; how much is lost is not known.',
    softMeaning: 'Break uncertain: these may be one paragraph; the evidence did not suffice to join them.',
    garbleMeaning:
      'Text probably damaged: the paragraph stands as recognised, with a wavy line under the doubtful words; please compare the raw text.',
    doubtfulMeaning:
      'Doubtful: page number, weekday or headline disagree with other evidence; both are given, nothing was changed.',
    inferredMeaning: 'Inferred: not printed on the page, but concluded from the text; “c.” means less certain.',
    untitledMeaning: 'Untitled: the headline is lost; the opening words stand in for it and were not printed as one.',
  },

  lists: {
    sections: { name: 'Sections', intro: 'Articles by broad subject.', empty: 'There are no sections yet.' },
    tags: { name: 'Tags', intro: 'Places, organisations and topics in the text.', empty: 'There are no tags yet.' },
    columns: {
      name: 'Columns and series',
      intro: 'The standing column titles and series of the newspapers.',
      empty: 'There are no column titles yet.',
    },
    people: { name: 'Bylines', intro: 'Reporters and photographers, named as printed.', empty: 'There are no bylines yet.' },
    tagKinds: { place: 'Places', organisation: 'Organisations', topic: 'Topics' },
    otherTags: 'Other',
    slices: 'By time',
    slicesIntro: 'Numbered from the oldest; a full page of the list never changes and may be cited.',
    slice: (number) => `Part ${number}`,
    older: 'Older',
    newer: 'Newer',
    toNewest: 'Newest articles',
  },

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
  calendar: calendarEn,
  citations: citationsEn,
  related: relatedEn,
  browsing: listsEn,
  data: dataEn,
  rights: rightsEn,
};

/** Names of the line roles that unassigned text may carry. */
const ROLES: Record<string, string> = {
  nameplate: 'Nameplate',
  folio: 'Running line',
  masthead: 'Masthead',
  'section-head': 'Name of the page',
  'column-title': 'Column title',
  kicker: 'Kicker',
  headline: 'Headline',
  deck: 'Deck',
  byline: 'Byline',
  body: 'Text',
  crosshead: 'Crosshead',
  caption: 'Caption',
  credit: 'Picture credit',
  signature: 'Signature',
  'jump-to': 'Jump line',
  'jump-from': 'Jump line (from)',
  label: 'Label line',
  advertisement: 'Advertisement',
  noise: 'Stray marks',
  unknown: 'Not determined',
};

/** `1 issue`, `2 issues`. */
function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
