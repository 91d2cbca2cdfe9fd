import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { jsonText } from '../../../src/citations/json-text.ts';
import { fileHash } from '../made-parts.ts';
import type { CellValue, ColumnType, TableShape } from './columns/column.ts';
import { FULL_TEXT_SQL, SEARCHED_COLUMNS, searchedTexts } from './full-text.ts';
import { ARTICLES, TABLES } from './tables.ts';
import type { WrittenFile } from './text-file.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  list: 'TEXT',
};

// The file is thrown away unless it is finished, so nothing needs a journal; what does not fit the cache (KiB) goes to the file.
const SETTINGS = `
PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
PRAGMA cache_size = -32768; PRAGMA cache_spill = ON;`;

const INDEXES = `
CREATE INDEX articles_by_date ON articles (date);
CREATE INDEX articles_by_newspaper ON articles (newspaper_id, date);
CREATE INDEX articles_by_issue ON articles (issue);
CREATE INDEX articles_by_page ON articles (page);
CREATE INDEX articles_by_section ON articles (section_id, date);
CREATE INDEX issues_by_date ON issues (date);
CREATE INDEX pages_by_issue ON pages (issue, sequence);
CREATE INDEX article_people_by_person ON article_people (person_id);
CREATE INDEX article_tags_by_tag ON article_tags (tag_id);`;

// The printed form used most often names a person; of equals the one whose characters come first.
const COUNT_SQL = `
WITH forms AS (SELECT person_id, name, row_number() OVER (PARTITION BY person_id ORDER BY count(*) DESC, name) AS rank
  FROM article_people GROUP BY person_id, name)
INSERT INTO people SELECT person_id, name,
  (SELECT count(DISTINCT article) FROM article_people p WHERE p.person_id = forms.person_id) FROM forms WHERE rank = 1 ORDER BY person_id;
INSERT INTO tags SELECT id, name, (SELECT count(DISTINCT article) FROM article_tags WHERE tag_id = id) FROM tag_names ORDER BY id;`;

/** An SQLite database that is written row by row; it can be read with any program that knows SQLite 3.9 or later. */
export class DatabaseFile {
  readonly #name: string;
  readonly #file: string;
  readonly #unpacked: string;
  readonly #database: DatabaseSync;
  readonly #inserts: ReadonlyMap<string, StatementSync>;
  readonly #index: StatementSync;
  readonly #tagName: StatementSync;
  #articles = 0;

  constructor(folder: string, part: string) {
    this.#name = `${part}.sqlite`;
    this.#file = join(folder, this.#name);
    this.#unpacked = `${this.#file}.unpacked`;
    rmSync(this.#unpacked, { force: true });
    this.#database = new DatabaseSync(this.#unpacked, { enableForeignKeyConstraints: false });
    this.#database.exec(`${SETTINGS} BEGIN; ${TABLES.map(createTable).join('\n')} ${FULL_TEXT_SQL}
      CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
      CREATE TEMP TABLE tag_names (id TEXT PRIMARY KEY, name TEXT NOT NULL)`);
    this.#inserts = new Map(TABLES.map((table) => [table.name, this.#database.prepare(insertInto(table))]));
    this.#tagName = this.#database.prepare('INSERT OR IGNORE INTO tag_names VALUES (?, ?)');
    const marks = SEARCHED_COLUMNS.map(() => '?').join(', ');
    this.#index = this.#database.prepare(`INSERT INTO articles_fts (rowid, ${SEARCHED_COLUMNS.join(', ')}) VALUES (?, ${marks})`);
  }

  /** Adds a row; an article is indexed, too. */
  insert(table: TableShape, cells: readonly CellValue[]): void {
    const values = cells.map(sqlValue);
    if (table.name !== ARTICLES.name) this.#inserts.get(table.name)?.run(...values);
    else {
      this.#articles += 1;
      this.#inserts.get(table.name)?.run(this.#articles, ...values);
      this.#index.run(this.#articles, ...searchedTexts(cells));
    }
  }

  /** The name of a tag that some article has. */
  nameTag(id: string, name: string): void {
    this.#tagName.run(id, name);
  }

  /** Fills the tables of people and tags from those of the articles. */
  countNames(): void {
    this.#database.exec(`${INDEXES} ${COUNT_SQL}`);
  }

  /** Rows of a table by its key, one at a time. */
  *rows({ name, key }: TableShape): IterableIterator<Record<string, unknown>> {
    yield* this.#database.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).iterate();
  }

  /** Closes the file. @param about what the dataset is, by name @throws where a row names one that is not there */
  async close(about: Readonly<Record<string, string>>): Promise<WrittenFile> {
    const add = this.#database.prepare('INSERT INTO about VALUES (?, ?)');
    for (const [name, value] of Object.entries(about)) add.run(name, value);
    const strays = this.#database.prepare('PRAGMA foreign_key_check').get();
    if (strays) throw new Error(`The dataset names a row that is not there: ${JSON.stringify(strays)}`);
    this.#database.exec(`INSERT INTO articles_fts (articles_fts) VALUES ('optimize'); COMMIT`);
    rmSync(this.#file, { force: true });
    this.#database.prepare('VACUUM INTO ?').run(this.#file);
    this.discard();
    return { name: this.#name, bytes: statSync(this.#file).size, sha256: await fileHash(this.#file) };
  }

  /** Gives up what is not finished. */
  discard(): void {
    if (this.#database.isOpen) this.#database.close();
    rmSync(this.#unpacked, { force: true });
  }
}

function createTable({ name, columns, key, references }: TableShape): string {
  const isArticles = name === ARTICLES.name;
  const lines = columns.map((column) => {
    const reference = references.find((each) => each.column === column.name);
    const target = reference === undefined ? '' : ` REFERENCES ${reference.table} (${reference.to})`;
    return `${column.name} ${TYPES[column.type]}${column.isRequired ? ' NOT NULL' : ''}${target}`;
  });
  const keyed = isArticles
    ? ['id INTEGER PRIMARY KEY', ...lines, `UNIQUE (${key.join(', ')})`]
    : [...lines, `PRIMARY KEY (${key.join(', ')})`];
  return `CREATE TABLE ${name} (\n  ${keyed.join(',\n  ')})${isArticles ? '' : ' WITHOUT ROWID'};`;
}

function insertInto({ name, columns }: TableShape): string {
  const count = columns.length + (name === ARTICLES.name ? 1 : 0);
  return `INSERT INTO ${name} VALUES (${Array.from({ length: count }, () => '?').join(', ')})`;
}

function sqlValue(value: CellValue): string | number | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? jsonText(value) : value;
}
