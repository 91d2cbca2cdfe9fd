import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bagExport } from '../../scripts/export/bag/bag-export.ts';
import { issueFile, makeArchive } from '../build/archive.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { copyDemonstration, need } from '../site-built/archives.ts';
import { runBackfile } from '../site-built/command-line.ts';
import { ARTICLES, exported, hasPrograms, runOf, unzipped } from './export-run.ts';
import { marksIn, withheldArchive } from './withheld-marks.ts';

const SHA256 = '0'.repeat(64);

/** Pages from raw files of such names. */
function archiveOf(names: string[], files: Record<string, string> = {}): string {
  const pages = names.map((file, index) => ({
    id: `p0${index + 1}`,
    sequence: index + 1,
    labelBasis: 'unknown' as const,
    source: { file, sha256: SHA256, encoding: 'utf-8', lines: [1, 3] as [number, number] },
  }));
  const raw = Object.fromEntries(names.map((name) => [`raw/${name}`, `第一行 ${name}\n`]));
  const folder = makeArchive(ARTICLES, { ...raw, ...files });
  const issue = issueFile('ribao/2024-10-18', [], { pages: [...pages] });
  putFiles(folder, { 'issues/ribao/2024/2024-10-18.md': issue });
  return folder;
}

async function bagOf(archiveDir: string, name: string): Promise<Record<string, string>> {
  return unzipped((await exported(bagExport, await runOf(archiveDir))).get(`${name}.zip`));
}

describe('a bag', () => {
  it('holds what the archive keeps of the year, byte for byte, and nothing of another', async () => {
    const shared = {
      'vocabulary/tags.yml': '[]\n',
      'vocabulary/weights.json': '{}\n',
      'corrections/ribao.yml': '# 无\n',
      'ledger/ids.json': '{"people":{},"columns":{}}\n',
      'raw/issues.csv': 'file,date\n',
    };
    const archiveDir = archiveOf(['p1.txt', '日报/第2版.txt'], shared);
    const bag = await bagOf(archiveDir, 'ribao-2024');
    const payload = Object.entries(bag).filter(([name]) => name.startsWith('ribao-2024/data/'));
    expect(payload.map(([name]) => name.slice('ribao-2024/data/'.length))).toEqual([
      'archive.yml',
      'articles/ribao/2024/2024-10-18-ed-2/p01-a01.md',
      'articles/ribao/2024/2024-10-18/p01-a01.md',
      'articles/ribao/2024/2024-10-18/p02-a01.md',
      'corrections/ribao.yml',
      'issues/ribao/2024/2024-10-18-ed-2.md',
      'issues/ribao/2024/2024-10-18.md',
      'ledger/ids.json',
      'raw/issues.csv',
      'raw/p1.txt',
      'raw/日报/第2版.txt',
      'vocabulary/tags.yml',
      'vocabulary/weights.json',
    ]);
    for (const [name, text] of payload) expect(text).toBe(readFileSync(join(archiveDir, name.slice(16)), 'utf8'));
  });

  it('is proved by sha512sum once unpacked, names in Chinese among them, and not when a byte is changed', async (context) => {
    need(context, hasPrograms('unzip', 'sha512sum'), 'unzip and sha512sum are needed to check a bag.');
    const outDir = temporaryFolder();
    await exported(bagExport, await runOf(archiveOf(['日报/第2版.txt'])), outDir);
    const folder = temporaryFolder();
    for (const zip of readdirSync(join(outDir, 'bag')).filter((name) => name.endsWith('.zip'))) {
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      expect(spawnSync('unzip', ['-q', join(outDir, 'bag', zip), '-d', folder], { env }).status).toBe(0);
    }
    const check = (bag: string) =>
      spawnSync('sha512sum', ['-c', '--quiet', '--strict', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'], {
        cwd: join(folder, bag),
      });
    expect(readdirSync(folder)).toEqual(['courier-2024', 'ribao-2023', 'ribao-2024', 'ribao-undated']);
    for (const bag of readdirSync(folder)) expect([bag, check(bag).status]).toEqual([bag, 0]);
    writeFileSync(join(folder, 'ribao-2024/data/raw/日报/第2版.txt'), '改动');
    expect(check('ribao-2024').status).toBe(1);
  });

  it('tells what it is: dates and extent from data, and as many bytes and files as there are', async () => {
    const bag = await bagOf(archiveOf(['p1.txt', 'p2.txt']), 'ribao-2024');
    expect(bag['ribao-2024/bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const payload = Object.entries(bag).filter(([name]) => name.startsWith('ribao-2024/data/'));
    const bytes = payload.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    const info = bag['ribao-2024/bag-info.txt']?.split('\n') ?? [];
    for (const line of [
      'Source-Organization: 旧报',
      'Bagging-Date: 2024-10-18',
      'External-Identifier: https://archive.example.org/ribao/2024/',
      'Bag-Group-Identifier: ribao',
      `Payload-Oxum: ${bytes}.${payload.length}`,
      'Coverage: 2024-10-18',
      'Extent: 2 issues, 3 pages, 3 articles',
    ])
      expect(info).toContain(line);
    // Of the second edition.
    expect(bag['ribao-2024/bag-info.txt']).toContain('Raw files that are not at hand: 1.');
    expect(bag['ribao-2024/manifest-sha512.txt']?.trim().split('\n')).toHaveLength(payload.length);
    const undated = await bagOf(archiveOf(['p1.txt']), 'ribao-undated');
    expect(undated['ribao-undated/bag-info.txt']).toContain('Extent: 1 issue, 1 page, 1 article');
    expect(undated['ribao-undated/bag-info.txt']).not.toMatch(/^(?:Bagging-Date|Coverage):/mu);
  });

  it('lets no value of its facts become another fact', async () => {
    const archive = `contact: 来信 a@example.org\ntitle: "旧报\\nPayload-Oxum: 0.0"\nlanguage: zh-CN\nnewspapers:\n  - { id: ribao, name: 日报 }\n  - { id: courier, name: C }\n`;
    const bag = await bagOf(archiveOf(['p1.txt'], { 'archive.yml': archive }), 'ribao-2024');
    expect(bag['ribao-2024/bag-info.txt']).toContain('Source-Organization: 旧报 Payload-Oxum: 0.0\n');
    expect(bag['ribao-2024/bag-info.txt']).not.toContain('Contact-Email');
    expect(bag['ribao-2024/bag-info.txt']?.match(/^Payload-Oxum/gmu)).toHaveLength(1);
  });

  it('gives another name to raw files whose own name not every system can write, and tells it', async () => {
    const bag = await bagOf(archiveOf(['100%.txt', 'a\\b.txt', 'line\nbreak.txt']), 'ribao-2024');
    const names = Object.keys(bag).filter((name) => name.includes('/raw'));
    expect(names.map((name) => name.replace(/[0-9a-f]{32}/u, '#'))).toEqual(Array(3).fill('ribao-2024/data/raw-renamed/#.txt'));
    const [head, ...rows] = bag['ribao-2024/renamed.txt']?.trim().split('\n') ?? [];
    expect(head).toBe('path\tname');
    expect(rows.map((row) => row.split('\t')[1]).sort()).toEqual(['"raw/a\\\\b.txt"', '"raw/line\\nbreak.txt"', 'raw/100%.txt']);
  });

  it('is made anew when a file changes that no page shows', async () => {
    const archiveDir = archiveOf(['p1.txt'], { 'vocabulary/tags.yml': '[]\n' });
    const keys = async () => bagExport.parts(await runOf(archiveDir)).map(({ key }) => key);
    const before = await keys();
    expect(await keys()).toEqual(before);
    putFiles(archiveDir, { 'vocabulary/tags.yml': '# 说明\n[]\n' });
    expect((await keys()).every((key, place) => key !== before[place])).toBe(true);
  });
});

it('an archive can be carried on from the bag of a year: it is what ingest makes of it', { timeout: 120_000 }, async () => {
  const archiveDir = temporaryFolder();
  copyDemonstration(archiveDir);
  const bag = await bagOf(archiveDir, 'lanchuan-ribao-2024');
  const start = 'lanchuan-ribao-2024/data/';
  const files = Object.entries(bag).flatMap(([name, text]) =>
    name.startsWith(start) ? [[name.slice(start.length), text] as const] : [],
  );
  const folder = join(temporaryFolder(), 'archive');
  putFiles(folder, Object.fromEntries(files));
  const before = treeOf(folder);
  expect(before.size).toBeGreaterThan(60);
  const { code, stdout } = await runBackfile(['ingest', '--archive', folder, '--cache', temporaryFolder()]);
  // Corrections of other years name raw files that are not here, which is told.
  expect([code, /写入 (\d+)/u.exec(stdout)?.[1]]).toEqual([1, '0']);
  expect(stdout).not.toMatch(/error (?!correction-target-missing)/u);
  expect(differencesOf(before, treeOf(folder))).toEqual([]);
});

describe('a bag of an archive that withholds an article', () => {
  it('has none of its text, in no file; leaves those out that hold it, and says so', async () => {
    const { archiveDir, marks, isSecret } = withheldArchive();
    putFiles(archiveDir, { 'vocabulary/weights.json': '{}\n', 'vocabulary/tags.yml': '[]\n' });
    const files = await exported(bagExport, await runOf(archiveDir));
    const bags = [...files.values()].map((bytes) => unzipped(bytes));
    const seen = marksIn(marks, bags.flatMap((bag) => Object.values(bag)).join('\n'));
    expect([...marks.given.keys()].filter((name) => isSecret(name) && seen.has(name))).toEqual([]);
    const bag = unzipped(files.get('ribao-2024.zip'));
    const rows = bag['ribao-2024/withheld.txt']?.trim().split('\n') ?? [];
    expect(rows.slice(1).map((row) => row.split('\t')[0])).toEqual([
      'articles/ribao/2024/2024-01-01/p01-a01.md',
      'corrections/secret.yml',
      'issues/ribao/2024/2024-01-01.md',
      'raw/ribao-2024-01-01-p01.txt',
      'vocabulary/weights.json',
    ]);
    expect(rows.every((row) => row.split('\t')[1] !== undefined)).toBe(true);
    expect(bag['ribao-2024/bag-info.txt']).toContain('withheld: 5, see withheld.txt.');
    expect(bag['ribao-2024/tagmanifest-sha512.txt']).toContain('  withheld.txt\n');
    // All else is there.
    for (const name of ['ribao/2024-01-01/p01/a02 body', 'ribao/2024-01-01/p02 line 12', 'ribao/2024-01-02/p01 line 12'])
      expect([name, seen.has(name)]).toEqual([name, true]);
    for (const name of ['corrections/open.yml', 'vocabulary/tags.yml', 'archive.yml'])
      expect(bag).toHaveProperty([`ribao-2024/data/${name}`]);
  });

  it('leaves out what cannot be read, since nobody knows what it holds', async () => {
    const { archiveDir } = withheldArchive();
    putFiles(archiveDir, { 'articles/ribao/2024/2024-01-02/p01-a01.md': '---\nbroken: [\n---\n' });
    const bag = await bagOf(archiveDir, 'ribao-2024');
    expect(bag['ribao-2024/withheld.txt']).toMatch(/^articles\/ribao\/2024\/2024-01-02\/p01-a01\.md\t.*cannot be read/mu);
    expect(bag['ribao-2024/withheld.txt']).toMatch(/^raw\/ribao-2024-01-02-p01\.txt\t/mu);
    putFiles(archiveDir, { 'issues/courier/2024/2024-01-01.md': '---\nbroken: [\n---\n' });
    const names = Object.keys(await bagOf(archiveDir, 'ribao-2024'));
    expect(names.filter((name) => name.includes('/raw/'))).toEqual([]);
  });
});
