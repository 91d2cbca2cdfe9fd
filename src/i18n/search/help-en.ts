import type { HelpPageTexts } from './help.ts';

export const helpEn: HelpPageTexts = {
  title: 'How search works',
  description: 'How the search compares texts, how to write a query, how results are ordered, and what search does not do.',
  lead: 'Search compares character by character: it finds every article that has the words in its headline or in a paragraph, and no other.',
  contents: 'On this page',
  own: {
    heading: 'How your query is read',
    paragraphs: ['Type a query to see how it is taken apart and compared.'],
    label: 'Query to explain',
    submit: 'Explain',
    placeholder: 'Such as: title:park -(square OR "new garden")',
    noScript: 'Explaining your own query needs JavaScript. The rest of this page does not.',
    search: 'Search for it',
  },
  same: {
    heading: 'What is taken for the same',
    paragraphs: [
      'The texts were scanned or transcribed, so one word may be written in several ways. Query and articles are made alike by the same rules before they are compared; what you read is the original.',
      'Traditional and simplified Chinese characters are matched one by one, without regard to context, so that 后 and 後, or 发, 發 and 髮, are the same.',
    ],
    alike: [
      { kind: 'Upper and lower case', forms: [['WiFi', 'wifi', 'WIFI']] },
      {
        kind: 'Accents',
        forms: [
          ['café', 'cafe'],
          ['ガ', 'カ'],
        ],
      },
      {
        kind: 'Ligatures and units',
        forms: [
          ['ﬁ', 'fi'],
          ['㎏', 'kg'],
          ['②', '2'],
        ],
      },
      {
        kind: 'Blanks',
        forms: [
          ['new park', 'new  park'],
          ['中国', '中 国'],
        ],
      },
      {
        kind: 'Full and half width',
        forms: [
          ['PM2.5', 'ＰＭ２．５'],
          ['ハ', 'ﾊ'],
        ],
      },
      {
        kind: 'Chinese scripts',
        forms: [
          ['后', '後'],
          ['发', '發', '髮'],
          ['台', '臺'],
        ],
      },
      { kind: 'Circle for zero', forms: [['二○二四', '二〇二四']] },
    ],
    signs: 'Punctuation and signs that are taken for the same',
    signsHint:
      'Signs in one box are not told apart, those in different boxes are: a full stop is no comma. Any other sign is, with rare exceptions, the same only as itself.',
  },
  language: {
    heading: 'How to write a query',
    paragraphs: [
      'Just type what you look for. Where you need more, there is the following; choose an example to search for it. Field names may be English or Chinese.',
    ],
    typed: 'Written',
    meaning: 'Meaning',
    rules: [
      {
        examples: ['park river'],
        meaning: 'A blank means AND: both words must occur, perhaps in different paragraphs of the article.',
      },
      { examples: ['"new park"', '“city hall”'], meaning: 'Quotation marks make a phrase; the blank is part of it.' },
      {
        examples: ['park OR garden', 'park | garden'],
        meaning: 'Either: OR in capitals, with blanks around it. AND binds closer than OR; brackets change that.',
      },
      {
        examples: ['park -river', 'park -(river OR "city hall")'],
        meaning: 'A hyphen directly before a word, phrase, bracket or field excludes it. Within a word, as in PM2-5, it is text.',
      },
      { examples: ['(park OR garden) river'], meaning: 'Brackets group. Within a word, as in f(x), they are text.' },
      { examples: ['title:park', '标题:公园'], meaning: 'Stands in the headline.' },
      { examples: ['author:Lee', 'byline:Lee', '署名:张'], meaning: 'Stands in a byline; “author” and “byline” are the same.' },
      { examples: ['page:1', 'page:A2'], meaning: 'The number of the page: 1 and 01 are the same, A1 is not.' },
      { examples: ['column:notes'], meaning: 'Stands in the name of the column or series.' },
      { examples: ['section:news'], meaning: 'Stands in the name of the section or page.' },
      { examples: ['tag:parks'], meaning: 'Stands in a tag.' },
      {
        examples: ['corrected:yes', 'corrected:no'],
        meaning: 'Articles that editors corrected, or did not. The words before a correction are found as well.',
      },
      { examples: ['date:2024', 'date:2024-07', 'date:2024-07-19'], meaning: 'Published in that year or month, or on that day.' },
      {
        examples: ['date:2024-07-01..2024-07-19', 'date:2023..', 'date:..2020'],
        meaning: 'Published within these days, the first and the last included; one end may be left open.',
      },
      {
        examples: ['title:(park OR garden)', 'author:"Lee Ann"'],
        meaning: 'A field may have several words in brackets, or a phrase.',
      },
    ],
    notes: [
      'The words AND and NOT are searched for as words; use a blank and a hyphen.',
      'A query may have 2,000 characters and 64 words, a word 200 characters.',
      'A single character can be searched only beside a longer word.',
      'A query that says only what must not occur is taken from all articles.',
      'What looks like a field but is none, such as 12:30, is text.',
      'Where quotation marks or brackets do not match, the whole query is searched as one phrase, exactly as typed, and a line beside the box says so.',
      'Within a phrase in double quotation marks, a backslash before such a mark or a backslash makes it text.',
    ],
  },
  order: {
    heading: 'How results are ordered',
    paragraphs: [
      'Newest first: by date of publication, undated articles last; within a day by newspaper, then by page. Oldest first is the reverse, with undated articles still last.',
      'By relevance: articles with a hit in the headline come first; then those with more of the different words; then those where a word stands earlier; then front pages; then the newest. Nothing else counts, and nobody records what is searched.',
      'Newest first, recent years are searched before others, and shown as soon as a page is full. No total is given before all years have answered.',
    ],
  },
  facets: {
    heading: 'Narrowing results',
    paragraphs: [
      'Results can be narrowed by newspaper, year, month, page, section, kind, byline, length and quality of the text, by date, and to front pages.',
      'Of several values in one group, any will do; different groups must all hold. The number beside a value counts the articles that meet all other conditions, whatever is chosen in its own group.',
    ],
  },
  limits: {
    heading: 'What search does not do',
    paragraphs: [
      'No proximity: you cannot ask for two words within so many characters.',
      'No wildcards and no fuzzy search: * and ? are ordinary signs.',
      'No correction of misread characters: search finds what the text says, so a misread word is found as it was misread. A corrected paragraph is found by both its texts.',
      'A word or phrase must stand within one paragraph or headline.',
      'No synonyms, and no division into words: park is also found in parking, unless you ask for whole words.',
    ],
  },
  words: {
    heading: 'Occurrences, whole words, stems',
    paragraphs: [
      'Occurrences are counted one by one, overlapping ones too: there are two of “ana” in “banana”. Articles and occurrences are told apart.',
      'Whole words: art is not found in party. Chinese is searched as ever.',
      'English articles can be searched by stems: park finds parks and parking as well. Articles in other languages are still searched character by character.',
    ],
  },
  keep: {
    heading: 'Saved searches and feeds',
    paragraphs: [
      'Query, filters and order are in the address of the page: keep it as a bookmark or send it to others, and it opens the same search.',
      'Pages of sections, tags, columns and bylines have an Atom feed, so that new articles appear in your reader.',
    ],
  },
  api: {
    heading: 'For programs',
    paragraphs: [
      'Other pages of this site can use the same search. It gives the address, date, page and authors of each article found; total is the number of all only where complete is true.',
      'Options: limit and offset (articles), from and to (days), frontPage, facets, sort (newest, oldest, relevance), match (exact, word, stem), everything (search the whole archive), countFacets.',
    ],
  },
  made: {
    heading: 'How the index is made',
    paragraphs: [
      'When the site is made, the text of each article is made alike by the rules above, cut into pairs of neighbouring characters, and indexed with their positions. A search looks up the pairs of the query, one after the other; they must stand side by side.',
      'There is an index for each newspaper and year, and a catalogue of dates, pages, authors, columns and tags. Search runs in your browser, which downloads only what it needs; your query is sent to nobody.',
    ],
  },
};
