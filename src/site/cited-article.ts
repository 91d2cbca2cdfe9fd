import type { JumpPages } from '../catalog/jump-pages.ts';
import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { ArticleView } from '../catalog/types/article.ts';
import type { CitedArticle } from '../citations/cited-article.ts';
import { inPlainLines } from '../citations/plain-line.ts';
import type { Messages } from '../i18n/index.ts';
import { absoluteUrl, editionOf, pathOf } from './addresses.ts';
import { issnIn } from './issn.ts';
import { distinctPeople } from './people.ts';
import { printedPages } from './printed-pages.ts';
import { plainTitle } from './titles.ts';

/** Roles that make pictures, no text: 摄影, 供图, `Photo by`. */
const PICTURE_ROLE = /^(?:摄影(?:记者)?|供图|制图|绘图|插图|图表|图片|图|摄制|摄|绘|漫画|作图|视频|题图|航拍)$|photo/iu;

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
    ...known('place', newspaper?.place),
    ...known('publisher', newspaper?.publisher),
    ...known('issn', issnIn(newspaper?.number)),
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

/** Who wrote it, each once. Of a picture without a writer, those who made the picture. */
function authorsOf({ byline }: CitableArticle): string[] {
  const people = byline?.people ?? [];
  const writers = people.filter(({ role }) => role === undefined || !PICTURE_ROLE.test(role));
  return distinctPeople(writers.length > 0 ? writers : people).map(({ name }) => name);
}

/** The section as the paper prints it: by the title of the page, or of the column. One that the program chose is not cited. */
function sectionOf({ pageName, section: { basis }, columnTitle }: CitableArticle): string | undefined {
  return pageName ?? (basis === 'column-title' ? columnTitle?.text : undefined);
}

function known<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: Value });
}
