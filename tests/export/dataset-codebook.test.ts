import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_COLUMNS } from '../../scripts/export/dataset/columns/article-columns.ts';
import { ARTICLES, csvFileOf, TABLES } from '../../scripts/export/dataset/tables.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { DATA_PACKAGE_RULES } from './data-package-rules.ts';
import { askDatabase, csvRows, folderOfTests, jsonlRows, type MadeDataset, makeDataset, PROJECT_ROOT } from './made-dataset.ts';

const work = folderOfTests();
let made: MadeDataset;
let codebook: Map<string, Set<string>>;
beforeAll(async () => {
  made = await makeDataset(join(PROJECT_ROOT, 'content'), work);
  codebook = sectionsOf(readFileSync(pathOf('all.codebook.md'), 'utf8'));
});

const pathOf = (name: string) => join(made.folder, name);

/** Names in the first column of the tables of a codebook, by the heading above. */
function sectionsOf(text: string): Map<string, Set<string>> {
  const sections = new Map<string, Set<string>>();
  let names = new Set<string>();
  for (const line of text.split('\n')) {
    const heading = /^##+ ([a-z_]+)：/u.exec(line)?.[1];
    if (heading !== undefined) {
      names = new Set();
      sections.set(heading, names);
    }
    const name = /^\| `([^`]+)` \|/u.exec(line)?.[1];
    if (name !== undefined && line.split(' | ').length === 6) names.add(name);
  }
  return sections;
}

describe('the codebook', () => {
  it('names every column of the database, and no other', () => {
    const held = askDatabase(pathOf('all.sqlite'), (database) => {
      const tables = database
        .prepare(
          `SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT GLOB 'articles_fts_*' ORDER BY name`,
        )
        .all();
      return tables.map(({ name }): [string, string[]] => {
        const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all(String(name));
        return [String(name), columns.map((column) => String(column['name']))];
      });
    });
    const named = [...codebook].map(([table, names]): [string, string[]] => [
      table,
      [...names].filter((name) => name !== 'rowid'),
    ]);
    expect(named.sort()).toEqual(held.sort());
  });

  it('names every column of CSV, JSONL and Parquet', async () => {
    const names = codebook.get('articles') ?? new Set();
    for (const table of TABLES) {
      const [first = {}] = csvRows(pathOf(csvFileOf('all', table)));
      expect(Object.keys(first)).toEqual(
        [...(codebook.get(table.name) ?? [])].filter((name) => name !== 'id' || table !== ARTICLES),
      );
    }
    const keys = new Set(jsonlRows(pathOf('all.jsonl')).flatMap((row) => Object.keys(row)));
    expect([...keys].filter((key) => !names.has(key))).toEqual([]);
    const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(pathOf('all.parquet')));
    expect(schema.slice(1).map(({ name }) => name)).toEqual([...names].filter((name) => name !== 'id'));
  });

  it('says what each column means in both languages, with an example', () => {
    for (const { columns } of TABLES)
      for (const { name, zh, en, example } of columns) {
        expect([name, zh]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
        expect([name, en]).toEqual([name, expect.stringMatching(/[a-z]{3}/u)]);
        expect(example === '' || (Array.isArray(example) && example.length === 0)).toBe(false);
      }
  });

  it('leaves no field of an article out', () => {
    const told = new Set(ARTICLE_COLUMNS.flatMap(({ fields = [] }) => fields));
    expect(Object.keys(articleSchema.shape).filter((name) => !told.has(name as keyof typeof articleSchema.shape))).toEqual([]);
  });

  it('explains every code of a doubt that occurs', () => {
    const text = readFileSync(pathOf('all.codebook.md'), 'utf8');
    const codes = new Set(jsonlRows(pathOf('all.jsonl')).flatMap(({ reasons }) => (reasons ?? []) as string[]));
    expect(codes.size).toBeGreaterThan(3);
    for (const code of codes)
      expect(text).toMatch(new RegExp(`^\\| \`${code}\` \\| .*\\p{Script=Han}.* \\| .*[a-z]{3}.* \\|$`, 'mu'));
  });
});

describe('the rows', () => {
  it('hold what the list of columns says of them', () => {
    for (const row of jsonlRows(pathOf('all.jsonl')))
      for (const { name, type, isRequired, values } of ARTICLE_COLUMNS) {
        const value = row[name];
        if (isRequired) expect([row['address'], name, value]).not.toEqual([row['address'], name, undefined]);
        if (value === undefined) continue;
        if (values !== undefined) expect(values).toContain(value);
        const isRight = {
          text: typeof value === 'string' && value !== '',
          date: typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value),
          integer: Number.isInteger(value),
          number: typeof value === 'number',
          boolean: typeof value === 'boolean',
          list: Array.isArray(value) && value.length > 0,
        }[type];
        expect([name, isRight]).toEqual([name, true]);
      }
  });
});

interface Descriptor {
  version: string;
  corpus?: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    rows?: number;
    schema?: { fields: { name: string; description: string }[] };
  }[];
}

const descriptorOf = (part: string) => JSON.parse(readFileSync(pathOf(`${part}.datapackage.json`), 'utf8')) as Descriptor;

describe('the data package', () => {
  it('keeps the rules of Data Package 1', () => {
    const check = new Ajv({ allErrors: true }).compile(DATA_PACKAGE_RULES);
    for (const { name } of made.result.parts) {
      check(descriptorOf(name));
      expect(check.errors ?? []).toEqual([]);
    }
    const { resources, ...rest } = descriptorOf('all');
    const [first] = resources;
    for (const wrong of [rest, { ...rest, resources: [] }, { ...rest, resources: [{ ...first, hash: 'abc' }] }])
      expect(check(wrong)).toBe(false);
  });

  it('lists every file of its part but itself, with size, hash and columns', () => {
    for (const { name, files } of made.result.parts) {
      const { resources } = descriptorOf(name);
      const others = files.filter((file) => !file.name.endsWith('.datapackage.json'));
      expect(resources.map(({ path }) => path).sort()).toEqual(others.map((file) => file.name).sort());
      expect(new Set(resources.map((resource) => resource.name)).size).toBe(resources.length);
      for (const { path, bytes, hash } of resources) {
        expect([path, bytes]).toEqual([path, statSync(pathOf(path)).size]);
        expect([path, hash]).toEqual([
          path,
          `sha256:${createHash('sha256')
            .update(readFileSync(pathOf(path)))
            .digest('hex')}`,
        ]);
      }
    }
  });

  it('counts rows and names columns as the files have them', () => {
    for (const table of TABLES) {
      const resource = descriptorOf('all').resources.find(({ name }) => name === table.name);
      const rows = csvRows(pathOf(csvFileOf('all', table)));
      expect(resource?.rows).toBe(rows.length);
      expect(resource?.schema?.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    }
  });

  it('has a version of its own for every content, and names the state of the archive where it is whole', () => {
    const versions = made.result.parts.map(({ name }) => descriptorOf(name).version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(descriptorOf('all').corpus).toBe(made.run.corpus);
    expect(descriptorOf('lanchuan-ribao-2023').corpus).toBeUndefined();
  });
});
