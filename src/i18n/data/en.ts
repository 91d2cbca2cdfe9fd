import type { DataTexts } from './texts.ts';

export const dataEn: DataTexts = {
  heading: 'About the data',
  intro:
    'Every page of this archive can be read by people and by programs. This page says what data there are, where they are, and how to cite them.',
  link: 'Data for programs',
  excerpt: { only: 'This copy holds only', version: 'text version', whole: 'the whole archive:' },
  columns: { address: 'Address', field: 'Field', file: 'File', meaning: 'What it is' },
  addresses: {
    heading: 'Addresses',
    texts: [
      'Each issue, page and article has a permanent address. When a date or page number is corrected, or articles are merged or divided, the old address stays and leads to the new one.',
      'The number of an article is given when it is first published and is kept on record; it does not change when others come or go. A page whose number is not known is an x with its place, an issue without a date is undated.',
    ],
    rows: {
      issue: 'an issue',
      page: 'a page, by its printed number',
      article: 'an article',
      edition: 'a second edition of the same day',
      year: 'the issues of a year',
      list: 'the articles of a section, tag, column or byline, by its id in the vocabulary',
      onePart: 'the first part of the same list, oldest first; once full it does not change',
    },
  },
  onPages: {
    heading: 'In the pages',
    texts: ['The head of each article page holds three sets of data, made from one record. What is not known is left out.'],
    rows: {
      tags: {
        name: 'Reference tags',
        meaning:
          'Zotero and other reference managers save the article as a newspaper article: DC.*, citation_*, prism.*. One tag for each author; an article that jumps lists its pages.',
      },
      structured: {
        name: 'JSON-LD',
        meaning:
          'In the words of schema.org: a NewsArticle is part of a PublicationIssue, which is part of a Newspaper. Issues, newspapers and the home page have their own. The text is not repeated.',
      },
      picture: {
        name: 'Picture',
        meaning: 'One PNG of 1200×630 for each issue, shown with links to it: nameplate, date, lead headline.',
      },
    },
  },
  fields: {
    heading: 'The record of an article',
    texts: [
      'The pages are made from Markdown files, one for each article, with YAML front matter. The keepers of the archive hold them together with the raw text; they can be read without this program. The main fields:',
    ],
    rows: {
      address: 'permanent address; aliases are earlier ones',
      date: 'date of issue, how it is known and how surely',
      pagination: 'the page, and the place on it',
      kind: 'article, brief, photo, sidebar, notice, part of a series, continuation, advertisement',
      headline: 'kicker, headline and decks, each on its own; where the headline is lost, label holds the opening words',
      byline: 'as printed, with the people named in it; the dateline',
      section: 'section and tags, with the reasons for them',
      source: 'which raw file and which lines, the SHA-256 of the file, the lines of each paragraph',
      joins: 'which broken lines were joined, by which rule, and how sure that is',
      corrections: 'what was changed, what it was before, by whom, when and why',
      quality: 'grade of the text (a, b, c) and the reasons',
    },
  },
  doubts: {
    heading: 'Dates and doubts',
    texts: [
      'Dates in the data are written 2024-10-18. They are dates of issue, not of events; where none is known there is none. Inferred dates are written likewise; the page says that they are inferred, and why.',
      'The text was read by machine and has not been proofread word by word. Joins, losses and damage are marked on the page and recorded with their place and how sure they are. When counting, take the grade of the text into account.',
    ],
  },
  feeds: {
    heading: 'Feeds',
    texts: [
      'In Atom and in JSON Feed 1.1, with the same content: title, opening words, date, lists. The newest 50; the Atom feed of a newspaper leads back to all older issues by prev-archive (RFC 5005).',
    ],
    none: 'This archive names no web address, so it has no feeds.',
    archive: 'All newspapers',
    lists: 'The list of each section, tag, column and byline has feeds of its own.',
    atom: 'Atom',
    json: 'JSON',
  },
  search: {
    heading: 'Search',
    texts: ['The search runs in the browser; there is no server. Its index is a set of plain files, which other pages can use.'],
    rows: {
      api: 'a script for searching from pages or programs of your own; the search help says how',
      openSearch: 'for the address bar of browsers (OpenSearch)',
      index: 'the list of indexes; corpus is the number of the state of the archive',
    },
    help: 'Search help',
  },
  files: {
    heading: 'Other files',
    rows: {
      sitemap: 'all pages, year by year; lastmod is the day of the latest correction',
      robots: 'for crawlers: everything may be read',
      resourceSync:
        'for harvesters that know ResourceSync: all files but the downloads, with their SHA-256, by newspaper and year; its times are the latest days that the data tell, and the SHA-256 says what has changed. From the second release on there is a change list too, release by release',
      contact: 'whom to write to, as plain text',
    },
  },
  rights: {
    heading: 'Rights',
    texts: ['The rights in each newspaper; they also stand in the data of each article. Please look before you use whole texts.'],
    none: 'not stated',
  },
  citing: {
    heading: 'Citing the archive',
    texts: [
      'For a single article use the citation on its page. For the archive as a whole, or a count, name the archive, its address and the number of its state: it changes with the text of any article, and with nothing else. It stands in the list of indexes as corpus.',
    ],
    example: (title, address) => `${title}. ${address}. State of the archive: (corpus number).`,
  },
  downloads: {
    heading: 'Getting the data',
    texts: [
      'The search page saves all results of a search as CSV, JSONL, RIS, BibTeX or CSL-JSON. Links between pages are relative, so a copy of the whole site works wherever it lies.',
    ],
    columns: { part: 'Part', files: 'Files' },
    kinds: {
      bundle: {
        name: 'Offline copy',
        what: 'Unpack it and open index.html by a double click: it is read and searched without a network.',
        check: 'unzip -tq FILE',
      },
      dataset: {
        name: 'Dataset for research',
        what: 'A row for each article, and tables of issues, pages, people and tags: JSONL, CSV, Parquet, and SQLite with full text. The codebook explains the columns, the README how to ask.',
        check: "sqlite3 FILE.sqlite 'PRAGMA integrity_check'",
      },
      citations: {
        name: 'References in bulk',
        what: 'Of all articles of a year: RIS, CSL-JSON, BibTeX; in issues.zip by issue.',
        check: 'ris2xml FILE.ris > /dev/null',
      },
      epub: { name: 'E-books', what: 'An EPUB 3 of each issue, page by page.', check: 'npx epubcheck-ts FILE' },
      bag: {
        name: 'Bags',
        what: 'BagIt 1.0 for libraries: raw text, Markdown, corrections and ledger with SHA-512.',
        check: 'sha512sum -c manifest-sha512.txt',
      },
      zim: { name: 'Kiwix file', what: 'The site in one ZIM file for Kiwix and other readers.', check: 'zimcheck -A FILE' },
    },
    whole: 'all',
    index: 'To check: the size and SHA-256 of each file stand in',
    books: (count) => `${count} in all, named after newspaper and day`,
    dcat: 'DCAT description of this dataset (JSON-LD)',
  },
  contact: {
    noExpiry: 'There is no Expires: this file is made with the archive and holds no time. It is valid as long as it is here.',
  },
};
