import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { readTree } from './read-tree.ts';

const RAW = '2024-10-18-01.txt';
const STORY = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n';
const ISSUE = 'lanchuan-ribao/2024/2024-10-18';
const FIRST = `articles/${ISSUE}/p01-a01.md`;
const SECOND_PAGE = '2024-10-18-02.txt';
/** Written after the first. */
const SECOND = `articles/${ISSUE}/p02-a01.md`;

/** Ingest that ends before it writes an article (the second), as when it is killed there. */
async function endInMidIssue(archive: string, before = SECOND): Promise<void> {
  mkdirSync(join(archive, `${before}.tmp`), { recursive: true });
  await expect(ingest(archive)).rejects.toThrow();
  rmdirSync(join(archive, `${before}.tmp`));
}

test.each(['first', 'later'])(
  'a %s run that ended in mid-issue leaves files that the next one still takes for its own',
  async (which) => {
    const archive = temporaryArchive({ [RAW]: STORY, [SECOND_PAGE]: STORY });
    if (which === 'later') await ingest(archive);
    for (const yard of ['大院子', '小院子', '新院子']) {
      for (const file of [RAW, SECOND_PAGE]) writeFileSync(join(archive, 'raw', file), STORY.replace('院子', yard));
      if (yard !== '新院子') await endInMidIssue(archive);
      else expect(await ingest(archive)).toMatchObject({ diagnostics: [], written: { kept: 0 } });
      expect(readFileSync(join(archive, FIRST), 'utf8')).toContain(`早市搬进了${yard}`);
    }
    expect(readFileSync(join(archive, SECOND), 'utf8')).toContain('早市搬进了新院子');
    const fresh = temporaryArchive(Object.fromEntries([RAW, SECOND_PAGE].map((file) => [file, STORY.replace('院子', '新院子')])));
    await ingest(fresh);
    const folders = ['articles', 'issues', 'ledger'];
    expect(await readTree(archive, folders)).toEqual(await readTree(fresh, folders));
  },
);

test('what one killed run wrote is still known when the next is killed before it writes', async () => {
  const archive = temporaryArchive({ [RAW]: STORY, [SECOND_PAGE]: STORY });
  await endInMidIssue(archive);
  writeFileSync(join(archive, 'raw', RAW), STORY.replace('院子', '大院子'));
  await endInMidIssue(archive, FIRST);
  writeFileSync(join(archive, 'raw', RAW), STORY.replace('院子', '新院子'));
  expect(await ingest(archive)).toMatchObject({ diagnostics: [], written: { kept: 0 } });
  expect(readFileSync(join(archive, FIRST), 'utf8')).toContain('早市搬进了新院子');
});

test('an edit made after a run ended in mid-issue is kept', async () => {
  const archive = temporaryArchive({ [RAW]: STORY, [SECOND_PAGE]: STORY });
  await endInMidIssue(archive);
  writeFileSync(join(archive, FIRST), '编者重写了全文。\n');
  expect((await ingest(archive)).written).toMatchObject({ kept: 1 });
  expect(readFileSync(join(archive, FIRST), 'utf8')).toBe('编者重写了全文。\n');
});

test('half-written files of killed runs are swept, and nothing else', async () => {
  const archive = temporaryArchive({ [RAW]: STORY });
  await ingest(archive);
  const before = await readTree(archive);
  const left = [
    `${FIRST}.tmp`,
    `${FIRST}.0b0f2a3c-54de-4c11-9f3c-0a1b2c3d4e5f.tmp`,
    `issues/${ISSUE}.md.tmp`,
    `ledger/${ISSUE}.json.tmp`,
    'ledger/ids.json.tmp',
  ];
  for (const path of [...left, 'articles/notes.tmp']) writeFileSync(join(archive, path), '半');
  await ingest(archive, { dryRun: true });
  expect((await readTree(archive)).size).toBe(before.size + left.length + 1);
  await ingest(archive);
  expect(await readTree(archive)).toEqual(
    new Map([...before, ['articles/notes.tmp', '半'] as const].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
});
