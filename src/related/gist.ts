import type { Article } from '../schemas/article.ts';
import { foldText } from '../search/fold.ts';
import { standInFor } from '../search/stand-ins.ts';
import { wordsOf } from '../search/stems.ts';

/** What an article is about, as far as related articles are found by it; short, since each is compared with many. */
export interface Gist {
  address: string;
  /** Orders articles by time: sort key and newspaper. */
  key: string;
  isEnglish: boolean;
  /**
   * Headline and opening words without what tells who wrote it, as they are compared: folded; of English the stems, with blanks
   * around each. A stop and blanks stand between the two, so that no shared word reaches across.
   */
  text: string;
  /** UTF-16 units of `text` that the headline takes up. */
  titleUnits: number;
  /** How often each tag was found, by id; absent counts where another program wrote plain ids. */
  tags: ReadonlyMap<string, number | undefined>;
  /** Address of the column title. */
  column?: string;
  /** Address of the series. */
  series?: string;
  /** Addresses that tell the same: other copies of the text, the story that this belongs to. */
  same: readonly string[];
}

/** The texts that are compared, as printed. */
export interface GistTexts {
  /** Kicker, headline and decks. */
  title: string;
  /** Opening words of the body. */
  opening: string;
}

/** What is never shown as related: it tells nothing (notices), or is read with the story that it goes on. */
const KINDS_LEFT_OUT: ReadonlySet<Article['kind']> = new Set(['notice', 'advertisement', 'continuation']);

/** Separate fields, entries of a field, and what an entry tells: folded texts and addresses have none of them, stems are parted by blanks. */
const [FIELD, ENTRY, PART] = ['\n', '\t', ' '];

/** Between headline and opening. */
const BREAK = standInFor('。');

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
  const texts = gistTexts(article, opening);
  const [title, rest] = [texts.title, texts.opening].map((text) => comparedForm(text, article.language === 'en'));
  return [
    article.language,
    title,
    rest,
    tags.map(({ id, score }) => `${id}${PART}${score ?? ''}`).join(ENTRY),
    columnTitle?.id ?? '',
    series?.id ?? '',
    [parent, ...parts, ...reprints].filter((address) => address !== undefined && address !== article.address).join(ENTRY),
  ].join(FIELD);
}

/** What the gist of an article is made from. Bylines and datelines stand in the body too: a shared reporter is no subject. */
export function gistTexts({ kicker, headline, decks = [], byline, dateline, credit }: Article, opening: string): GistTexts {
  const writers = [byline?.text, dateline?.text, credit?.text, ...(byline?.people ?? []).map(({ name }) => name)];
  return {
    title: [kicker, headline, ...decks].filter((text) => text !== undefined).join(' '),
    opening: writers.reduce<string>((text, words) => (words ? text.replaceAll(words, ' ') : text), opening),
  };
}

/** Reads what `gistText` wrote. */
export function readGist(address: string, key: string, stored: string): Gist {
  const [language = '', title = '', opening = '', tags = '', column = '', series = '', same = ''] = stored.split(FIELD);
  return {
    address,
    key,
    isEnglish: language === 'en',
    text: ` ${title} ${BREAK} ${opening} `,
    titleUnits: title.length + 2,
    tags: new Map(tags.split(ENTRY).map((tag) => readTag(tag))),
    ...(column === '' ? {} : { column }),
    ...(series === '' ? {} : { series }),
    same: same === '' ? [] : same.split(ENTRY),
  };
}

/** A text as it is compared: folded, or the stems of its words with a blank between. */
export function comparedForm(text: string, isEnglish: boolean): string {
  const folded = foldText(text);
  return isEnglish
    ? wordsOf(folded)
        .map(({ stem }) => stem)
        .join(' ')
    : folded;
}

function readTag(tag: string): [id: string, score: number | undefined] {
  const [id = '', score = ''] = tag.split(PART);
  return [id, score === '' ? undefined : Number(score)];
}
