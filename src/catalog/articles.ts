import type { Article } from '../schemas/article.ts';
import { neighboursOf, sidebarsOf } from './articles-of-issue.ts';
import { rememberLast, row, rowByHash, rows } from './connection.ts';
import { listName } from './names.ts';
import { isRawHeld } from './pages-of-issue.ts';
import { rawLinesIn } from './raw-lines.ts';
import { relatedTo } from './related.ts';
import { rightsItemsFor } from './rights-items.ts';
import { seriesStepsOf } from './series-steps.ts';
import { storyOf } from './story-parts.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary, namesOf } from './summaries.ts';
import type { ArticleView } from './types/article.ts';
import type { ArticleSummary } from './types/article-summary.ts';
import type { BlockView } from './types/block.ts';

/** Addresses of all articles, by newspaper, then oldest first, then as printed. */
export function articleAddresses(): string[] {
  const sql = `SELECT a.address FROM articles a JOIN newspapers n ON n.id = a.newspaper ORDER BY n.position, a.sort_key`;
  return rows<{ address: string }>(sql).map(({ address }) => address);
}

/** An article, ready to show. @throws if there is none at that address. */
export function article(address: string): ArticleView {
  // Its page and its text file are made one after the other.
  return rememberLast('article', address, () => viewOf(address));
}

function viewOf(address: string): ArticleView {
  const found = rowByHash<ArticleRow>(
    // The number of a row is another one in each catalog.
    ['id', 'data', 'blocks'],
    `SELECT a.id, a.sort_key, a.hash, CAST(b.data AS BLOB) AS data, CAST(b.blocks AS BLOB) AS blocks, b.hand_edited, a.issue, a.page,
       n.name AS newspaperName, p.label AS pageLabel, p.name AS pageName
     FROM articles a JOIN bodies b ON b.id = a.id JOIN pages p ON p.address = a.page JOIN newspapers n ON n.id = a.newspaper
     WHERE a.address = ?`,
    address,
  );
  if (!found) throw new Error(`There is no article at ${address}.`);
  const data = JSON.parse(found.data) as Article & { withheld?: true };
  const tagNames = (data.tags ?? []).map(({ id, name, evidence }) => ({
    id,
    name: listName('tags', id) ?? name ?? id,
    ...(evidence === undefined ? {} : { evidence }),
  }));
  const rawHeld = isRawHeld(found.page, found.issue);
  return {
    ...data,
    ...namesOf(found),
    ...rightsItemsFor(data.newspaper, data),
    issueAddress: found.issue,
    pageAddress: found.page,
    sectionName: listName('sections', data.section.id) ?? data.section.id,
    ...runnerUpOf(data),
    tagNames,
    blocks: JSON.parse(found.blocks) as BlockView[],
    ...linksOf(data, found.issue),
    ...storyOf(data),
    ...relatedTo(data, { id: found.id, sortKey: found.sort_key, tagNames }),
    ...seriesStepsOf(data, found.sort_key),
    rawHeld,
    ...(rawHeld && !data.withheld ? rawLinesOf(found.page, data) : {}),
    sidebars: sidebarsOf(address, found.issue),
    handEdited: found.hand_edited === 1,
  };
}

/** None where the page that it stands on hides them all, though it may be read itself. */
function rawLinesOf(page: string, { source }: Article): Pick<ArticleView, 'rawLines'> {
  const rawLines = rawLinesIn(page, source.lines);
  return rawLines.every(({ raw }) => raw === '') ? {} : { rawLines };
}

/** The section that came second, by name. */
function runnerUpOf({ section: { runnerUp } }: Article): { runnerUpName?: string } {
  return runnerUp === undefined ? {} : { runnerUpName: listName('sections', runnerUp.id) ?? runnerUp.id };
}

interface ArticleRow extends Omit<ArticleSummaryRow, 'address' | 'summary'> {
  id: number;
  sort_key: string;
  data: string;
  blocks: string;
  hand_edited: number;
  issue: string;
  page: string;
}

/** The articles that this one leads to. Jumps and parents whose other half is not held are left out. */
function linksOf(data: Article, issue: string) {
  const jumpTo = (direction: 'to' | 'from') => {
    const jump = data.jumps?.find((each) => each.direction === direction && each.address !== undefined);
    return summaryAt(jump?.address);
  };
  const links = {
    ...neighboursOf(data.address, issue),
    continuesOn: jumpTo('to'),
    continuedFrom: jumpTo('from'),
    parentArticle: summaryAt(data.parent),
    headlineFits: summaryAt(addressOf(data, 'headline-conflict')),
  };
  const held = Object.entries(links).filter(([, link]) => link !== undefined);
  return Object.fromEntries(held) as Partial<Record<keyof typeof links, ArticleSummary>>;
}

/** The article that a doubt speaks of. */
function addressOf({ quality }: Article, code: string): string | undefined {
  return quality.doubts?.find((doubt) => doubt.code === code)?.values?.['address'];
}

function summaryAt(address: string | undefined): ArticleSummary | undefined {
  if (address === undefined) return undefined;
  const found = row<ArticleSummaryRow>(`${ARTICLE_SUMMARY_SQL} WHERE a.address = ?`, address);
  return found && articleSummary(found);
}
