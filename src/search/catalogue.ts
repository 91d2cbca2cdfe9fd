import type { NamedThing } from './shards.ts';

/**
 * The catalogue of a shard: what ranges, facets, fields and orders need to know of each article, so that no text is read
 * for them. Columns have one entry a row; rows are the articles of the shard by sort key, oldest first, as in its index.
 */
export interface CatalogueFile {
  format: 1;
  issues: CatalogueIssue[];
  pages: CataloguePage[];
  people: NamedThing[];
  columns: NamedThing[];
  tags: NamedThing[];
  /** Ids. */
  sections: string[];
  kinds: string[];
  /** BCP 47. */
  languages: string[];
  /** The characters that its texts use most, folded, the commonest first: a search begins with a pair of others. */
  common: string;
  /** What citations say otherwise than the columns tell, by row: of few articles. */
  cited?: Record<string, CitedFacts>;
  rows: {
    /** Last part of the address: `a01`. */
    article: string[];
    /** Places in the lists above. */
    page: number[];
    section: number[];
    kind: number[];
    language: number[];
    people: number[][];
    tags: number[][];
    /** Column title and series. */
    columns: number[][];
    /** Characters of the body without blanks. */
    characters: number[];
    /** Grades, a letter a row: `aabca`. */
    grades: string;
    /** Whether editors corrected it, a letter a row: `-+--`. */
    corrections: string;
  };
}

/** What a citation says of an article that its other facts do not tell; absent where they do. */
export interface CitedFacts {
  /** Those of its people who wrote it. */
  authors?: string[];
  /** The title of a column, where the page has none. */
  section?: string;
  /** Printed numbers, of all its parts. */
  pages?: string[];
  /** The date is not printed but concluded. */
  dateInferred?: true;
}

export interface CatalogueIssue {
  /** `lanchuan-ribao/2024-10-18`, `lanchuan-ribao/2024-10-18/ed-2`. */
  address: string;
  /** Missing for the undated. */
  date?: string;
}

export interface CataloguePage {
  /** Place in `issues`. */
  issue: number;
  /** Page part of the address: `p02`, `pa02`, `x01`. */
  id: string;
  /** The printed number: `2`, `A02`. */
  label?: string;
  /** 要闻. */
  name?: string;
}

/** One row of a catalogue. */
export interface ArticleFacts {
  /** `lanchuan-ribao/2024-10-18/p02/a01`. */
  address: string;
  issue: CatalogueIssue;
  page: CataloguePage;
  section: string;
  kind: string;
  language: string;
  people: NamedThing[];
  tags: NamedThing[];
  columns: NamedThing[];
  characters: number;
  grade: string;
  cited?: CitedFacts;
}

/** Name of the file within the folder of its shard. */
export const CATALOGUE_FILE = 'catalogue.bin';

/**
 * Reads the parsed file.
 *
 * @throws when it is no catalogue, or its columns are not equally long.
 */
export function readCatalogue(json: unknown): CatalogueFile {
  const file = json as CatalogueFile;
  const count = file?.rows?.article?.length;
  const columns = file?.format === 1 && count !== undefined ? Object.values(file.rows) : [];
  if (columns.length === 0 || columns.some((column) => column.length !== count))
    throw new Error('This is no catalogue of a shard');
  return file;
}

/** How many articles it has. */
export function rowsOf({ rows }: CatalogueFile): number {
  return rows.article.length;
}

/** What is known of a row. @throws for a row that it does not have. */
export function factsOf(file: CatalogueFile, row: number): ArticleFacts {
  const { rows } = file;
  const page = at(file.pages, rows.page[row]);
  const issue = at(file.issues, page.issue);
  const cited = file.cited?.[row];
  return {
    ...(cited && { cited }),
    address: `${issue.address}/${page.id}/${at(rows.article, row)}`,
    issue,
    page,
    section: at(file.sections, rows.section[row]),
    kind: at(file.kinds, rows.kind[row]),
    language: at(file.languages, rows.language[row]),
    people: at(rows.people, row).map((place) => at(file.people, place)),
    tags: at(rows.tags, row).map((place) => at(file.tags, place)),
    columns: at(rows.columns, row).map((place) => at(file.columns, place)),
    characters: at(rows.characters, row),
    grade: rows.grades[row] ?? '',
  };
}

/** `2024-10-18`; undefined for the undated. */
export function dateOf(file: CatalogueFile, row: number): string | undefined {
  return at(file.issues, at(file.pages, file.rows.page[row]).issue).date;
}

/** Whether a page is the front page, as printed: `1`, `01`, `A1`. A page of unknown number is none. */
export function isFrontPage({ id }: CataloguePage): boolean {
  return /^pa?0*1$/u.test(id);
}

function at<Entry>(entries: readonly Entry[], place: number | undefined): Entry {
  const entry = place === undefined ? undefined : entries[place];
  if (entry === undefined) throw new Error('The catalogue of a shard is damaged');
  return entry;
}
