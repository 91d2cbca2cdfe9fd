import type { AppliedCorrection } from '../schemas/article.ts';
import { row, rows } from './connection.ts';
import { articleSummary, namesOf } from './summaries.ts';
import type { CorrectionEntry, CorrectionsPage } from './types/corrections.ts';

/** Corrections on one page; a full slice changes only when an earlier day is added to. */
const CORRECTIONS_PAGE_SIZE = 100;

/** How many numbered slices there are; none where all fit on one page. */
export function lastCorrectionsNumber(): number {
  return lastNumberOf(countOfCorrections());
}

/** A page of the corrections, by the day they were made. @param number 0 for the newest */
export function correctionsPage(number: number): CorrectionsPage {
  const count = countOfCorrections();
  const lastNumber = lastNumberOf(count);
  if (number > lastNumber) throw new Error(`There is no slice ${number} of the corrections.`);
  const from = number === 0 ? Math.max(0, count - CORRECTIONS_PAGE_SIZE) : (number - 1) * CORRECTIONS_PAGE_SIZE;
  return { ...(number === 0 ? { total: count } : {}), number, lastNumber, entries: correctionsFrom(from) };
}

function lastNumberOf(count: number): number {
  return count > CORRECTIONS_PAGE_SIZE ? Math.ceil(count / CORRECTIONS_PAGE_SIZE) : 0;
}

/** The first of a slice is looked for in the index alone: to skip rows of the table, each would be read. */
function correctionsFrom(offset: number): CorrectionEntry[] {
  const first = row<{ day: string; source: string; sequence: number }>(
    'SELECT day, source, sequence FROM corrections ORDER BY day, source, sequence LIMIT 1 OFFSET ?',
    offset,
  );
  if (!first) return [];
  const found = rows<CorrectionRow>(
    `SELECT c.data, c.page, a.address, a.summary, n.name AS newspaperName, p.label AS pageLabel, p.name AS pageName, i.date
     FROM (SELECT * FROM corrections WHERE (day, source, sequence) >= (?, ?, ?)
       ORDER BY day, source, sequence LIMIT ${CORRECTIONS_PAGE_SIZE}) c
     JOIN pages p ON p.address = c.page JOIN issues i ON i.address = p.issue JOIN newspapers n ON n.id = i.newspaper
     LEFT JOIN articles a ON a.address = c.source ORDER BY c.day DESC, c.source, c.sequence`,
    first.day,
    first.source,
    first.sequence,
  );
  return found.map(entryOf);
}

interface CorrectionRow {
  data: string;
  page: string;
  address: string | null;
  summary: string | null;
  newspaperName: string;
  pageLabel: string | null;
  pageName: string | null;
  date: string | null;
}

function countOfCorrections(): number {
  return row<{ count: number }>('SELECT count(*) AS count FROM corrections')?.count ?? 0;
}

function entryOf({ data, page, address, summary, date, ...names }: CorrectionRow): CorrectionEntry {
  const { newspaperName, pageLabel } = namesOf(names);
  return {
    correction: JSON.parse(data) as AppliedCorrection,
    ...(address === null || summary === null ? {} : { article: articleSummary({ address, summary, ...names }) }),
    pageAddress: page,
    ...(pageLabel === undefined ? {} : { pageLabel }),
    newspaperName,
    ...(date === null ? {} : { date }),
  };
}
