import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../scripts/commands/check.ts';
import { run } from '../../scripts/commands/program.ts';
import { ArchiveError } from '../../scripts/ingest/read/archive-error.ts';
import { takenAddresses } from '../../scripts/ingest/write/taken-addresses.ts';
import { brief } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { quietConsole } from './quiet-console.ts';
import { readTree } from './read-tree.ts';

const RAW = '2024-10-18-02.txt';
const STORY = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n';
const SECOND_STORY = '\n夜市开张\n\n本报讯（记者 陆闻笛）夜市昨晚开张，河边摆出了百余个摊位。\n';
const FOLDER = 'articles/lanchuan-ribao/2024/2024-10-18';
const FOREIGN = `${FOLDER}/p02-a02.md`;

describe('a file that ingest did not write', () => {
  test('keeps its address; a new item gets the next one', async () => {
    const archive = temporaryArchive({ [RAW]: STORY });
    await ingest(archive);
    writeFileSync(join(archive, FOREIGN), '编者自己的文章。\n');
    writeFileSync(join(archive, 'raw', RAW), STORY + SECOND_STORY);
    for (let turn = 0; turn < 2; turn += 1) {
      const { written, diagnostics } = await ingest(archive);
      expect([written?.kept, brief(diagnostics)]).toEqual([0, []]);
      expect(readFileSync(join(archive, FOREIGN), 'utf8')).toBe('编者自己的文章。\n');
      expect(readFileSync(join(archive, FOLDER, 'p02-a03.md'), 'utf8')).toContain('夜市昨晚开张');
    }
  });

  test('takes the address that its path says, unless the ledger gave it or knows nothing of the issue', async () => {
    const archive = temporaryArchive({
      [RAW]: STORY,
      'issues.csv': 'file,date,page,edition\nb.txt,2024-10-18,2,2\n',
      'b.txt': STORY,
    });
    await ingest(archive);
    const known = { pages: [], written: {} };
    const ledger = ['lanchuan-ribao/2024-10-18', 'lanchuan-ribao/2024-10-18/ed-2', 'lanchuan-ribao/undated'];
    const issues = ledger.map((address) => ({ address, ...known }));
    const { ingested } = await ingest(archive);
    expect(ingested.items.map(({ address }) => address)).toContain('lanchuan-ribao/2024-10-18/ed-2/p02/a01');
    expect([...(await takenAddresses(archive, issues))].toSorted()).toEqual(
      ingested.items.map(({ address }) => address).toSorted(),
    );
    expect([...(await takenAddresses(archive, ingested.ledger))]).toEqual([]);
    expect([...(await takenAddresses(archive, []))]).toEqual([]);
  });

  test('is an error where it stands in the way of an item', async () => {
    const archive = temporaryArchive({ [RAW]: STORY });
    await ingest(archive);
    const before = await readTree(archive, ['articles']);
    rmSync(join(archive, 'ledger'), { recursive: true });
    writeFileSync(join(archive, FOLDER, 'p02-a01.md'), '编者自己的文章。\n');
    for (const dryRun of [true, false]) {
      const { diagnostics } = await ingest(archive, { dryRun });
      expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
      expect(brief(diagnostics)).toEqual([`file-in-the-way ${FOLDER}/p02-a01.md`]);
    }
    rmSync(join(archive, FOLDER, 'p02-a01.md'));
    expect((await ingest(archive)).diagnostics).toEqual([]);
    expect(await readTree(archive, ['articles'])).toEqual(before);
  });
});

test('an edited article stays known as edited after its raw page has gone and come back', async () => {
  const archive = temporaryArchive({ [RAW]: STORY, '2024-10-18-03.txt': STORY });
  await ingest(archive);
  const article = `${FOLDER}/p02-a01.md`;
  writeFileSync(join(archive, article), '编者重写了全文。\n');
  rmSync(join(archive, 'raw', RAW));
  for (let turn = 0; turn < 3; turn += 1) {
    if (turn === 2) writeFileSync(join(archive, 'raw', RAW), STORY);
    const about = brief((await ingest(archive)).diagnostics).filter((line) => line.startsWith('hand-edit'));
    expect(about).toEqual([`hand-edit-kept ${article}`]);
  }
});

test('check names the articles that a person edited, and writes nothing', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  writeFileSync(join(archive, FOLDER, 'p02-a01.md'), '编者重写了全文。\n');
  const before = await readTree(archive);
  const console = { ...quietConsole(), loudness: 'normal' as const };
  expect(await checkCommand({ archive }, console)).toBe(0);
  expect(console.said.join('\n')).toContain(`review hand-edit-kept ${FOLDER}/p02-a01.md`);
  expect(await readTree(archive)).toEqual(before);
});

describe('a raw folder that overlaps what ingest writes', () => {
  test.each(['.', '..', './', 'articles', 'issues/lanchuan-ribao', 'ledger', 'link'])('is refused: %s', async (raw) => {
    const archive = temporaryArchive({ [RAW]: STORY });
    await ingest(archive);
    symlinkSync('.', join(archive, 'link'));
    const text = readFileSync(join(archive, 'archive.yml'), 'utf8');
    writeFileSync(join(archive, 'archive.yml'), `raw: ${raw}\n${text}`);
    const before = await readTree(archive);
    await expect(ingest(archive)).rejects.toThrow(ArchiveError);
    await expect(ingest(archive)).rejects.toThrow(/raw：原文文件夹/u);
    expect(await readTree(archive)).toEqual(before);
  });

  test('before anything was written, and with exit code 2', async () => {
    const archive = temporaryArchive({ [RAW]: STORY });
    writeFileSync(join(archive, 'archive.yml'), `raw: .\n${readFileSync(join(archive, 'archive.yml'), 'utf8')}`);
    expect(await run(['node', 'backfile', 'ingest', '--archive', archive, '--quiet'])).toBe(2);
  });

  test('one beside them is fine, also with a name that begins alike', async () => {
    const archive = temporaryArchive({ [RAW]: STORY });
    renameSync(join(archive, 'raw'), join(archive, 'articles-raw'));
    writeFileSync(join(archive, 'archive.yml'), `raw: articles-raw\n${readFileSync(join(archive, 'archive.yml'), 'utf8')}`);
    expect((await ingest(archive)).ingested.items).toHaveLength(1);
  });
});
