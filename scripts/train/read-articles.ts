import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { splitMarkdown } from '../build/front-matter.ts';
import { hanShare } from '../ingest/language/script.ts';
import { endsSentence } from '../ingest/language/sentence.ts';
import type { TrainingArticle } from './synthesise.ts';

/** Shortest article that is worth cutting, in characters. */
const MIN_CHARS = 120;

/**
 * Reads the published articles of an archive, in the order of their paths. Only paragraphs that end as one are taken:
 * what broke off on the page cannot teach what a whole paragraph looks like.
 */
export async function readTrainingArticles(archive: string): Promise<TrainingArticle[]> {
  const folder = join(archive, 'articles');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  const articles: TrainingArticle[] = [];
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    const article = readArticle(await readFile(join(folder, name), 'utf8'));
    if (article.paragraphs.join('').length >= MIN_CHARS) articles.push(article);
  }
  return articles;
}

function readArticle(text: string): TrainingArticle {
  const { frontMatter, body } = splitMarkdown(text);
  const facts: unknown = parse(frontMatter, { schema: 'failsafe' });
  const headline = typeof facts === 'object' && facts !== null && 'headline' in facts ? facts.headline : undefined;
  const paragraphs = fromMarkdown(body)
    .children.filter(({ type }) => type === 'paragraph')
    .map((node) => plainText(node).replaceAll(/\s+/gu, ' ').trim())
    .filter((paragraph) => endsSentence(paragraph));
  return {
    language: hanShare(paragraphs.join('')) > 0.2 ? 'zh' : 'en',
    headline: typeof headline === 'string' ? headline : '',
    paragraphs,
  };
}
