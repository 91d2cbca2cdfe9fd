import type { JumpPages } from '../catalog/jump-pages.ts';
import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { ArticleView } from '../catalog/types/article.ts';
import type { CitedArticle } from '../citations/cited-article.ts';
import { inPlainLines } from '../citations/plain-line.ts';
import type { Messages } from '../i18n/index.ts';
import { absoluteUrl, editionOf, pathOf } from './addresses.ts';
import { authorsOf, sectionOf } from './cited-facts.ts';
import { citedNewspaper } from './cited-newspaper.ts';
import { printedPages } from './printed-pages.ts';
import { plainTitle } from './titles.ts';

/** What a citation is made of. Pages have it all in an `ArticleView`; exports in an `ExportedArticle`, with `jumpPagesOf` it. */
export type CitableArticle = JumpPages &
  Pick<
    ArticleView,
    | 'address'
    | 'newspaper'
    | 'newspaperName'
    | 'headline'
    | 'label'
    | 'date'
    | 'dateBasis'
    | 'byline'
    | 'pageLabel'
    | 'pageName'
    | 'section'
    | 'columnTitle'
    | 'language'
  >;

/** What the page of an article says of it for citation. */
export function citedArticle(article: CitableArticle, archive: ArchiveFacts, messages: Messages): CitedArticle {
  const newspaper = archive.newspapers.find(({ id }) => id === article.newspaper);
  const { titleDerived, dateInferred } = messages.citations;
  const isUntitled = article.headline === undefined;
  const isInferred = article.date !== undefined && article.dateBasis === 'inferred';
  const url = archive.address === undefined ? undefined : absoluteUrl(archive.address, pathOf(article.address));
  return inPlainLines<CitedArticle>({
    id: article.address,
    title: plainTitle(article, messages),
    ...(isUntitled ? { titleDerived: true } : {}),
    authors: authorsOf(article),
    newspaper: article.newspaperName,
    ...citedNewspaper(newspaper),
    ...known('date', article.date),
    ...(isInferred ? { dateInferred: true } : {}),
    ...known('edition', editionOf(article.address)),
    ...known('section', sectionOf(article)),
    pages: printedPages(article),
    language: article.language,
    tags: [],
    ...known('url', url),
    // A text that is withheld has no opening words either.
    notes: [...(isUntitled && article.label !== undefined ? [titleDerived] : []), ...(isInferred ? [dateInferred] : [])],
  });
}

function known<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: Value });
}
