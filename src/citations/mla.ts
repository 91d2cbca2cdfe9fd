import { endNames, nameList } from './author-names.ts';
import type { Citation, CitedArticle } from './cited-article.ts';
import { dayMonthYear, ordinalEdition, writtenDate } from './english-date.ts';
import { quotedTitle } from './title-text.ts';

const NAMES = { and: 'and', most: 3, named: 1, others: 'et al.' };

/** MLA 9: `王一. “示例标题.” 示例日报, 19 July 2024, pp. 1, 3, https://…/.` Without an author the title comes first. */
export function mla(article: CitedArticle): Citation {
  const { authors, newspaper, edition, pages, url } = article;
  const date = writtenDate(article, dayMonthYear);
  const facts = [
    newspaper,
    ...(edition === undefined ? [] : [ordinalEdition(edition)]),
    ...(date === undefined ? [] : [date]),
    ...(pages.length === 0 ? [] : [`${pages.length === 1 ? 'p.' : 'pp.'} ${pages.join(', ')}`]),
    ...(url === undefined ? [] : [url]),
  ].join(', ');
  const names = authors.length === 0 ? '' : `${endNames(nameList(authors, NAMES))} `;
  return { before: `${names}${quotedTitle(article)} ${endNames(facts)}`, after: '' };
}
