import type { Language } from '../schemas/archive.ts';
import type { CalendarTexts } from './calendar/texts.ts';
import type { CitationsTexts } from './citations/texts.ts';
import type { DataTexts } from './data/texts.ts';
import type { DoubtsTexts } from './doubts/texts.ts';
import type { FindingTexts } from './finding/texts.ts';
import type { ListsTexts } from './lists/texts.ts';
import type { MirrorTexts } from './mirror/texts.ts';
import type { OfflineTexts } from './offline/texts.ts';
import type { ReadingTexts } from './reading/texts.ts';
import type { RelatedTexts } from './related/texts.ts';
import type { RightsTexts } from './rights/texts.ts';

/**
 * Every text of the interface, in one language. Functions put values into a sentence; they never format numbers or
 * dates by the locale of the machine. Words for the parts of a newspaper are those of ARCHITECTURE.md.
 */
export interface Messages extends FindingTexts, ReadingTexts, DoubtsTexts {
  /** BCP 47 tag of these texts, for `lang` attributes. */
  tag: Language;

  navigation: {
    skip: string;
    main: string;
    breadcrumbs: string;
    home: string;
    search: string;
    about: string;
    neighbours: string;
  };

  searchForm: { label: string; placeholder: string; submit: string };

  counts: {
    issues: (count: number) => string;
    pages: (count: number) => string;
    articles: (count: number) => string;
    /** Joins counts and other short facts in one line. */
    separator: string;
    /** Between a label and its value. */
    colon: string;
  };

  dates: {
    undated: string;
    inferred: string;
    inferredWhy: string;
    doubtful: string;
    doubtfulWhy: string;
    approximate: string;
    confidence: (percent: number) => string;
    span: (first: string, last: string) => string;
  };

  /** Atom feeds: the link to one, and its name among the links of a page. */
  feed: { link: string; issues: (title: string) => string; articles: (title: string) => string };

  /** What the search of the archive is, for browsers. */
  openSearch: { description: string };

  about: {
    heading: string;
    texts: string[];
    newspapers: string;
    made: string;
    reading: string;
    contact: string;
    rightsHolder: string;
  };

  notFound: { heading: string; text: string; hint: string };

  alias: { heading: string; text: string };

  /** Areas with files of their own, each in its folder. */
  calendar: CalendarTexts;
  citations: CitationsTexts;
  offline: OfflineTexts;
  related: RelatedTexts;
  browsing: ListsTexts;
  data: DataTexts;
  mirror: MirrorTexts;
  rights: RightsTexts;
}
