import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, scanAgain, scanArchive, stampText } from '../../scripts/ingest/cache/file-stamps.ts';
import { ledgerPath, ledgerText, readLedger } from '../../scripts/ingest/write/ledger-store.ts';
import { putFiles } from '../build/temporary.ts';
import { temporaryFolder } from '../read/temp-folder.ts';

const ADDRESS = 'lanchuan-ribao/2024-10-18';
const PATH = ledgerPath(ADDRESS);
const ISSUE = { address: ADDRESS, pages: [], written: {} };

function ledgerOf(files: Record<string, object>): string {
  const archive = temporaryFolder();
  for (const [path, ledger] of Object.entries(files)) putFiles(archive, { [path]: JSON.stringify(ledger) });
  return archive;
}

describe('a ledger that has not changed since it was checked', () => {
  test('is read as it is', async () => {
    const archive = ledgerOf({ [PATH]: ISSUE });
    expect((await readLedger(archive, new Map([[PATH, '']]))).issues).toEqual([ISSUE]);
  });

  test('is put in order where an address has moved on', async () => {
    const archive = ledgerOf({ [PATH]: { ...ISSUE, movedTo: 'lanchuan-ribao' } });
    const checked = await readLedger(archive);
    const trusted = await readLedger(archive, new Map([[PATH, '']]));
    expect(trusted.issues.map((issue) => ledgerText(issue))).toEqual(checked.issues.map((issue) => ledgerText(issue)));
  });

  test.each([
    ['one that has changed', PATH, new Map([['ledger/other.json', '']])],
    ['one under another name', 'ledger/other.json', new Map([['ledger/other.json', '']])],
  ])('is not %s: that is checked', async (_, path, trusted) => {
    await expect(readLedger(ledgerOf({ [path]: { ...ISSUE, more: 1 } }), trusted)).rejects.toThrow(/not a valid ledger/u);
  });
});

describe('files that are looked at again', () => {
  const article = 'articles/one.md';

  test('have their new stamp, others the old one', () => {
    const archive = temporaryFolder();
    putFiles(archive, { [article]: '一', 'articles/two.md': '二' });
    const before = scanArchive(archive);
    if (!before) throw new Error('nothing to look at');
    putFiles(archive, { [article]: '一改', 'articles/two.md': '二改' });
    const again = scanAgain(archive, [article], before);
    const now = scanArchive(archive);
    expect(stampText(again?.stamps.get(article))).toBe(stampText(now?.stamps.get(article)));
    expect(stampText(again?.stamps.get('articles/two.md'))).toBe(stampText(before.stamps.get('articles/two.md')));
    expect([...(again?.stamps.keys() ?? [])]).toEqual([...before.stamps.keys()]);
  });

  test('must have been there, and be there', () => {
    const archive = temporaryFolder();
    putFiles(archive, { [article]: '一' });
    const before = scanArchive(archive);
    if (!before) throw new Error('nothing to look at');
    putFiles(archive, { 'articles/new.md': '新' });
    expect(scanAgain(archive, ['articles/new.md'], before)).toBeUndefined();
    before.stamps.set('articles/gone.md', { size: 1, mtimeMs: 1, ctimeMs: 1, ino: 1 });
    expect(scanAgain(archive, ['articles/gone.md'], before)).toBeUndefined();
  });
});

test('files of an archive are listed without links, and without what is no file of a collection', () => {
  const archive = temporaryFolder();
  putFiles(archive, { 'archive.yml': '', 'articles/a/one.md': '一' });
  mkdirSync(join(archive, 'issues'));
  writeFileSync(join(archive, 'issues/one.md.tmp'), '半');
  symlinkSync('a/one.md', join(archive, 'articles/link.md'));
  const scan = scanArchive(archive);
  expect(scan && filesOf(scan)).toEqual(['issues/one.md.tmp', 'articles/a/one.md']);
});
