import type { NewspaperView } from '../catalog/types/archive.ts';
import { EXPORT_NAMES, type ExportName } from '../schemas/export-names.ts';
import { downloadPath } from './addresses.ts';

/** A file below `/downloads/`. */
export interface Download {
  /** Root-absolute. */
  path: string;
  name: string;
  mediaType: string;
}

/** Files of one newspaper's year, or of all that is held. */
export interface DownloadPart {
  /** Absent where it is all that is held. */
  year?: { newspaper: NewspaperView; year: string };
  files: Download[];
  /** How many books there are, which are too many to be listed; and how they are named. */
  books?: { count: number; pattern: string };
}

/** What an archive offers of one kind of export. */
export interface DownloadKind {
  kind: ExportName;
  /** Names every file with its size and checksum. */
  index: string;
  parts: DownloadPart[];
}

interface KindFiles {
  /** Which parts it has. */
  parts: 'years' | 'all' | 'years and all';
  /** Ends of the names of its files after the name of the part, with their types. None where each issue has a file. */
  ends: readonly (readonly [end: string, mediaType: string])[];
}

const ZIP = 'application/zip';
const CSV = 'text/csv';
const MARKDOWN = 'text/markdown';
const JSON_TYPE = 'application/json';

/** The list that lies beside the files of each kind. */
const INDEX_FILE = 'index.json';
const UNDATED = 'undated';

/** What scripts/export writes of each kind; tests/export/listed-downloads.test.ts compares. */
const FILES: Readonly<Record<ExportName, KindFiles>> = {
  bundle: { parts: 'years and all', ends: [['.zip', ZIP]] },
  dataset: {
    parts: 'years and all',
    ends: [
      ['.jsonl', 'application/jsonl'],
      ['.csv', CSV],
      ['.parquet', 'application/vnd.apache.parquet'],
      ['.sqlite', 'application/vnd.sqlite3'],
      ...['newspapers', 'issues', 'pages', 'article_people', 'article_tags', 'people', 'tags'].map(
        (table) => [`.${table}.csv`, CSV] as const,
      ),
      ['.datapackage.json', JSON_TYPE],
      ['.codebook.md', MARKDOWN],
      ['.README.md', MARKDOWN],
    ],
  },
  citations: {
    parts: 'years',
    ends: [
      ['.ris', 'application/x-research-info-systems'],
      ['.json', 'application/vnd.citationstyles.csl+json'],
      ['.bib', 'application/x-bibtex'],
      ['-issues.zip', ZIP],
    ],
  },
  epub: { parts: 'years', ends: [] },
  bag: { parts: 'years', ends: [['.zip', ZIP]] },
  zim: { parts: 'all', ends: [['.zim', 'application/x-zim']] },
};

/** Everything that an archive offers for download, kind by kind, newspaper by newspaper, oldest first, what is undated at the end. */
export function downloadsOf(
  { exports = [] }: { exports?: readonly ExportName[] },
  held: readonly NewspaperView[],
): DownloadKind[] {
  return EXPORT_NAMES.filter((kind) => exports.includes(kind)).map((kind) => {
    const { parts } = FILES[kind];
    const years = parts === 'all' ? [] : held.flatMap((newspaper) => partsOfNewspaper(kind, newspaper));
    const all = parts === 'years' ? [] : [{ files: filesOf(kind, 'all') }];
    return { kind, index: downloadPath(kind, INDEX_FILE), parts: [...all, ...years] };
  });
}

function partsOfNewspaper(kind: ExportName, newspaper: NewspaperView): DownloadPart[] {
  const undated = newspaper.issues - newspaper.years.reduce((sum, { issues }) => sum + issues, 0);
  const years = [...newspaper.years, ...(undated > 0 ? [{ year: UNDATED, issues: undated }] : [])];
  return years.map(({ year, issues }) => {
    const part = `${newspaper.id}-${year}`;
    const pattern = year === UNDATED ? `${part}.epub` : `${part}-MM-DD.epub`;
    const books = kind === 'epub' ? { books: { count: issues, pattern: downloadPath(kind, pattern) } } : {};
    return { year: { newspaper, year }, files: filesOf(kind, part), ...books };
  });
}

function filesOf(kind: ExportName, part: string): Download[] {
  return FILES[kind].ends.map(([end, mediaType]) => {
    const name = `${part}${end}`;
    return { path: downloadPath(kind, name), name, mediaType };
  });
}
