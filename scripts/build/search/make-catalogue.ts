import type { DatabaseSync } from 'node:sqlite';
import { PRINTED_PART_SQL, printedPartOf } from '../../../src/catalog/jump-pages.ts';
import type { Article } from '../../../src/schemas/article.ts';
import type { CatalogueFile, CataloguePage } from '../../../src/search/catalogue.ts';
import type { NamedThing } from '../../../src/search/shards.ts';
import { citedFacts } from './cited-facts.ts';
import { CommonCharacters } from './common-characters.ts';
import { Dictionary } from './dictionary.ts';
import { packedJson } from './packed-json.ts';

/** Which articles a catalogue is of: so many of the newspaper and year, by sort key, after the first `skip`. */
export interface CatalogueStretch {
  newspaper: string;
  year: string;
  skip: number;
  articles: number;
}

/** What readers see instead of what an article's own file says. */
export interface ShownNames {
  tags: ReadonlyMap<string, string>;
}

interface Row {
  address: string;
  issue: string;
  date: string | null;
  page: string;
  label: string | null;
  name: string | null;
  characters: number;
  data: Uint8Array;
  blocks: Uint8Array;
}

const ROWS_SQL = `
  SELECT a.address, a.issue, a.date, a.page, p.label, p.name, json_extract(a.summary, '$.characters') AS characters,
    CAST(b.data AS BLOB) AS data, CAST(b.blocks AS BLOB) AS blocks
  FROM articles a JOIN bodies b ON b.id = a.id LEFT JOIN pages p ON p.address = a.page
  WHERE a.newspaper = ? AND a.year = ? ORDER BY a.sort_key LIMIT ? OFFSET ?`;

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The bytes of `catalogue.bin`: the same for the same articles. */
export function catalogueBytes(database: DatabaseSync, stretch: CatalogueStretch, names: ShownNames): Uint8Array {
  return packedJson(makeCatalogue(database, stretch, names));
}

/** Makes the catalogue of a shard. What articles share stands in its lists in the order in which they come to use it. */
export function makeCatalogue(
  database: DatabaseSync,
  { newspaper, year, skip, articles }: CatalogueStretch,
  names: ShownNames,
): CatalogueFile {
  const lists = emptyLists();
  const rows = emptyRows();
  const characters = new CommonCharacters();
  const cited: NonNullable<CatalogueFile['cited']> = {};
  const part = database.prepare(PRINTED_PART_SQL);
  const printedPart = (address: string) => printedPartOf(part.get(address) as { pageLabel: string | null } | undefined);
  for (const found of database.prepare(ROWS_SQL).iterate(newspaper, year, articles, skip)) {
    const row = found as unknown as Row;
    const article = JSON.parse(DECODER.decode(row.data)) as Article;
    const things = thingsOf(article, names);
    const told = citedFacts({ article, row, people: things.people }, printedPart);
    if (told) cited[rows.article.length] = told;
    rows.article.push(row.address.slice(row.page.length + 1));
    rows.page.push(lists.pages.place(row.page, () => pageOf(row, lists.issues)));
    rows.section.push(lists.sections.place(article.section.id));
    rows.kind.push(lists.kinds.place(article.kind));
    rows.language.push(lists.languages.place(article.language));
    for (const list of ['people', 'tags', 'columns'] as const) {
      rows[list].push(things[list].map((thing) => lists[list].place(JSON.stringify([thing.id, thing.name]), () => thing)));
    }
    rows.characters.push(row.characters);
    rows.grades += article.quality.grade;
    rows.corrections += article.corrections === undefined ? '-' : '+';
    characters.add(DECODER.decode(row.blocks));
  }
  const written = Object.entries(lists).map(([name, list]) => [name, list.entries]);
  const common = characters.folded();
  const dictionaries = Object.fromEntries(written) as Omit<CatalogueFile, 'format' | 'rows' | 'common' | 'cited'>;
  const some = Object.keys(cited).length > 0 ? { cited } : {};
  return { format: 1, ...dictionaries, common, ...some, rows };
}

function emptyLists() {
  return {
    issues: new Dictionary<CatalogueFile['issues'][number]>(),
    pages: new Dictionary<CataloguePage>(),
    people: new Dictionary<NamedThing>(),
    columns: new Dictionary<NamedThing>(),
    tags: new Dictionary<NamedThing>(),
    sections: new Dictionary<string>(),
    kinds: new Dictionary<string>(),
    languages: new Dictionary<string>(),
  };
}

function emptyRows(): CatalogueFile['rows'] {
  const columns = { article: [], page: [], section: [], kind: [], language: [], people: [], tags: [], columns: [] };
  return { ...columns, characters: [], grades: '', corrections: '' };
}

function pageOf({ issue, date, page, label, name }: Row, issues: Dictionary<CatalogueFile['issues'][number]>): CataloguePage {
  return {
    issue: issues.place(issue, () => ({ address: issue, ...(date === null ? {} : { date }) })),
    id: page.slice(issue.length + 1),
    ...(label === null ? {} : { label }),
    ...(name === null ? {} : { name }),
  };
}

/** People, tags and columns of an article, each once, people and columns as printed, tags as the site names them. */
function thingsOf({ byline, tags, columnTitle, series }: Article, names: ShownNames) {
  const columns = [columnTitle, series].filter((each) => each !== undefined);
  return {
    people: distinct((byline?.people ?? []).map(({ id, name }) => ({ id, name }))),
    tags: distinct((tags ?? []).map(({ id, name }) => ({ id, name: names.tags.get(id) ?? name ?? id }))),
    columns: distinct(columns.map(({ id, text }) => ({ id, name: text }))),
  };
}

function distinct(things: readonly NamedThing[]): NamedThing[] {
  return things.filter(({ id }, place) => things.findIndex((other) => other.id === id) === place);
}
