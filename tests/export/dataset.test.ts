import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CellValue, cleanText } from '../../scripts/export/dataset/columns/column.ts';
import { datasetExport } from '../../scripts/export/dataset/dataset-export.ts';
import { ParquetFile } from '../../scripts/export/dataset/parquet-file.ts';
import { ARTICLES, csvFileOf, TABLES } from '../../scripts/export/dataset/tables.ts';
import { exportedArticles, issue, issueAddresses } from '../../src/catalog/index.ts';
import { issueFilePath } from '../../src/schemas/collection-path.ts';
import { unguard } from '../../src/search/export/csv.ts';
import { issueFile, makeArchive } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';
import {
  askDatabase,
  csvRows,
  folderOfTests,
  jsonlRows,
  type MadeDataset,
  makeDataset,
  PROJECT_ROOT,
  parquetRows,
  type Row,
} from './made-dataset.ts';

const work = folderOfTests();
let made: MadeDataset;
beforeAll(async () => {
  made = await makeDataset(join(PROJECT_ROOT, 'content'), work);
});

const pathOf = (name: string) => join(made.folder, name);
const tableRows = (part: string, table: string): Row[] =>
  askDatabase(pathOf(`${part}.sqlite`), (database) => database.prepare(`SELECT * FROM ${table}`).all());

/** A cell of CSV as the value it stands for. */
function readCell(cell: string, type: string): unknown {
  if (cell === '') return undefined;
  if (type === 'boolean') return cell === 'true';
  if (type === 'integer' || type === 'number') return Number(cell);
  return type === 'list' ? JSON.parse(unguard(cell)) : unguard(cell);
}

function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

describe('the dataset of the demonstration', () => {
  it('has the files of every year and of the whole, and nothing else', () => {
    const parts = ['lanchuan-ribao-2023', 'lanchuan-ribao-2024', 'port-ellery-courier-2024', 'all'];
    expect(made.result.parts.map(({ name }) => name)).toEqual(parts);
    const endings = ['jsonl', 'sqlite', 'parquet', 'codebook.md', 'README.md', 'datapackage.json'];
    const files = parts.flatMap((part) => [
      ...endings.map((ending) => `${part}.${ending}`),
      ...TABLES.map((table) => csvFileOf(part, table)),
    ]);
    expect(readdirSync(made.folder).sort()).toEqual([...files, 'index.json'].sort());
  });

  it('has a row for each article of the catalog, in every format', async () => {
    expect(made.run.years.length).toBe(3);
    for (const { newspaper, year, articles } of made.run.years) {
      const part = `${newspaper}-${year}`;
      const addresses = await made.run.read(() => [...exportedArticles(newspaper, year)].map(({ address }) => address));
      expect(addresses).toHaveLength(articles);
      expect(jsonlRows(pathOf(`${part}.jsonl`)).map(({ address }) => address)).toEqual(addresses);
      expect(csvRows(pathOf(`${part}.csv`)).map(({ address }) => address)).toEqual(addresses);
      expect((await parquetRows(pathOf(`${part}.parquet`))).map(({ address }) => address)).toEqual(addresses);
      expect(tableRows(part, 'articles').map(({ address }) => address)).toEqual(addresses);
      expect(askDatabase(pathOf(`${part}.sqlite`), (db) => db.prepare('SELECT count(*) AS n FROM articles_fts').get())).toEqual({
        n: articles,
      });
    }
  });

  it('is whole where the part is: the years one after the other', () => {
    const years = made.run.years.flatMap(({ newspaper, year }) => jsonlRows(pathOf(`${newspaper}-${year}.jsonl`)));
    expect(years.length).toBe(109);
    expect(jsonlRows(pathOf('all.jsonl'))).toEqual(years);
  });

  it('says the same of an article in every format', async () => {
    const rows = jsonlRows(pathOf('all.jsonl'));
    const lists = ARTICLES.columns.filter(({ type }) => type === 'list').map(({ name }) => name);
    const truths = ARTICLES.columns.filter(({ type }) => type === 'boolean').map(({ name }) => name);
    const csv = csvRows(pathOf('all.csv')).map((row) =>
      present(Object.fromEntries(ARTICLES.columns.map(({ name, type }) => [name, readCell(row[name] ?? '', type)]))),
    );
    expect(csv).toEqual(rows);
    expect((await parquetRows(pathOf('all.parquet'))).map(present)).toEqual(rows);
    const stored = tableRows('all', 'articles').map(({ id: _, ...row }) => {
      for (const name of lists) if (typeof row[name] === 'string') row[name] = JSON.parse(row[name]);
      for (const name of truths) row[name] = row[name] === 1;
      return present(row);
    });
    expect(stored).toEqual(rows);
  });

  it('has as many rows in the CSV file of a table as in the table', async () => {
    for (const table of TABLES) {
      const rows = tableRows('all', table.name);
      expect(rows.length).toBeGreaterThan(0);
      expect(csvRows(pathOf(csvFileOf('all', table))).length).toBe(rows.length);
    }
    const issues = await made.run.read(() => issueAddresses().map(issue));
    expect(tableRows('all', 'issues')).toHaveLength(issues.length);
    expect(tableRows('all', 'pages')).toHaveLength(issues.reduce((sum, { pages }) => sum + pages.length, 0));
  });

  it('tells of an article what its page tells', () => {
    const row = jsonlRows(pathOf('all.jsonl')).find(({ address }) => address === 'lanchuan-ribao/2023-10-18/p01/a01');
    expect(row).toMatchObject({
      newspaper: '澜川日报',
      date: '2023-10-18',
      date_basis: 'file-name',
      edition: 1,
      page_label: '1',
      page_name: '要闻',
      headline: '澜河城区段岸线修复一期完工',
      people: [{ name: '沈若溪', role: '记者' }, { name: '何小满' }],
      rights_uri: 'https://creativecommons.org/publicdomain/zero/1.0/',
      withheld: false,
    });
    const paragraphs = String(row?.['text']).split('\n');
    expect(paragraphs[0]).toMatch(/^本报讯（记者 沈若溪/u);
    expect(row?.['paragraph_lines']).toHaveLength(paragraphs.length);
  });

  it('opens in a spreadsheet as UTF-8, lines ended as RFC 4180 has it', () => {
    for (const table of TABLES) {
      const bytes = readFileSync(pathOf(csvFileOf('all', table)));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.subarray(-2).toString()).toBe('\r\n');
    }
  });

  it('names crossheads by the number of their paragraph', () => {
    const row = jsonlRows(pathOf('all.jsonl')).find(({ crossheads }) => crossheads !== undefined);
    const numbers = (row?.['crossheads'] ?? []) as number[];
    const paragraphs = String(row?.['text']).split('\n');
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(paragraphs[number - 1]?.length).toBeLessThan(20);
  });

  it('counts people and tags as the tables of articles do', () => {
    const counts = askDatabase(pathOf('all.sqlite'), (database) => ({
      people: database.prepare('SELECT id, articles FROM people').all(),
      named: database
        .prepare('SELECT person_id AS id, count(DISTINCT article) AS articles FROM article_people GROUP BY person_id')
        .all(),
      tags: database.prepare('SELECT id, articles FROM tags').all(),
      tagged: database
        .prepare('SELECT tag_id AS id, count(DISTINCT article) AS articles FROM article_tags GROUP BY tag_id')
        .all(),
    }));
    expect(counts.people).toEqual(counts.named);
    expect(counts.tags).toEqual(counts.tagged);
  });

  it('names only rows that are there, and is sound', () => {
    const checks = askDatabase(pathOf('all.sqlite'), (database) => [
      database.prepare('PRAGMA foreign_key_check').all(),
      database.prepare('PRAGMA integrity_check').get(),
    ]);
    expect(checks).toEqual([[], { integrity_check: 'ok' }]);
  });
});

describe('a text from anywhere', () => {
  it('is the same in every format, whatever it holds, and no spreadsheet calculates it', async () => {
    const headlines = ['=1+1', '；“引号”"', 'a,b', "'=x", '-1;=2', '<b>\\n', '第一|第二', '+86'];
    const archive = makeArchive(
      headlines.map((headline, at) => ({ address: `ribao/2024-01-01/p01/a0${at + 1}`, headline, decks: [headline, '@x;=1'] })),
    );
    const { folder } = await makeDataset(archive, temporaryFolder());
    const cells = csvRows(join(folder, 'all.csv'));
    expect(cells.map(({ headline = '' }) => unguard(headline))).toEqual(headlines);
    for (const { headline = '' } of cells) expect(headline).not.toMatch(/(?:^|;)[=+\-@]/u);
    expect(cells.map(({ decks = '' }) => JSON.parse(unguard(decks)))).toEqual(headlines.map((text) => [text, '@x;=1']));
    expect(jsonlRows(join(folder, 'all.jsonl')).map(({ headline }) => headline)).toEqual(headlines);
    expect((await parquetRows(join(folder, 'all.parquet'))).map(({ headline }) => headline)).toEqual(headlines);
    const stored = askDatabase(join(folder, 'all.sqlite'), (database) => database.prepare('SELECT headline FROM articles').all());
    expect(stored.map(({ headline }) => headline)).toEqual(headlines);
  });

  it('loses what not every format can hold', () => {
    expect(cleanText('一\u0000二\u001b三\ud800四\ufffe')).toBe('一\ufffd二\ufffd三\ufffd四\ufffd');
    expect(cleanText('一\t二\r\n三\u2028四')).toBe('一 二\n三\n四');
    expect(cleanText('𠮷　野 “家”')).toBe('𠮷　野 “家”');
  });
});

describe('what has no date', () => {
  it('is a part of its own', async () => {
    const archive = makeArchive([{ address: 'ribao/undated/x01/a01', headline: '无日期' }]);
    const { folder, result } = await makeDataset(archive, temporaryFolder());
    expect(result.parts.map(({ name }) => name)).toEqual(['ribao-undated', 'all']);
    const [row] = jsonlRows(join(folder, 'ribao-undated.jsonl'));
    expect(row).toMatchObject({ date_basis: 'unknown', headline: '无日期' });
    expect(row).not.toHaveProperty('date');
  });
});

describe('a year that has not changed', () => {
  it('is taken over, and says the same of itself', async () => {
    const folder = temporaryFolder();
    const first = makeArchive([{ address: 'ribao/2023-01-01/p01/a01' }, { address: 'ribao/2024-01-01/p01/a01' }]);
    const before = await makeDataset(first, join(folder, 'one'));
    const second = makeArchive([
      { address: 'ribao/2023-01-01/p01/a01' },
      { address: 'ribao/2024-01-01/p01/a01', body: '改过。' },
    ]);
    const after = await makeDataset(second, join(folder, 'two'));
    const filesOf = ({ result }: MadeDataset, name: string) => result.parts.find((part) => part.name === name);
    expect(filesOf(after, 'ribao-2023')).toEqual(filesOf(before, 'ribao-2023'));
    expect(filesOf(after, 'ribao-2024')?.files).not.toEqual(filesOf(before, 'ribao-2024')?.files);
    expect(after.run.corpus).not.toBe(before.run.corpus);
  });
});

it('writes Parquet in groups, so that only one of them is in memory', async () => {
  const folder = temporaryFolder();
  const columns = [
    { name: 'n', type: 'integer', zh: '', en: '', example: 1, isRequired: true },
    { name: 'list', type: 'list', zh: '', en: '', example: [] },
  ] as const;
  const file = new ParquetFile(folder, 'p', { name: 't', zh: '', en: '', columns, key: ['n'], references: [] });
  const rows = Array.from({ length: 12_001 }, (_, n): CellValue[] => [n, n % 2 === 0 ? undefined : [{ n }]]);
  for (const row of rows) file.write(row);
  await file.close();
  const metadata = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, 'p.parquet')));
  expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([5_000, 5_000, 2_001]);
  const read = await parquetRows(join(folder, 'p.parquet'));
  expect(read.map(({ n, list }) => [n, list ?? undefined])).toEqual(rows);
});

describe('an issue without articles', () => {
  it('is a dataset without rows, and every file can be read', async () => {
    const archive = makeArchive([], { [issueFilePath('ribao/2024-01-01')]: issueFile('ribao/2024-01-01', ['p01', 'p02']) });
    const { folder } = await makeDataset(archive, temporaryFolder());
    for (const part of ['ribao-2024', 'all']) {
      expect(jsonlRows(join(folder, `${part}.jsonl`))).toEqual([]);
      expect(csvRows(join(folder, `${part}.csv`))).toEqual([]);
      expect(csvRows(join(folder, `${part}.pages.csv`))).toHaveLength(2);
      expect(await parquetRows(join(folder, `${part}.parquet`))).toEqual([]);
      expect(askDatabase(join(folder, `${part}.sqlite`), (db) => db.prepare('SELECT count(*) AS n FROM pages').get())).toEqual({
        n: 2,
      });
    }
  });
});

describe('the command that is told', () => {
  it('checks the database of the part, whichever of its files is named', () => {
    for (const file of ['/a.b/out/dataset/ribao-2024.README.md', '/a.b/out/dataset/ribao-2024.csv'])
      expect(datasetExport.check?.(file)).toBe(`sqlite3 /a.b/out/dataset/ribao-2024.sqlite 'PRAGMA integrity_check'`);
  });
});
