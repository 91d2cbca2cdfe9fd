import type { Article } from '../schemas/article.ts';
import type { RightsItem } from '../schemas/rights.ts';
import { eachRow, rows } from './connection.ts';
import { listName } from './names.ts';
import { rightsItemsFor } from './rights-items.ts';
import { namesOf } from './summaries.ts';
import type { BlockView } from './types/block.ts';

/** An article as exports have it: what its own file says, with the names of what it belongs to. Text that is withheld is left out. */
export interface ExportedArticle extends Article {
  withheld?: true;
  newspaperName: string;
  /** `2024`, or `undated`. */
  year: string;
  issueAddress: string;
  pageAddress: string;
  pageLabel?: string;
  pageName?: string;
  /** Place of its page among the pages held of the issue, from 1. */
  pageSequence: number;
  sectionName: string;
  /** Its own tags with the names of today. */
  tagNames: { id: string; name: string }[];
  /** The body; empty where it is withheld. */
  blocks: BlockView[];
  /** An editor changed the Markdown by hand, so raw lines may not fit any more. */
  handEdited: boolean;
  /** Of the body, without spaces. */
  characters: number;
  /** What is said of the rights in it alone, or in its page or issue; `rightsOf` reads it. */
  rightsItems?: RightsItem[];
}

interface ExportRow {
  year: string;
  issue: string;
  page: string;
  data: string;
  blocks: string;
  hand_edited: number;
  newspaperName: string;
  pageLabel: string | null;
  pageName: string | null;
  pageSequence: number;
  characters: number;
}

const EXPORT_SQL = `SELECT a.year, a.issue, a.page, b.data, b.blocks, b.hand_edited, n.name AS newspaperName, p.label AS pageLabel, p.name AS pageName,
     p.sequence AS pageSequence, json_extract(a.summary, '$.characters') AS characters
   FROM articles a JOIN bodies b ON b.id = a.id JOIN pages p ON p.address = a.page JOIN newspapers n ON n.id = a.newspaper`;

/** The articles of a newspaper and year (or `undated`), oldest first, then as printed; one at a time, so that a large year needs little memory. */
export function* exportedArticles(newspaper: string, year: string): IterableIterator<ExportedArticle> {
  const sql = `${EXPORT_SQL} WHERE a.newspaper = ? AND a.year = ? ORDER BY a.sort_key`;
  for (const found of eachRow<ExportRow>(sql, newspaper, year)) yield exported(found);
}

/** The articles of one issue, as printed. */
export function exportedArticlesOf(issue: string): ExportedArticle[] {
  return [...eachRow<ExportRow>(`${EXPORT_SQL} WHERE a.issue = ? ORDER BY a.sort_key`, issue)].map(exported);
}

function exported(found: ExportRow): ExportedArticle {
  const data = JSON.parse(found.data) as Article & { withheld?: true };
  return {
    ...data,
    ...namesOf(found),
    ...rightsItemsFor(data.newspaper, data),
    year: found.year,
    issueAddress: found.issue,
    pageAddress: found.page,
    sectionName: listName('sections', data.section.id) ?? data.section.id,
    tagNames: (data.tags ?? []).map(({ id, name }) => ({ id, name: listName('tags', id) ?? name ?? id })),
    blocks: JSON.parse(found.blocks) as BlockView[],
    handEdited: found.hand_edited === 1,
    pageSequence: found.pageSequence,
    characters: found.characters,
  };
}

/** Every newspaper and year of which anything is held, `undated` among them: in the order of `archive.yml`, oldest first, undated last. */
export function heldYears(): { newspaper: string; year: string; issues: number; articles: number }[] {
  return rows(
    `SELECT i.newspaper, i.year, count(*) AS issues, sum(i.articles) AS articles FROM issues i JOIN newspapers n ON n.id = i.newspaper
     GROUP BY i.newspaper, i.year ORDER BY n.position, i.year = 'undated', i.year`,
  );
}

/** Ids of the tags that articles of a newspaper and year have. */
export function tagsOfYear(newspaper: string, year: string): string[] {
  const sql = `SELECT DISTINCT e.list AS id FROM list_entries e JOIN articles a ON a.id = e.article
    WHERE e.kind = 'tags' AND a.newspaper = ? AND a.year = ? ORDER BY e.list`;
  return rows<{ id: string }>(sql, newspaper, year).map(({ id }) => id);
}
