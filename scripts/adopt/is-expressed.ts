import type { Article } from '../../src/schemas/article.ts';
import type { ReadArticle } from '../build/catalog/articles.ts';
import { isSame, SINGLE_FIELDS, textOfField } from './edit.ts';

/** An article in its three states. */
export interface Outcome {
  /** As ingest would write it without the corrections. */
  fresh: ReadArticle;
  /** As a person left it. */
  edited: ReadArticle;
  /** As ingest would write it with them. */
  made: ReadArticle;
}

/**
 * Whether an article made with corrections says what a person had written: every text, the kind, the date and the page, and
 * whatever else was changed. What follows from these and was left alone, as tags and the people of a byline, may differ.
 *
 * @returns the fields that differ; none where all is expressed
 */
export function unexpressed({ fresh, edited, made }: Outcome): string[] {
  const wanted = textsOf(edited.article);
  const texts = Object.entries(textsOf(made.article))
    .filter(([field, value]) => !isSame(value, wanted[field as keyof typeof wanted]))
    .map(([field]) => field);
  const changed = [...Object.keys(edited.article), ...Object.keys(fresh.article)].filter((key) => {
    const states = [fresh, edited, made].map(({ article }) => withoutIds(key, article));
    return !isSame(states[0], states[1]) && !isSame(states[1], states[2]);
  });
  const blocks = (read: ReadArticle) => read.blocks.map(({ kind, html }) => ({ kind, html }));
  const body = isSame(blocks(made), blocks(edited)) ? [] : ['body'];
  return [...new Set([...texts, ...changed, ...body])].toSorted();
}

function textsOf(article: Article) {
  const { kind, date, page, decks, jumps = [] } = article;
  const single = Object.fromEntries(SINGLE_FIELDS.map((field) => [field, textOfField(article, field) ?? null]));
  return { kind, date, page, decks, jumps: jumps.map(({ text }) => text), ...single };
}

// Ids are made from names by ingest; nobody who changes a name is asked for one. A corrected day or page moves the address.
function withoutIds(key: string, article: Article): unknown {
  const { byline, columnTitle, series } = article;
  if (key === 'byline') return byline && { ...byline, people: byline.people.map(({ id: _, ...person }) => person) };
  if (key === 'columnTitle' || key === 'series') return { columnTitle, series }[key]?.text;
  return article[key as keyof Article];
}
