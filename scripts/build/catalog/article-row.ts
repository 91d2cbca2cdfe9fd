import { nameOfSeries } from '../../../src/catalog/series-name.ts';
import type { StoredArticleSummary } from '../../../src/catalog/summaries.ts';
import type { BlockView } from '../../../src/catalog/types/block.ts';
import type { ListKind } from '../../../src/catalog/types/list.ts';
import { gistText } from '../../../src/related/gist.ts';
import type { AppliedCorrection, Article } from '../../../src/schemas/article.ts';
import type { ReadArticle } from './articles.ts';
import { type ArticleFigures, figuresOf } from './figures.ts';
import { linksOfArticle } from './links.ts';
import { withheldArticle } from './withheld-article.ts';

/** Characters (code points) of the body that a list shows. */
const OPENING_CHARS = 80;

const UTF8 = new TextEncoder();

/** A row for an article's file, as far as the file alone tells it; everything can be handed from thread to thread. */
export interface ArticleRow {
  address: string;
  newspaper: string;
  date?: string;
  /** Page part of the address. */
  page: string;
  /** Place on the page. */
  position: number;
  parent?: string;
  title?: string;
  /** JSON. */
  summary: string;
  /** See `src/related/gist.ts`; absent where it has no related articles. */
  gist?: string;
  /** JSON of the front matter and of the blocks, as UTF-8: handed from thread to thread, it is no burden on either's heap. */
  data: Uint8Array;
  blocks: Uint8Array;
  isReshaped: boolean;
  /** What statistics count of it. */
  figures: ArticleFigures;
  /** Its text is withheld: nothing of the row says anything of it. */
  isWithheld: boolean;
  corrections: AppliedCorrection[];
  /** The lists that it stands in. */
  lists: Membership[];
  aliases: string[];
  /** See the table `links`. */
  links: string[];
}

/** Makes the row of an article. @param isWithheld whether its text must not be published */
export function articleRow(read: ReadArticle, isWithheld: boolean): ArticleRow {
  const { article, blocks, isReshaped } = isWithheld ? withheldArticle(read) : read;
  const mark = isWithheld ? { withheld: true as const } : {};
  const title = article.headline ?? article.label;
  const summary = summaryOf(article, blocks);
  const gist = gistText(article, summary.opening);
  return {
    address: article.address,
    newspaper: article.newspaper,
    ...(article.date === undefined ? {} : { date: article.date }),
    page: article.page,
    position: article.order,
    ...(article.parent === undefined ? {} : { parent: article.parent }),
    ...(title === undefined ? {} : { title }),
    summary: JSON.stringify({ ...summary, ...mark }),
    ...(gist === undefined ? {} : { gist }),
    figures: figuresOf(article, summary.characters),
    data: UTF8.encode(JSON.stringify({ ...article, ...mark })),
    blocks: UTF8.encode(JSON.stringify(blocks)),
    isReshaped,
    isWithheld,
    corrections: article.corrections ?? [],
    lists: membershipsOf(article),
    aliases: article.aliases ?? [],
    links: linksOfArticle(article),
  };
}

function summaryOf(article: Article, blocks: BlockView[]): StoredArticleSummary {
  const { kicker, headline, label, date, decks, columnTitle, byline } = article;
  return {
    address: article.address,
    newspaper: article.newspaper,
    language: article.language,
    ...(date === undefined ? {} : { date }),
    dateBasis: article.dateBasis,
    dateConfidence: article.dateConfidence,
    page: article.page,
    kind: article.kind,
    ...(kicker === undefined ? {} : { kicker }),
    ...(headline === undefined ? {} : { headline }),
    ...(label === undefined ? {} : { label }),
    ...(decks === undefined ? {} : { decks }),
    ...(columnTitle === undefined ? {} : { columnTitle }),
    ...(byline === undefined ? {} : { byline: byline.text }),
    section: article.section.id,
    opening: openingOf(blocks),
    characters: blocks.reduce((sum, { text }) => sum + charactersIn(text), 0),
    grade: article.quality.grade,
  };
}

/** Code points that are no space. */
function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // The second half of a pair is counted with the first.
    const isSecond = unit >= 0xdc00 && unit < 0xe000;
    if (!isSecond && !(unit < 0x3001 || unit === 0xfeff ? /\s/u.test(text.charAt(at)) : false)) count += 1;
  }
  return count;
}

function openingOf(blocks: BlockView[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > 2 * OPENING_CHARS) break;
    if (block.kind === 'paragraph') text = `${text} ${startOf(block.text)}`.trimStart();
  }
  return Array.from(text.trim()).slice(0, OPENING_CHARS).join('');
}

/** The start of a text, longer than an opening, with single spaces; the whole text where most of the start is space. */
function startOf(text: string): string {
  const start = text.slice(0, 4 * OPENING_CHARS).replaceAll(/\s+/gu, ' ');
  return start.length > 3 * OPENING_CHARS ? start : text.replaceAll(/\s+/gu, ' ');
}

/**
 * A list that an article stands in; `text` is the name as this article prints it (of a series, without the number of the part), `role` what it is called there: 记者,
 * 通讯员 … of a person, as printed; `column` or `series` of a column title.
 */
export interface Membership {
  kind: ListKind;
  list: string;
  text?: string;
  role?: string;
}

/** The lists that an article stands in. One may be named twice; the first name counts. */
export function membershipsOf(article: Article): Membership[] {
  const columns = [
    ...(article.columnTitle ? [{ ...article.columnTitle, role: 'column' }] : []),
    ...(article.series ? [{ id: article.series.id, text: nameOfSeries(article.series.text), role: 'series' }] : []),
  ];
  return [
    { kind: 'sections' as const, list: article.section.id },
    ...(article.tags ?? []).map(({ id, name }) => ({
      kind: 'tags' as const,
      list: id,
      ...(name === undefined ? {} : { text: name }),
    })),
    ...columns.map(({ id, text, role }) => ({ kind: 'columns' as const, list: id, text, role })),
    ...(article.byline?.people ?? []).map(({ id, name, role }) => ({
      kind: 'people' as const,
      list: id,
      text: name,
      ...(role === undefined ? {} : { role }),
    })),
  ];
}
