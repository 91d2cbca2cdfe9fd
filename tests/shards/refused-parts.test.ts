import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PART_FILE, type PartHeader } from '../../scripts/build/shards/part-file.ts';
import { UsageError } from '../../scripts/build/usage-error.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { articleFile } from '../build/archive.ts';
import { makeProject } from '../build/project.ts';
import { contentsOf, putFiles } from '../build/temporary.ts';
import { makeNewspapers } from './newspapers.ts';
import { setUp } from './works.ts';

vi.setConfig({ testTimeout: 120_000 });

const ISSUES = { 'ribao/2024': 2, 'courier/2024': 1 };

/** Parts 1 and 2 of 2, the joined site, and a way to spoil a copy of a part and join again. */
async function joinedSite() {
  const archiveDir = makeNewspapers({ articles: 2, issues: ISSUES });
  const projectRoot = makeProject();
  const site = setUp(archiveDir, { projectRoot });
  for (const part of [1, 2]) await site.part(part, 2);
  const good = [1, 2].map(site.dirOf);
  await site.join(good);
  const before = contentsOf(site.outDir);
  const spoilt = async (spoil: (dir: string) => void) => {
    const copy = join(dirname(site.outDir), 'copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(site.dirOf(2), copy, { recursive: true });
    spoil(copy);
    const error: unknown = await site.join([site.dirOf(1), copy]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(contentsOf(site.outDir)).toEqual(before);
    return (error as UsageError).message;
  };
  return { ...site, archiveDir, projectRoot, good, before, spoilt };
}

/** Changes what a part says of itself. */
function restate(dir: string, change: (header: PartHeader) => object): void {
  const file = join(dir, PART_FILE);
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [JSON.stringify(change(JSON.parse(header) as PartHeader)), ...lines].join('\n'));
}

test('parts that do not fit are refused by name, with what to do; the site stays as it was', async () => {
  const { join: joinParts, dirOf, outDir, before, spoilt, part } = await joinedSite();
  const refused = async (dirs: string[]) => {
    await expect(joinParts(dirs)).rejects.toBeInstanceOf(UsageError);
    const message = await joinParts(dirs).catch((error: unknown) => (error as Error).message);
    expect(contentsOf(outDir)).toEqual(before);
    return message;
  };
  expect(await refused([dirOf(1)])).toMatch(/缺少：--shard 2\/2/u);
  expect(await refused([dirOf(1), dirOf(1), dirOf(2)])).toMatch(/都是第 1 份/u);
  expect(await refused([dirOf(1), join(dirOf(2), 'nowhere')])).toMatch(/nowhere.*build --shard/u);
  await part(3, 3);
  expect(await refused([dirOf(1), dirOf(2), dirOf(3)])).toMatch(/part-3 却是 3 份中的一份.*n 须相同/u);

  expect(await spoilt((dir) => rmSync(join(dir, PART_FILE)))).toMatch(/copy 没有生成完毕.*再运行一次/u);
  expect(await spoilt((dir) => restate(dir, (header) => ({ ...header, version: 1 })))).toMatch(/另一版本.*重新生成/u);
  expect(await spoilt((dir) => restate(dir, (header) => ({ ...header, files: 1 })))).toMatch(/清单已损坏.*重新复制/u);
  expect(await spoilt((dir) => writeFileSync(join(dir, PART_FILE), 'not JSON\n'))).toMatch(/清单已损坏/u);
  expect(await spoilt((dir) => restate(dir, (header) => ({ ...header, code: 'other' })))).toMatch(/copy 由不同的程序/u);
  expect(await spoilt((dir) => restate(dir, (header) => ({ ...header, node: 'v99.0.0' })))).toMatch(/Node v99\.0\.0/u);
  expect(await spoilt((dir) => restate(dir, (header) => ({ ...header, catalog: '0'.repeat(64) })))).toMatch(/不同内容的档案/u);
});

test('a part made before the archive changed, or with other templates, is refused', async () => {
  const { join: joinParts, good, archiveDir, projectRoot, outDir, before } = await joinedSite();
  const address = 'ribao/2024-01-15/p01/a01';
  const held = contentsOf(archiveDir)[articleFilePath(address)] ?? '';
  putFiles(archiveDir, { [articleFilePath(address)]: articleFile({ address, body: '改过的正文。' }) });
  await expect(joinParts(good)).rejects.toThrow(/part-1 由不同内容的档案生成/u);
  putFiles(archiveDir, { [articleFilePath(address)]: held });
  const page = join(projectRoot, 'src/pages/about.astro');
  writeFileSync(page, readFileSync(page, 'utf8').replace('首页', '回首页'));
  await expect(joinParts(good)).rejects.toThrow(/part-1 由不同的程序/u);
  expect(contentsOf(outDir)).toEqual(before);
});

test('a file that is missing from a part or was changed in it is refused where it is needed', async () => {
  const { dirOf, good, ...site } = await joinedSite();
  const [path = ''] = Object.keys(contentsOf(dirOf(1))).filter((name) => name.endsWith('a01/index.html'));
  const file = join(dirOf(1), path);
  rmSync(join(site.outDir, path));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('<p>', '<b>'));
  await expect(site.join(good)).rejects.toThrow(new RegExp(`part-1 中的 ${path} 缺失或已被改动`, 'u'));
  renameSync(file, `${file}.bak`);
  await expect(site.join(good)).rejects.toThrow(/缺失或已被改动.*build --shard 1\/2/u);
  writeFileSync(file, text);
  await site.join(good);
  expect(contentsOf(site.outDir)).toEqual(site.before);
});

test('two parts that want one file, and a part that holds other pages than its own, are refused', async () => {
  const { spoilt, dirOf } = await joinedSite();
  const linesOf = (dir: string) => readFileSync(join(dir, PART_FILE), 'utf8').split('\n').slice(1, -1);
  const { writePartFile } = await import('../../scripts/build/shards/part-file.ts');
  const rewrite = (dir: string, lines: string[]) => {
    const header = JSON.parse(readFileSync(join(dir, PART_FILE), 'utf8').split('\n')[0] ?? '') as PartHeader;
    const { version: _, files: __, lines: ___, ...facts } = header;
    writePartFile(
      dir,
      facts,
      lines.map((line) => JSON.parse(line) as never),
    );
  };
  const [stolen = ''] = linesOf(dirOf(1));
  const { path } = JSON.parse(stolen) as { path: string };
  expect(await spoilt((dir) => rewrite(dir, [...linesOf(dir), stolen]))).toContain(`都有文件 ${path}`);
  expect(await spoilt((dir) => rewrite(dir, linesOf(dir).slice(1)))).toMatch(/与目录不符.*build --shard 2\/2/u);
  const foreign = stolen.replace(path, 'elsewhere/index.html');
  expect(await spoilt((dir) => rewrite(dir, [...linesOf(dir).slice(1), foreign]))).toMatch(/与目录不符/u);
});
