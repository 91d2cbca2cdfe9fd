import type { Newspaper } from '../schemas/archive.ts';
import { remember, row, rows } from './connection.ts';
import type { ArchiveFacts, NewspaperView } from './types/archive.ts';

/** What every page may show of the archive itself. */
export function archiveFacts(): ArchiveFacts {
  return remember('archive', () => {
    const found = row<{ value: string }>(`SELECT value FROM facts WHERE name = 'archive'`);
    if (!found) throw new Error('The catalog is empty: build it again.');
    return JSON.parse(found.value) as ArchiveFacts;
  });
}

/** All newspapers, in the order of `archive.yml`. */
export function newspapers(): NewspaperView[] {
  return remember('newspapers', () => {
    return rows<NewspaperRow>('SELECT id, language, data FROM newspapers ORDER BY position').map(viewOf);
  });
}

/** One newspaper by its id; `undefined` if there is none. */
export function newspaper(id: string): NewspaperView | undefined {
  return newspapers().find((each) => each.id === id);
}

interface NewspaperRow {
  id: string;
  language: NewspaperView['language'];
  data: string;
}

interface Held {
  issues: number;
  articles: number;
  firstDate: string | null;
  lastDate: string | null;
}

function viewOf({ id, language, data }: NewspaperRow): NewspaperView {
  const held = row<Held>(
    `SELECT count(*) AS issues, coalesce(sum(articles), 0) AS articles, min(date) AS firstDate, max(date) AS lastDate
     FROM issues WHERE newspaper = ?`,
    id,
  );
  const years = rows<{ year: string; issues: number; articles: number }>(
    `SELECT year, count(*) AS issues, sum(articles) AS articles FROM issues
     WHERE newspaper = ? AND date IS NOT NULL GROUP BY year ORDER BY year`,
    id,
  );
  return {
    ...(JSON.parse(data) as Newspaper),
    language,
    issues: held?.issues ?? 0,
    articles: held?.articles ?? 0,
    ...(held?.firstDate ? { firstDate: held.firstDate } : {}),
    ...(held?.lastDate ? { lastDate: held.lastDate } : {}),
    years: years.map((year) => ({ ...year })),
  };
}
