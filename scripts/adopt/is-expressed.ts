import type { Article } from '../../src/schemas/article.ts';
import type { ReadArticle } from '../build/catalog-articles.ts';
import { isSame, SINGLE_FIELDS, textOfField } from './edit.ts';

/**
 * Whether an article made with corrections says what a person had written: every text, the kind, the date and the page.
 * What follows from these, as tags and the people of a byline, may differ from what stood in the file before.
 *
 * @returns the fields that differ; none where all is expressed
 */
export function unexpressed(result: ReadArticle, edited: ReadArticle): string[] {
  const wanted = textsOf(edited.article);
  const fields = Object.entries(textsOf(result.article))
    .filter(([field, value]) => !isSame(value, wanted[field as keyof typeof wanted]))
    .map(([field]) => field);
  const blocks = (read: ReadArticle) => read.blocks.map(({ kind, html }) => ({ kind, html }));
  return isSame(blocks(result), blocks(edited)) ? fields : [...fields, 'body'];
}

function textsOf(article: Article) {
  const { kind, date, page, decks, jumps = [] } = article;
  const single = Object.fromEntries(SINGLE_FIELDS.map((field) => [field, textOfField(article, field) ?? null]));
  return { kind, date, page, decks, jumps: jumps.map(({ text }) => text), ...single };
}
