import type { ArchiveFacts } from '../../catalog/types/archive.ts';
import type { ArticleView } from '../../catalog/types/article.ts';
import type { Messages } from '../../i18n/index.ts';
import { absoluteUrl, editionOf, issuePicturePath, pathOf } from '../addresses.ts';
import { distinctPeople } from '../people.ts';
import { printedPages } from '../printed-pages.ts';
import { plainTitle } from '../titles.ts';
import { CONTEXT, issueNode, publishing, urlOf } from './nodes.ts';
import type { NewsArticleData } from './schema.ts';

/** An article as `NewsArticle`, part of its issue, part of its newspaper. What is not known is left out. */
export function articleData(article: ArticleView, archive: ArchiveFacts, messages: Messages): NewsArticleData {
  const { headline, address, date, language, sectionName, newspaper } = article;
  const paper = archive.newspapers.find(({ id }) => id === newspaper);
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    ...(headline === undefined ? { name: plainTitle(article, messages) } : { headline }),
    ...alternativeOf(article),
    ...authorsOf(article),
    ...(date === undefined ? {} : { datePublished: date }),
    ...correctedOn(article),
    ...(article.dateline === undefined ? {} : { dateline: article.dateline.text }),
    ...printedOn(article),
    articleSection: sectionName,
    inLanguage: language,
    identifier: address,
    ...urlOf(archive, pathOf(address)),
    ...(archive.address === undefined ? {} : { image: absoluteUrl(archive.address, issuePicturePath(article.issueAddress)) }),
    isAccessibleForFree: article.withheld !== true,
    ...(paper === undefined ? {} : publishing(paper, article)),
    isPartOf: issueNode(archive, article),
  };
}

function alternativeOf({ decks = [] }: ArticleView): Pick<NewsArticleData, 'alternativeHeadline'> {
  const [only, ...more] = decks;
  if (only === undefined) return {};
  return { alternativeHeadline: more.length === 0 ? only : decks };
}

function authorsOf({ byline }: ArticleView): Pick<NewsArticleData, 'author'> {
  const people = distinctPeople(byline?.people ?? []);
  return people.length === 0 ? {} : { author: people.map(({ name }) => ({ '@type': 'Person', name })) };
}

function correctedOn({ corrections = [] }: ArticleView): Pick<NewsArticleData, 'dateModified'> {
  const last = corrections
    .map(({ when }) => when)
    .sort()
    .at(-1);
  return last === undefined ? {} : { dateModified: last };
}

/** Where it stands in print; `pagination` only where it runs over more than its own page. */
function printedOn(article: ArticleView): Pick<NewsArticleData, 'printPage' | 'printSection' | 'printEdition' | 'pagination'> {
  const { pageLabel, pageName, address } = article;
  const edition = editionOf(address);
  const pages = printedPages(article).join(', ') || undefined;
  return {
    ...(pageLabel === undefined ? {} : { printPage: pageLabel }),
    ...(pageName === undefined ? {} : { printSection: pageName }),
    ...(edition === undefined ? {} : { printEdition: String(edition) }),
    ...(pages === undefined || pages === pageLabel ? {} : { pagination: pages }),
  };
}
