import type { Article } from '../schemas/article.ts';

/** What an article is about, as far as related articles are found by it; short, since each is compared with many. */
export interface Gist {
  language: Article['language'];
  /** Kicker, headline and decks. */
  title: string;
  /** Opening words of the body, without what tells who wrote it. */
  opening: string;
  /** How often each tag was found, by id; absent counts where another program wrote plain ids. */
  tags: ReadonlyMap<string, number | undefined>;
  /** Address of the column title. */
  column?: string;
  /** Address of the series. */
  series?: string;
  /** Addresses that tell the same: other copies of the text, the story that this belongs to. */
  same: readonly string[];
}

/** What is never shown as related: it tells nothing (notices), or is read with the story that it goes on. */
const KINDS_LEFT_OUT: ReadonlySet<Article['kind']> = new Set(['notice', 'advertisement', 'continuation']);

/** Separate fields, entries of a field, and what an entry tells: texts have plain blanks only, addresses none. */
const [FIELD, ENTRY, PART] = ['\n', '\t', ' '];

/** Whether an article may be shown as related, and has related articles itself. */
export function isRelatable({ kind, address, parts }: Pick<Article, 'kind' | 'address' | 'parts'>): boolean {
  return !KINDS_LEFT_OUT.has(kind) && (parts === undefined || parts[0] === address);
}

/**
 * The gist of an article as text, for the catalog; nothing where it is not relatable or has no tags: only what shares a tag is
 * ever compared.
 *
 * @param opening the first words of its body
 */
export function gistText(article: Article, opening: string): string | undefined {
  const { tags = [], columnTitle, series, parent, parts = [], reprints = [] } = article;
  if (!isRelatable(article) || tags.length === 0) return undefined;
  const { kicker, headline, decks = [] } = article;
  return [
    article.language,
    clean([kicker, headline, ...decks].filter((text) => text !== undefined).join(' ')),
    clean(withoutWriters(article, opening)),
    tags.map(({ id, score }) => `${id}${PART}${score ?? ''}`).join(ENTRY),
    columnTitle?.id ?? '',
    series?.id ?? '',
    [parent, ...parts, ...reprints].filter((address) => address !== undefined && address !== article.address).join(ENTRY),
  ].join(FIELD);
}

/** Reads what `gistText` wrote. */
export function readGist(text: string): Gist {
  const [language = '', title = '', opening = '', tags = '', column = '', series = '', same = ''] = text.split(FIELD);
  return {
    language: language as Gist['language'],
    title,
    opening,
    tags: new Map(tags.split(ENTRY).map((tag) => readTag(tag))),
    ...(column === '' ? {} : { column }),
    ...(series === '' ? {} : { series }),
    same: same === '' ? [] : same.split(ENTRY),
  };
}

function readTag(tag: string): [id: string, score: number | undefined] {
  const [id = '', score = ''] = tag.split(PART);
  return [id, score === '' ? undefined : Number(score)];
}

/** Bylines and datelines stand in the body too; that two articles share their reporter says nothing of their subject. */
function withoutWriters({ byline, dateline, credit }: Article, opening: string): string {
  const words = [byline?.text, dateline?.text, credit?.text, ...(byline?.people ?? []).map(({ name }) => name)];
  return words.reduce<string>((text, word) => (word === undefined || word === '' ? text : text.replaceAll(word, ' ')), opening);
}

function clean(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}
