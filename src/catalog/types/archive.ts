import type { Archive, Language, Newspaper } from '../../schemas/archive.ts';

/** What every page may show of the archive itself; what it says of the rights in single items is told with these. */
export type ArchiveFacts = Omit<Archive, 'raw'>;

/** A newspaper with what is held of it. */
export interface NewspaperView extends Newspaper {
  language: Language;
  issues: number;
  articles: number;
  /** First and last dated issue; absent while only undated pages are held. */
  firstDate?: string;
  lastDate?: string;
  /** Oldest first. */
  years: { year: string; issues: number; articles: number }[];
}
