import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { archiveCacheFolder } from '../../scripts/build/cache-folder.ts';
import { UsageError } from '../../scripts/build/usage-error.ts';
import { putFiles } from '../build/temporary.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { readTree } from './read-tree.ts';

const FOLDERS = ['articles', 'issues', 'ledger'];
const story = (headline: string, text: string) => `${headline}\n\n本报讯（记者 沈若溪）${text}\n`;
const RAW = {
  '2024-10-18-01.txt': story('早市搬家', '早市搬进了院子，摊主们把秤擦得锃亮，买菜的人提着篮子沿河走来。'),
  '2024-10-18-02.txt': story('夜市开张', '夜市昨晚开张，河边摆出了百余个摊位，炉火映红了半条街。'),
  '2024-10-19-01.txt': story('渡口通航', '渡口昨日恢复通航，头一班船载着三十名学生和两筐鸡蛋。'),
  '2024-10-19-02.txt': '\u0000\u0001\u0000',
};

/** A new archive with these pages, and a cache folder of its own. */
function place(): { archive: string; cache: string; database: string } {
  const [archive, cache] = [temporaryArchive(RAW), temporaryFolder({})];
  return { archive, cache, database: join(archiveCacheFolder(cache, archive), 'ingest.sqlite') };
}

/** What a fresh ingest without any cache makes of an archive's raw text and configuration as they are now. */
async function madeAfresh(archive: string): Promise<Map<string, string>> {
  const fresh = temporaryArchive({});
  const given = [...(await readTree(archive))].filter(([path]) => !FOLDERS.includes(path.split('/')[0] ?? ''));
  putFiles(fresh, Object.fromEntries(given));
  await ingest(fresh);
  return readTree(fresh, FOLDERS);
}

describe('a page that was parsed before', () => {
  test('is not parsed again, and nothing is written', async () => {
    const { archive, cache } = place();
    const first = await ingest(archive, { cache });
    expect([first.parsed, first.fromCache, first.failed]).toEqual([4, 0, 1]);
    const before = await readTree(archive);
    const again = await ingest(archive, { cache });
    expect([again.parsed, again.fromCache, again.failed]).toEqual([0, 4, 1]);
    expect(again.diagnostics).toEqual(first.diagnostics);
    expect(again.written).toMatchObject({ written: 0, removed: 0, kept: 0 });
    expect(await readTree(archive)).toEqual(before);
  });

  test('alone is parsed again when it changes', async () => {
    const { archive, cache } = place();
    await ingest(archive, { cache });
    writeFileSync(join(archive, 'raw/2024-10-18-02.txt'), RAW['2024-10-18-02.txt'].replace('炉火', '灯火'));
    const { parsed, written } = await ingest(archive, { cache });
    expect([parsed, written?.written]).toEqual([1, 2]);
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
  });

  test('is parsed again when issues.csv states something else of it', async () => {
    const { archive, cache } = place();
    await ingest(archive, { cache });
    writeFileSync(join(archive, 'raw/issues.csv'), 'file,name\n2024-10-18-02.txt,晚间\n');
    expect((await ingest(archive, { cache })).parsed).toBe(1);
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
  });

  test('is parsed again when the newspaper is described otherwise, or the vocabulary has other words', async () => {
    const { archive, cache } = place();
    await ingest(archive, { cache });
    const yaml = join(archive, 'archive.yml');
    writeFileSync(join(archive, 'vocabulary/tags.yml'), '- id: hebian\n  name: 河边\n  synonyms: [沿河, 渡口]\n  kind: topic\n');
    const tagged = await ingest(archive, { cache });
    expect([tagged.parsed, tagged.written?.written]).toEqual([4, 3]);
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('要闻', '头版'));
    expect((await ingest(archive, { cache })).parsed).toBe(4);
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
  });

  test('is written again where its files are gone, without being parsed', async () => {
    const { archive, cache } = place();
    await ingest(archive, { cache });
    const before = await readTree(archive);
    rmSync(join(archive, 'articles'), { recursive: true });
    const { parsed, written } = await ingest(archive, { cache });
    expect([parsed, written?.written]).toEqual([0, 3]);
    expect(await readTree(archive)).toEqual(before);
  });

  test('is known to ingest when check parsed it', async () => {
    const { archive, cache } = place();
    const checked = await ingest(archive, { cache, dryRun: true });
    const { parsed, diagnostics } = await ingest(archive, { cache });
    expect(parsed).toBe(0);
    expect(diagnostics).toEqual(checked.diagnostics);
  });
});

describe('the cache is disposable', () => {
  test.each<[string, (database: string) => void]>([
    ['deleted', (database) => rmSync(database)],
    ['no database', (database) => writeFileSync(database, 'not a database'.repeat(1000))],
    ['cut short', (database) => writeFileSync(database, readFileSync(database).subarray(0, 5000))],
    [
      'a folder',
      (database) => {
        rmSync(database);
        putFiles(database, { x: '' });
      },
    ],
    ['of another version', (database) => change(database, 'DROP TABLE files; CREATE TABLE files (path TEXT, data TEXT)')],
    ['with damaged headers', (database) => change(database, "UPDATE files SET header = x'00112233'")],
    [
      'with damaged texts',
      (database) =>
        change(database, "DELETE FROM issues; UPDATE files SET body = CAST(replace(CAST(body AS TEXT), '早', '晚') AS BLOB)"),
    ],
    ['with lost texts', (database) => change(database, "DELETE FROM issues; UPDATE files SET body = x''")],
    ['with damaged results', (database) => change(database, "UPDATE issues SET result = x'7b7d'")],
  ])('%s: the same bytes, and the next run finds a good one', async (_, damage) => {
    const { archive, cache, database } = place();
    await ingest(archive, { cache });
    damage(database);
    for (const file of ['2024-10-18-01.txt', '2024-10-19-01.txt'] as const)
      writeFileSync(join(archive, 'raw', file), RAW[file].replace('本报讯', '本报今日讯'));
    await ingest(archive, { cache });
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
    await ingest(archive, { cache });
    expect(await ingest(archive, { cache })).toMatchObject({ parsed: 0, written: { written: 0, kept: 0 } });
  });

  test('and holds nothing of raw files that are gone', async () => {
    const { archive, cache, database } = place();
    await ingest(archive, { cache });
    rmSync(join(archive, 'raw/2024-10-19-01.txt'));
    rmSync(join(archive, 'raw/2024-10-19-02.txt'));
    await ingest(archive, { cache });
    const opened = new DatabaseSync(database);
    expect(
      opened
        .prepare('SELECT file FROM files ORDER BY file')
        .all()
        .map(({ file }) => file),
    ).toEqual(['2024-10-18-01.txt', '2024-10-18-02.txt']);
    expect(
      opened
        .prepare('SELECT address FROM issues')
        .all()
        .map(({ address }) => address),
    ).toEqual(['lanchuan-ribao/2024-10-18']);
    opened.close();
  });
});

describe('two at once', () => {
  test('ingests of one archive: the second is refused, and the first is as if alone', async () => {
    const { archive, cache } = place();
    const settled = await Promise.allSettled([ingest(archive, { cache }), ingest(archive, { cache: temporaryFolder({}) })]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))[0]).toBeInstanceOf(UsageError);
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
    expect([...(await readTree(archive)).keys()].filter((path) => path.includes('lock'))).toEqual([]);
  });

  test('ingest and check share a cache', async () => {
    const { archive, cache } = place();
    const runs = [false, true, true].map((dryRun) => ingest(archive, { cache, dryRun }));
    const [one, two, three] = await Promise.all(runs);
    expect(two?.ingested.items.map(({ address }) => address)).toEqual(one?.ingested.items.map(({ address }) => address));
    expect(three?.files).toBe(3);
    expect((await ingest(archive, { cache })).parsed).toBe(0);
    expect(await readTree(archive, FOLDERS)).toEqual(await madeAfresh(archive));
  });
});

function change(database: string, statements: string): void {
  const opened = new DatabaseSync(database);
  opened.exec(statements);
  opened.close();
}
