import type { StoredArticleSummary } from '../../../src/catalog/summaries.ts';
import type { BlockView } from '../../../src/catalog/types.ts';
import { type Article, articleSchema } from '../../../src/schemas/article.ts';
import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import { type RenderedBlock, renderBody } from '../body.ts';
import { markDamaged } from '../damaged-words.ts';
import { splitMarkdown } from '../front-matter.ts';
import { checkPath } from '../problem.ts';
import { articleSortKey } from '../sort-key.ts';
import type { Prepare } from '../statements.ts';
import { readYaml } from '../yaml-data.ts';
import type { HeldPage } from './issues.ts';

/** Characters (code points) of the body that a list shows. */
const OPENING_CHARS = 80;

/** An article as read from its file. */
export interface ReadArticle {
  article: Article;
  blocks: BlockView[];
  /** The number of blocks is not what its provenance says, so somebody changed the text. */
  isReshaped: boolean;
}

/**
 * Reads an article's file.
 *
 * @param file path within the archive folder, which settles the address.
 * @throws if its front matter is wrong, or claims the address of another file.
 */
export function readArticle(text: string, file: string): ReadArticle {
  const { frontMatter, body } = splitMarkdown(text);
  const article = readYaml(frontMatter, articleSchema);
  checkPath(file, article.address, articleFilePath(article.address));
  const rendered = renderBody(body);
  const isReshaped = rendered.length !== article.provenance.body.length;
  return { article, blocks: withProvenance(rendered, isReshaped ? {} : article), isReshaped };
}

/** Adds an article and the lists it stands in. @throws if it stands on no page that is held. */
export function addArticle(
  prepare: Prepare,
  { article, blocks }: ReadArticle,
  held: ReadonlyMap<string, HeldPage>,
  isHandEdited: boolean,
): void {
  const pageAddress = article.address.slice(0, article.address.lastIndexOf('/'));
  const page = checkPlace(article, pageAddress, held.get(pageAddress));
  const title = article.headline ?? article.label ?? null;
  const { lastInsertRowid: id } = prepare(
    `INSERT INTO articles (address, newspaper, year, date, issue, page, sort_key, parent, title, summary)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    article.address,
    article.newspaper,
    article.date?.slice(0, 4) ?? 'undated',
    article.date ?? null,
    page.issue.address,
    pageAddress,
    freeSortKey(prepare, article, page),
    article.parent ?? null,
    title,
    JSON.stringify(summaryOf(article, blocks)),
  );
  prepare('INSERT INTO bodies (id, data, blocks, hand_edited) VALUES (?, ?, ?, ?)').run(
    id,
    JSON.stringify(article),
    JSON.stringify(blocks),
    isHandEdited ? 1 : 0,
  );
  const addMember = prepare('INSERT OR IGNORE INTO list_members (kind, list, article, text) VALUES (?, ?, ?, ?)');
  for (const { kind, list, text } of membershipsOf(article)) addMember.run(kind, list, id, text ?? null);
}

function withProvenance(
  rendered: RenderedBlock[],
  { provenance, corrections = [] }: Partial<Pick<Article, 'provenance' | 'corrections'>>,
): BlockView[] {
  const corrected = new Set(corrections.flatMap(({ field, number }) => (field === 'body' && number ? [number - 1] : [])));
  return rendered.map((block, index) => {
    const { lines, breakBefore, doubt, damaged = [] } = provenance?.body[index] ?? { lines: [] };
    return {
      ...block,
      html: markDamaged(block.html, damaged),
      lines,
      ...(breakBefore ? { breakBefore } : {}),
      ...(doubt ? { doubt } : {}),
      ...(corrected.has(index) ? { corrected: true as const } : {}),
    };
  });
}

function checkPlace(article: Article, pageAddress: string, held: HeldPage | undefined): HeldPage {
  if (!held) throw new Error(`No issue file lists the page ${pageAddress}, on which ${article.address} would stand.`);
  if (!/\/a\d{2,6}$/u.test(article.address)) throw new Error(`The address ${article.address} does not end in a01, a02 ….`);
  const { issue } = held;
  const says = { newspaper: issue.newspaper, date: issue.date, page: pageAddress.slice(issue.address.length + 1) };
  for (const field of ['newspaper', 'date', 'page'] as const) {
    if (article[field] === says[field]) continue;
    throw new Error(`${field} is ${article[field] ?? 'missing'}, but the issue ${issue.address} says ${says[field] ?? 'none'}.`);
  }
  return held;
}

/** Two articles that claim one place on their page, as hand edits can bring about, are told apart by their numbers. */
function freeSortKey(prepare: Prepare, article: Article, { issueKey, sequence }: HeldPage): string {
  const key = articleSortKey(issueKey, sequence, article.order);
  const taken = prepare('SELECT 1 FROM articles WHERE newspaper = ? AND sort_key = ?').get(article.newspaper, key);
  return taken ? `${key}-${article.address.slice(article.address.lastIndexOf('/') + 1)}` : key;
}

function summaryOf(article: Article, blocks: BlockView[]): StoredArticleSummary {
  const { kicker, headline, label, date, decks, columnTitle, byline } = article;
  const characters = Array.from(blocks.map(({ text }) => text).join(''));
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
    characters: characters.filter((character) => !/\s/u.test(character)).length,
    grade: article.quality.grade,
  };
}

function openingOf(blocks: BlockView[]): string {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const text = prose.join(' ').replaceAll(/\s+/gu, ' ').trim();
  return Array.from(text).slice(0, OPENING_CHARS).join('');
}

/** The lists an article stands in; `text` is the name as this article prints it. */
function membershipsOf(article: Article): { kind: string; list: string; text?: string }[] {
  const columns = [article.columnTitle, article.series].filter((each) => each !== undefined);
  return [
    { kind: 'sections', list: article.section.id },
    ...(article.tags ?? []).map(({ id, name }) => ({ kind: 'tags', list: id, ...(name === undefined ? {} : { text: name }) })),
    ...columns.map(({ id, text }) => ({ kind: 'columns', list: id, text })),
    ...(article.byline?.people ?? []).map(({ id, name }) => ({ kind: 'people', list: id, text: name })),
  ];
}
