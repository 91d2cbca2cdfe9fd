import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brief } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { readPublished } from './published.ts';
import { readTree } from './read-tree.ts';

const RAW = '2024-10-18-02.txt';
const STORY = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n';
const ARTICLE = 'articles/lanchuan-ribao/2024/2024-10-18/p02-a01.md';

const addressesOf = async (archive: string) => (await readPublished(archive)).articles.map(({ front }) => front.address);

test('a file that a person edited is kept, and said to be', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  const edited = readFileSync(join(archive, ARTICLE), 'utf8').replace('早市搬进了院子', '早市搬进了新院子');
  writeFileSync(join(archive, ARTICLE), edited);
  for (let run = 0; run < 2; run += 1) {
    const { written, diagnostics } = await ingest(archive);
    expect([written?.kept, brief(diagnostics)]).toEqual([1, [`hand-edit-kept ${ARTICLE}`]]);
    expect(readFileSync(join(archive, ARTICLE), 'utf8')).toBe(edited);
  }
});

test('deleted, it is written anew', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  const before = await readTree(archive);
  rmSync(join(archive, ARTICLE));
  expect((await ingest(archive)).written).toMatchObject({ written: 1, kept: 0 });
  expect(await readTree(archive)).toEqual(before);
});

test('a changed raw page changes its article, unless that was edited', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  writeFileSync(join(archive, 'raw', RAW), STORY.replace('院子', '大院子'));
  expect((await ingest(archive)).written).toMatchObject({ kept: 0 });
  expect(readFileSync(join(archive, ARTICLE), 'utf8')).toContain('早市搬进了大院子');
  writeFileSync(join(archive, ARTICLE), `${readFileSync(join(archive, ARTICLE), 'utf8')}\n编者注。\n`);
  writeFileSync(join(archive, 'raw', RAW), STORY);
  expect((await ingest(archive)).written).toMatchObject({ kept: 1 });
  expect(readFileSync(join(archive, ARTICLE), 'utf8')).toContain('编者注。');
});

test('a raw file that is gone takes its article along, but not one that a person edited', async () => {
  const archive = temporaryArchive({ [RAW]: STORY, '2024-10-18-03.txt': STORY });
  await ingest(archive);
  rmSync(join(archive, 'raw', RAW));
  rmSync(join(archive, 'raw', '2024-10-18-03.txt'));
  writeFileSync(join(archive, ARTICLE), '编者重写了全文。\n');
  const { written } = await ingest(archive);
  expect(written).toMatchObject({ kept: 1, removed: 2 });
  expect([...(await readTree(archive, ['articles', 'issues'])).keys()]).toEqual([ARTICLE]);
});

test('addresses once given stay when the raw folder is put in order', async () => {
  const archive = temporaryArchive({ 'scan-7.txt': STORY, [RAW]: STORY });
  await ingest(archive);
  expect(await addressesOf(archive)).toEqual(['lanchuan-ribao/2024-10-18/p02/a01', 'lanchuan-ribao/undated/x01/a01']);
  writeFileSync(join(archive, 'raw', 'issues.csv'), 'file,date,page\nscan-7.txt,2024-10-18,3\n');
  await ingest(archive);
  const { articles } = await readPublished(archive);
  expect(articles.map(({ front }) => [front.address, front.aliases])).toEqual([
    ['lanchuan-ribao/2024-10-18/p02/a01', undefined],
    ['lanchuan-ribao/2024-10-18/p03/a01', ['lanchuan-ribao/undated/x01/a01']],
  ]);
});

test('a raw file with another name is the same page', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  renameSync(join(archive, 'raw', RAW), join(archive, 'raw', '2024-10-19-02.txt'));
  await ingest(archive);
  const { articles } = await readPublished(archive);
  expect(articles.map(({ front }) => [front.address, front.aliases])).toEqual([
    ['lanchuan-ribao/2024-10-19/p02/a01', ['lanchuan-ribao/2024-10-18/p02/a01']],
  ]);
});

test('a ledger that cannot be read stops everything: addresses must not be given anew', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  const before = await readTree(archive, ['articles', 'issues']);
  writeFileSync(join(archive, 'ledger/lanchuan-ribao/2024/2024-10-18.json'), '{"address": ');
  await expect(ingest(archive)).rejects.toThrow(/ledger/u);
  expect(await readTree(archive, ['articles', 'issues'])).toEqual(before);
});
