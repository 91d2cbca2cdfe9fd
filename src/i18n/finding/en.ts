import type { FindingTexts } from './texts.ts';

export const findingEn: FindingTexts = {
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
};
