import type { Language } from '../../schemas/archive.ts';
import type { ArticleKind } from '../../schemas/article.ts';
import { messagesFor } from '../index.ts';
import { type ConcordanceTexts, concordanceTexts } from './concordance.ts';
import { type ExportTexts, exportTexts } from './exports.ts';
import { type PageTexts, pageTexts } from './page.ts';
import { type QueryTexts, queryTexts } from './query.ts';
import { type TrendsTexts, trendsTexts } from './trends.ts';

/** Texts of everything that the search page can show. They travel to the browser as JSON, so `{name}` is filled there. */
export interface SearchTexts {
  page: PageTexts;
  query: QueryTexts;
  concordance: ConcordanceTexts;
  trends: TrendsTexts;
  exports: ExportTexts;
  /** As the rest of the site calls them. */
  names: { kinds: Record<ArticleKind, string>; grades: Record<'a' | 'b' | 'c', string> };
}

/** The texts for an interface language. */
export function searchTextsFor(language: Language): SearchTexts {
  const messages = messagesFor(language);
  return {
    page: pageTexts[language],
    query: queryTexts[language],
    concordance: concordanceTexts[language],
    trends: trendsTexts[language],
    exports: exportTexts[language],
    names: { kinds: messages.article.kinds, grades: messages.quality.grades },
  };
}
