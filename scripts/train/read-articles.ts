import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { splitMarkdown } from '../build/front-matter.ts';
import { UsageError } from '../build/usage-error.ts';
import { hanShare } from '../ingest/language/script.ts';
import { endsSentence } from '../ingest/language/sentence.ts';
import { errorCode } from '../ingest/read/list-raw.ts';
import type { TrainingArticle } from './training-article.ts';

/**
 * Reads the published articles of an archive, in the order of their paths; none where nothing was ingested yet.
 *
 * @throws UsageError naming the file that is no article
 */
export async function readTrainingArticles(archive: string): Promise<TrainingArticle[]> {
  const folder = join(archive, 'articles');
  const found = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const names = found.filter((name) => name.endsWith('.md'));
  const articles: TrainingArticle[] = [];
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) articles.push(await readFrom(join(folder, name)));
  return articles;
}

async function readFrom(file: string): Promise<TrainingArticle> {
  const text = await readFile(file, 'utf8');
  try {
    return readTrainingArticle(text);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads one published article. */
export function readTrainingArticle(text: string): TrainingArticle {
  const { frontMatter, body } = splitMarkdown(text);
  const facts: unknown = parse(frontMatter, { schema: 'failsafe' });
  const nodes = fromMarkdown(body).children.filter(({ type }) => type === 'paragraph' || type === 'heading');
  const paragraphs = nodes
    .filter(({ type }) => type === 'paragraph')
    .map((node) => lineOf(node))
    .filter((paragraph) => endsSentence(paragraph));
  const byline = textAt(facts, 'byline', 'text');
  const inline = textAt(facts, 'byline', 'inline') === 'true';
  const opening = textAt(facts, 'dateline', 'text') ?? (inline ? byline : undefined);
  return {
    language: hanShare(paragraphs.join('')) > 0.2 ? 'zh' : 'en',
    newspaper: textAt(facts, 'newspaper') ?? '',
    headline: textAt(facts, 'headline') ?? '',
    paragraphs,
    above: [textAt(facts, 'columnTitle', 'text'), textAt(facts, 'kicker')].filter((line) => line !== undefined),
    decks: textsAt(facts, 'decks'),
    ...(byline !== undefined && !inline ? { byline } : {}),
    ...(opening === undefined ? {} : { opening }),
    body: nodes.map((node) => ({ text: lineOf(node), crosshead: node.type === 'heading' })),
  };
}

function lineOf(node: Nodes): string {
  return plainText(node).replaceAll(/\s+/gu, ' ').trim();
}

function textAt(facts: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((value, key) => valueAt(value, key), facts);
  return typeof found === 'string' ? found : undefined;
}

function textsAt(facts: unknown, key: string): string[] {
  const found = valueAt(facts, key);
  return Array.isArray(found) ? found.filter((value) => typeof value === 'string') : [];
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
