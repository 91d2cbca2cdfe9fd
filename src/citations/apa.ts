import { endNames, nameList } from './author-names.ts';
import type { Citation, CitedArticle } from './cited-article.ts';
import { writtenDate, yearMonthDay } from './english-date.ts';
import { stopped } from './title-text.ts';

/** As many names as are given in full; of more, the first ones and the last. */
const MOST_NAMES = 20;

/** APA 7: `王一. (2024, July 19). 示例标题. 示例日报, 1, 3. https://…/` Without an author the title comes first. */
export function apa(article: CitedArticle): Citation {
  const { newspaper, pages, url } = article;
  const names = namesOf(article);
  const title = article.titleDerived ? `[${article.title}].` : stopped(article.title);
  const date = `(${writtenDate(article, yearMonthDay) ?? 'n.d.'}).`;
  const head = names === '' ? `${title} ${date}` : `${endNames(names)} ${date} ${title}`;
  return { before: `${head} ${endNames([newspaper, ...pages].join(', '))}`, after: url === undefined ? '' : ` ${url}` };
}

function namesOf({ authors }: CitedArticle): string {
  if (authors.length <= MOST_NAMES) return nameList(authors, { and: '&', most: MOST_NAMES + 1, named: 0, others: '' });
  return `${authors.slice(0, MOST_NAMES - 1).join(', ')}, … ${authors.at(-1) ?? ''}`;
}
