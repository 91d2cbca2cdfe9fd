import { type JumpPages, jumpPagesOf } from '../../../src/catalog/jump-pages.ts';
import type { Article } from '../../../src/schemas/article.ts';
import type { CitedFacts } from '../../../src/search/catalogue.ts';
import { authorsOf, sectionOf } from '../../../src/site/cited-facts.ts';
import { printedPages } from '../../../src/site/printed-pages.ts';

/** An article, and what a catalogue tells of it in its columns. */
interface Catalogued {
  article: Article;
  /** Number and title of its page. */
  row: { label: string | null; name: string | null };
  people: readonly { name: string }[];
}

/** What the article's own page cites it by, as far as the columns do not tell it; undefined where they tell all of it. */
export function citedFacts({ article, row, people }: Catalogued, printedPart: PrintedPartOf): CitedFacts | undefined {
  const page = row.label === null ? {} : { pageLabel: row.label };
  const pages = printedPages({ ...page, ...jumpPagesOf(article, printedPart) });
  const authors = authorsOf(article);
  const section = sectionOf({ ...article, ...(row.name === null ? {} : { pageName: row.name }) });
  const isInferred = article.date !== undefined && article.dateBasis === 'inferred';
  const names = people.map(({ name }) => name);
  const facts: CitedFacts = {
    ...(isSame(authors, names) ? {} : { authors }),
    ...(section === undefined || section === row.name ? {} : { section }),
    ...(isSame(pages, row.label === null ? [] : [row.label]) ? {} : { pages }),
    ...(isInferred ? { dateInferred: true } : {}),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}

type PrintedPartOf = (address: string) => JumpPages['continuesOn'];

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, place) => text === other[place]);
}
