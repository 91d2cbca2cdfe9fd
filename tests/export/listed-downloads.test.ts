import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportPart, ExportRun } from '../../scripts/export/export-kind.ts';
import { exportKind } from '../../scripts/export/kinds.ts';
import { runExport } from '../../scripts/export/run-export.ts';
import { newspapers } from '../../src/catalog/index.ts';
import { EXPORT_NAMES, type ExportName } from '../../src/schemas/export-names.ts';
import { downloadPath } from '../../src/site/addresses.ts';
import { type DownloadPart, downloadsOf } from '../../src/site/downloads.ts';
import { makeArchive } from '../build/archive.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { need } from '../site-built/archives.ts';
import { ARTICLES, exported, hasPrograms, runOf } from './export-run.ts';

const NOTICE = 'The Debian package zim-tools is needed to make ZIM files.';
/** For a bundle of a year a site is built, which takes long; its zip is made as that of the whole is. */
const isQuick = (kind: ExportName, part: ExportPart) => kind !== 'bundle' || part.scope === 'all';

/** What readers and programs are told of a kind: the address of its index, and its parts by name. */
async function listed(name: ExportName, run: ExportRun): Promise<{ index: string; parts: Map<string, DownloadPart> }> {
  const held = await run.read(newspapers);
  const [kind] = downloadsOf({ exports: [name] }, held);
  const nameOf = ({ year }: DownloadPart) => (year === undefined ? 'all' : `${year.newspaper.id}-${year.year}`);
  return { index: kind?.index ?? '', parts: new Map(kind?.parts.map((part) => [nameOf(part), part])) };
}

test.for(EXPORT_NAMES)(
  'the downloads of the kind %s are told by the names that its files have, no more and no fewer',
  async (name, context) => {
    need(context, name !== 'zim' || hasPrograms('zimwriterfs'), NOTICE);
    const siteDir = temporaryFolder();
    putFiles(siteDir, { 'index.html': '<p>x</p>' });
    const run = await runOf(makeArchive(ARTICLES), siteDir);
    const kind = await exportKind(name);
    const told = await listed(name, run);
    expect([...told.parts.keys()].sort()).toEqual(
      kind
        .parts(run)
        .map((part) => part.name)
        .sort(),
    );
    const outDir = temporaryFolder();
    const { parts } = await runExport(kind, run, {
      outDir,
      isWanted: (part) => isQuick(name, part),
      onProgress: () => undefined,
    });
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const written = part.files.map((file) => file.name);
      const { files = [], books } = told.parts.get(part.name) ?? {};
      if (books === undefined) expect(files.map((file) => file.name).sort()).toEqual([...written].sort());
      else expect([files, books.count]).toEqual([[], written.length]);
    }
    const lists = readdirSync(join(outDir, name)).filter((file) => !parts.some((part) => file.startsWith(part.name)));
    expect(lists.map((list) => downloadPath(name, list))).toEqual([told.index]);
  },
);

test('books are named as their pattern says, in a year and without one, further editions by more letters', async () => {
  const run = await runOf(makeArchive(ARTICLES));
  const { parts } = await listed('epub', run);
  const names = [...(await exported(await exportKind('epub'), run)).keys()].map((book) => downloadPath('epub', book));
  const patterns = [...parts.values()].map(({ books }) => books?.pattern ?? '');
  expect(patterns).toHaveLength(4);
  const matchOf = (pattern: string) =>
    new RegExp(`^${pattern.replace('MM-DD', String.raw`\d\d-\d\d`).replace('.epub', '(?:-ed-2)?.epub')}$`, 'u');
  const counts = patterns.map((pattern) => names.filter((book) => matchOf(pattern).test(book)).length);
  expect(counts).toEqual([...parts.values()].map(({ books }) => books?.count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(names.length);
});
