import { endNames, nameList } from './author-names.ts';
import type { Citation, CitedArticle } from './cited-article.ts';
import { monthDayYear, ordinalEdition, writtenDate } from './english-date.ts';
import { quotedTitle } from './title-text.ts';

const NAMES = { and: 'and', most: 11, named: 7, others: 'et al.' };

/**
 * The bibliography of Chicago 17: `王一. “示例标题.” 示例日报, July 19, 2024, sec. 要闻. https://…/.` Without an author the paper comes
 * first. Titles are as printed; English ones get no capitals.
 */
export function chicago(article: CitedArticle): Citation {
  const { authors, newspaper, edition, section, url } = article;
  const title = quotedTitle(article);
  const facts = [
    writtenDate(article, monthDayYear) ?? 'n.d.',
    ...(edition === undefined ? [] : [ordinalEdition(edition)]),
    ...(section === undefined ? [] : [`sec. ${section}`]),
  ].join(', ');
  const whole =
    authors.length === 0
      ? `${endNames(newspaper)} ${title} ${facts}`
      : `${endNames(nameList(authors, NAMES))} ${title} ${newspaper}, ${facts}`;
  return { before: endNames(whole), after: url === undefined ? '' : ` ${url}.` };
}
