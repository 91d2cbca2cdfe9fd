import type { Language } from '../../schemas/archive.ts';
import type { Issue } from '../../schemas/issue.ts';
import type { RightsItem } from '../../schemas/rights.ts';
import type { Basis } from '../../schemas/shared.ts';
import type { PageView } from './page.ts';

/** An issue in a list. */
export interface IssueSummary {
  address: string;
  newspaper: string;
  newspaperName: string;
  date?: string;
  dateBasis: Basis;
  dateConfidence: number;
  edition?: number;
  pages: number;
  articles: number;
  /** Headline (or label) of the first item of the first page. */
  lead?: string;
}

/** What the picture of an issue shows. */
export interface IssuePictureFacts
  extends Pick<IssueSummary, 'newspaperName' | 'dateBasis' | 'dateConfidence' | 'pages' | 'articles'> {
  /** Of the newspaper. */
  language: Language;
  date?: string;
  edition?: number;
  /** Headline of the lead, where page one is held and its lead has one. */
  lead?: string;
}

export interface IssueView extends Omit<Issue, 'pages'> {
  newspaperName: string;
  language: Language;
  pages: PageView[];
  /** What is said of the rights in it. */
  rightsItems?: RightsItem[];
  /** Neighbours in time within the same newspaper. */
  previous?: IssueSummary;
  next?: IssueSummary;
}
