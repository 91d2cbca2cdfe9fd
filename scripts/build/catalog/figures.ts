import type { Article } from '../../../src/schemas/article.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';

/** What statistics count of one article, as far as its file tells. */
export interface ArticleFigures {
  characters: number;
  kind: string;
  grade: string;
  section: string;
  language: string;
  /** Jump lines, and those of them whose other half is held. */
  jumps: number;
  jumpsMatched: number;
  corrections: number;
  tags: number;
  people: number;
  /** 1 where a headline was printed. */
  headlines: number;
  /** JSON: codes of the doubts behind the grade, each once. */
  reasons: string;
}

/** @param characters of the body, without spaces */
export function figuresOf(article: Article, characters: number): ArticleFigures {
  const { kind, language, section, quality, jumps = [], corrections = [], tags = [], byline, headline } = article;
  return {
    characters,
    kind,
    grade: quality.grade,
    section: section.id,
    language,
    jumps: jumps.length,
    jumpsMatched: jumps.filter(({ address }) => address !== undefined).length,
    corrections: corrections.length,
    tags: tags.length,
    people: byline?.people.length ?? 0,
    headlines: headline === undefined ? 0 : 1,
    reasons: JSON.stringify([...new Set(quality.reasons ?? [])]),
  };
}

/** Puts the figures of an article in place of those held. */
export function putFigures(prepare: Prepare, id: number, address: string, figures: ArticleFigures, isEdited: boolean): void {
  prepare(
    `INSERT OR REPLACE INTO article_figures (newspaper, month, article, characters, kind, grade, section, language, jumps,
       jumps_matched, corrections, tags, people, headlines, reasons, edited)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...monthOf(address), id, ...Object.values(figures), isEdited ? 1 : 0);
}

export function forgetFigures(prepare: Prepare, id: number, address: string): void {
  prepare('DELETE FROM article_figures WHERE newspaper = ? AND month = ? AND article = ?').run(...monthOf(address), id);
}

/** Adds up the months of which anything has changed. Depends on what is held alone, not on how it came to be held. */
export function updateFigures(prepare: Prepare, changes: Changes): void {
  const months = new Set([...changes.sources].map((issue) => monthOf(issue).join('/')));
  for (const each of months) {
    const [newspaper = '', month = ''] = each.split('/');
    prepare('DELETE FROM month_figures WHERE newspaper = ? AND month = ?').run(newspaper, month);
    const prefix = month === 'undated' ? '0000-00' : month;
    for (const sql of FIGURES_OF_ARTICLES) prepare(sql).run({ newspaper, month });
    for (const sql of FIGURES_OF_ISSUES) prepare(sql).run({ newspaper, month, from: prefix, to: `${prefix}~` });
  }
}

/** Newspaper and month of an address: `2024-10`, or `undated`. */
function monthOf(address: string): [newspaper: string, month: string] {
  const [newspaper = '', day = ''] = address.split('/');
  return [newspaper, day === 'undated' ? day : day.slice(0, 7)];
}

const ARTICLES = 'FROM article_figures f WHERE f.newspaper = :newspaper AND f.month = :month';
const ISSUES = 'FROM issues i WHERE i.newspaper = :newspaper AND i.sort_key >= :from AND i.sort_key < :to';
const PAGES = ISSUES.replace('issues i', 'issues i JOIN pages p ON p.issue = i.address');

const FIGURES_OF_ARTICLES = [
  ...['kind', 'grade', 'section', 'language'].map((what) => counting(what, `f.${what}`, 'count(*)', ARTICLES)),
  total('articles', 'count(*)', ARTICLES),
  ...['characters', 'jumps', 'corrections', 'edited', 'headlines'].map((what) => total(what, `sum(f.${what})`, ARTICLES)),
  total('jumps-matched', 'sum(f.jumps_matched)', ARTICLES),
  total('corrected', 'sum(f.corrections > 0)', ARTICLES),
  total('tagged', 'sum(f.tags > 0)', ARTICLES),
  total('signed', 'sum(f.people > 0)', ARTICLES),
  counting('reason', 'r.value', 'count(*)', ARTICLES.replace(' f WHERE', ' f JOIN json_each(f.reasons) r WHERE')),
];

const FIGURES_OF_ISSUES = [
  total('issues', 'count(*)', ISSUES),
  total('days', 'count(DISTINCT i.date)', ISSUES),
  counting('date-basis', `json_extract(i.data, '$.dateBasis')`, 'count(*)', ISSUES),
  counting('parser', `coalesce(json_extract(i.data, '$.parser'), 'unknown')`, 'count(*)', ISSUES),
  total('gaps', `sum(coalesce(json_array_length(i.data, '$.gaps'), 0))`, ISSUES),
  total('pages', 'count(*)', PAGES),
  total('unassigned', `sum(coalesce(json_array_length(p.data, '$.unassigned'), 0))`, PAGES),
];

function total(what: string, count: string, from: string): string {
  return `${insert(what, `''`, count, from)} HAVING ${count} > 0`;
}

function counting(what: string, value: string, count: string, from: string): string {
  return `${insert(what, value, count, from)} GROUP BY ${value}`;
}

function insert(what: string, value: string, count: string, from: string): string {
  return `INSERT INTO month_figures (newspaper, month, what, value, count)
    SELECT :newspaper, :month, '${what}', ${value}, ${count} ${from}`;
}
