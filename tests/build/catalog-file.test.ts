import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { generateCollections } from '../../scripts/bench/collections.ts';
import { codeHash, importsOf } from '../../scripts/build/catalog/code-hash.ts';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, articleFile, issueFile, makeArchive } from './archive.ts';
import { answersOf } from './catalog-answers.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

const FIRST = 'ribao/2024-01-02/p01/a01';
const CATALOG_MODULE = join(import.meta.dirname, '../../scripts/build/catalog/index.ts');

function made(articles: string[] = [FIRST]) {
  const archive = makeArchive(articles.map((address) => ({ address })));
  const file = join(temporaryFolder(), 'catalog.sqlite');
  return { archive, file, sync: () => syncCatalog({ archiveDir: archive, file }) };
}

function ask(file: string, sql: string, ...values: string[]): Record<string, unknown>[] {
  const database = new DatabaseSync(file);
  const found = database.prepare(sql).all(...values);
  database.close();
  return found;
}

function idOf(file: string): unknown {
  return ask(file, `SELECT value FROM meta WHERE name = 'catalog_id'`)[0]?.['value'];
}

/** Sets the times of a file far back, as those of files that were not just written are. */
function age(archive: string, address: string): string {
  const path = join(archive, articleFilePath(address));
  utimesSync(path, new Date('2024-01-01'), new Date('2024-01-01'));
  return path;
}

test.each([
  ['foreign', (file: string) => writeFileSync(file, 'not a database, but a text of some length')],
  ['cut off', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['damaged within', (file: string) => writeFileSync(file, readFileSync(file).fill(0xaa, 4096))],
  ['of another program', (file: string) => ask(file, 'PRAGMA application_id = 7')],
  ['of another version', (file: string) => ask(file, `UPDATE meta SET value = 'older' WHERE name = 'version'`)],
  ['without a table', (file: string) => ask(file, 'DROP TABLE list_entries')],
])('a catalog that is %s is made anew', async (_, spoil) => {
  const { archive, file, sync } = made();
  await sync();
  const [id, answers] = [idOf(file), await answersOf(file)];
  spoil(file);
  putFiles(archive, { 'vocabulary/tags.yml': '[]\n', [articleFilePath(FIRST)]: articleFile({ address: FIRST, body: '新。' }) });
  expect(await sync()).toMatchObject({ articles: 1, generation: 1, changed: true });
  expect(idOf(file)).not.toBe(id);
  expect((await answersOf(file)).issues).not.toEqual(answers.issues);
});

test('a sync that changes nothing leaves the catalog as it is, and one without archive.yml does too', async () => {
  const { archive, file, sync } = made();
  await sync();
  const id = idOf(file);
  expect(await sync()).toMatchObject({ generation: 1, changed: false });
  rmSync(join(archive, 'archive.yml'));
  await expect(sync()).rejects.toThrow('archive.yml');
  putFiles(archive, { 'archive.yml': ARCHIVE_YML });
  expect(await sync()).toMatchObject({ generation: 1, changed: false });
  expect(idOf(file)).toBe(id);
});

test('a sync that was killed leaves the state before, and the next one completes it', async () => {
  const { archive, file, sync } = made();
  await sync();
  const before = await answersOf(file);
  putFiles(archive, { [articleFilePath(FIRST)]: articleFile({ address: FIRST, headline: '新' }) });
  // A killed writer leaves its journal beside a file that it has begun to change.
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = TRUNCATE; PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM articles;',
  );
  database.exec(
    'CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, hex(i) FROM n',
  );
  const left = join(temporaryFolder(), 'left.sqlite');
  copyFileSync(file, left);
  copyFileSync(`${file}-journal`, `${left}-journal`);
  database.exec('ROLLBACK');
  database.close();
  expect(statSync(`${left}-journal`).size).toBeGreaterThan(0);
  expect(statSync(left).size).toBeGreaterThan(statSync(file).size);
  expect(await syncCatalog({ archiveDir: archive, file: left })).toMatchObject({ articles: 1, generation: 2, problems: [] });
  const after = await answersOf(left);
  expect(after.lists).not.toEqual(before.lists);
  await sync();
  expect(after).toEqual(await answersOf(file));
});

test('a file changed in the tick of the clock in which it was read, without another size, is noticed', async () => {
  const { archive, file, sync } = made();
  await sync();
  const path = join(archive, articleFilePath(FIRST));
  const { size, atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace('正文。', '改文。'));
  utimesSync(path, atime, mtime);
  // As if the clock had not moved on.
  ask(file, `UPDATE files SET ctime = ? WHERE name = 'p01-a01.md'`, String(statSync(path).ctimeMs));
  expect(statSync(path).size).toBe(size);
  expect((await sync()).changed).toBe(true);
});

test('times that were clearly older than the look at them are trusted, and then the file is not read', async () => {
  const { archive, file, sync } = made();
  age(archive, FIRST);
  await sync();
  const kept = () => ask(file, `SELECT mtime FROM files WHERE name = 'p01-a01.md'`)[0]?.['mtime'];
  // The time of the last change of its state cannot be set back: only waiting makes it old.
  expect(kept()).toBe(-1);
  const path = join(archive, articleFilePath(FIRST));
  const { mtimeMs, ctimeMs } = statSync(path);
  const database = new DatabaseSync(file);
  database.prepare(`UPDATE files SET mtime = ?, ctime = ? WHERE name = 'p01-a01.md'`).run(mtimeMs, ctimeMs);
  database.prepare(`UPDATE files SET hash = 'never read' WHERE name = 'p01-a01.md'`).run();
  database.close();
  await sync();
  expect(ask(file, `SELECT hash FROM files WHERE name = 'p01-a01.md'`)).toMatchObject([{ hash: 'never read' }]);
});

test('a file with other times and the same content is read, and nothing counts as changed', async () => {
  const { archive, sync } = made();
  await sync();
  age(archive, FIRST);
  expect(await sync()).toMatchObject({ changed: false, generation: 1 });
});

test('an edited article touches its issue, those linked with it and its lists, and nothing else', async () => {
  const other = 'ribao/2024-01-05/p01/a01';
  const { archive, file, sync } = made([FIRST, 'ribao/2024-01-03/p01/a01', 'ribao/2024-01-04/p01/a01', other]);
  putFiles(archive, {
    [articleFilePath(other)]: articleFile({ address: other, reprints: [FIRST], section: { id: 'far', basis: 'fallback' } }),
  });
  await sync();
  putFiles(archive, { [articleFilePath(FIRST)]: articleFile({ address: FIRST, body: '另一段。' }) });
  const { generation } = await sync();
  const touched = ask(file, 'SELECT scope, id FROM touched WHERE generation = ? ORDER BY scope, id', String(generation));
  expect(touched.map(({ scope, id }) => `${scope} ${id}`)).toEqual([
    'issue ribao/2024-01-02',
    'issue ribao/2024-01-05',
    'list sections/yaowen',
  ]);
});

test.each([
  ['its pages', { [issueFilePath('ribao/2024-01-03')]: issueFile('ribao/2024-01-03', ['p01', 'p02']) }],
  [
    'its first headline',
    { [articleFilePath('ribao/2024-01-03/p01/a01')]: articleFile({ address: 'ribao/2024-01-03/p01/a01', headline: '新' }) },
  ],
])('the issues before and after one show %s, and are touched', async (_, files) => {
  const days = ['01', '02', '03', '04', '05'].map((day) => `ribao/2024-01-${day}`);
  const { archive, file, sync } = made(days.map((day) => `${day}/p01/a01`));
  await sync();
  putFiles(archive, files);
  const { generation } = await sync();
  const touched = ask(file, `SELECT id FROM touched WHERE scope = 'issue' AND generation = ? ORDER BY id`, String(generation));
  expect(touched.map(({ id }) => id)).toEqual(days.slice(1, 4));
});

test('what loses a sidebar, and what gains an earlier address, is touched', async () => {
  const other = 'ribao/2024-01-05/p01/a01';
  const { archive, file, sync } = made([FIRST, 'ribao/2024-01-03/p01/a01', 'ribao/2024-01-04/p01/a01', other]);
  putFiles(archive, { [articleFilePath(other)]: articleFile({ address: other, parent: FIRST }) });
  await sync();
  const touchedBy = async (files: Record<string, string>) => {
    putFiles(archive, files);
    const { generation } = await sync();
    const sql = `SELECT id FROM touched WHERE scope = 'issue' AND generation = ? ORDER BY id`;
    return ask(file, sql, String(generation)).map(({ id }) => id);
  };
  expect(await touchedBy({ [articleFilePath(other)]: articleFile({ address: other }) })).toEqual([
    'ribao/2024-01-02',
    'ribao/2024-01-05',
  ]);
  const page = {
    file: 'a.txt',
    sha256: 'a'.repeat(64),
    ordinal: 1,
    address: 'ribao/old/p01',
    movedTo: 'ribao/2024-01-03/p01',
    items: [],
  };
  const ledger = { address: 'ribao/2024-01-03', pages: [page], written: {} };
  expect(await touchedBy({ 'ledger/l.json': JSON.stringify(ledger) })).toEqual(['ribao/2024-01-03']);
});

test('an issue and a list that are gone are named', async () => {
  const { archive, file, sync } = made([FIRST, 'courier/2024-01-02/p01/a01']);
  await sync();
  rmSync(join(archive, issueFilePath('ribao/2024-01-02')));
  rmSync(join(archive, articleFilePath(FIRST)));
  putFiles(archive, {
    [articleFilePath('courier/2024-01-02/p01/a01')]: articleFile({
      address: 'courier/2024-01-02/p01/a01',
      section: { id: 'new', basis: 'fallback' },
    }),
  });
  const { generation } = await sync();
  const touched = ask(file, 'SELECT scope, id FROM touched WHERE generation = ?', String(generation)).map(({ id }) => id);
  expect(touched).toEqual(expect.arrayContaining(['ribao/2024-01-02', 'sections/yaowen', 'sections/new']));
});

test('long lists stay right when articles come and go anywhere in them, and threads change nothing', async () => {
  const archive = join(temporaryFolder(), 'archive');
  const file = join(temporaryFolder(), 'catalog.sqlite');
  generateCollections(join(import.meta.dirname, '../../content'), archive, { articles: 300 });
  const paper = 'lanchuan-ribao';
  const sync = (target: string, threads = 0) => syncCatalog({ archiveDir: archive, file: target, threads });
  await sync(file);
  for (const day of ['2010-01-01', '2010-01-04', '2010-01-06']) {
    rmSync(join(archive, articleFilePath(`${paper}/${day}/p01/a02`)));
    rmSync(join(archive, `articles/${paper}/2010/${day}/p08-a01.md`));
    putFiles(archive, { [issueFilePath(`ribao/${day}`)]: issueFile(`ribao/${day}`) });
    await sync(file);
    const fresh = join(temporaryFolder(), 'fresh.sqlite');
    await sync(fresh, 1);
    expect(await answersOf(file)).toEqual(await answersOf(fresh));
  }
  expect(existsSync(file)).toBe(true);
});

test('the version of the catalog depends on every module that makes it', () => {
  const { modules, packages } = importsOf(CATALOG_MODULE);
  const names = [...modules].map((path) => path.replace(/^.*\/(?=scripts|src)/u, ''));
  expect(names).toEqual(
    expect.arrayContaining([
      'scripts/build/catalog/articles.ts',
      'scripts/build/body.ts',
      'scripts/build/yaml-data.ts',
      'src/schemas/article.ts',
      'scripts/build/sort-key.ts',
    ]),
  );
  expect([...packages]).toEqual(expect.arrayContaining(['js-yaml', 'yaml', 'astro', 'mdast-util-from-markdown']));
  const folder = temporaryFolder();
  putFiles(folder, { 'a.ts': `import {\n  b,\n} from './b.ts';\n`, 'b.ts': 'export const b = 1;\n' });
  const before = codeHash(join(folder, 'a.ts'));
  putFiles(folder, { 'b.ts': 'export const b = 2;\n' });
  expect(codeHash(join(folder, 'a.ts'))).not.toBe(before);
});
