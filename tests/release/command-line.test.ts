import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canMount, commandOn } from '../build/small-disk.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { runAway } from '../fixity/run-away.ts';
import { makeSite, SAMPLE } from '../fixity/sample-site.ts';
import { PROJECT_ROOT, runBackfile } from '../site-built/command-line.ts';

const ARCHIVE_YML = 'title: Old papers\nlanguage: en\nnewspapers:\n  - { id: courier, name: The Courier }\n';

function archive(yml = ARCHIVE_YML): string {
  const folder = temporaryFolder();
  putFiles(folder, { 'archive.yml': yml });
  return folder;
}

const release = (archiveDir: string, site: string, name: string, ...more: string[]) =>
  runBackfile(['release', name, '--archive', archiveDir, '--from', site, ...more]);

test('backfile release says what it recorded and what changed, and what to do next', async () => {
  const archiveDir = archive();
  const site = makeSite(temporaryFolder(), { ...SAMPLE, 'search/shards.json': '{"corpus":"7655af589ade"}' });
  expect(await release(archiveDir, site, '2026-10', '--date', '2026-10-31')).toEqual({
    code: 0,
    stdout: `2026-10: 10 files, corpus 7655af589ade; recorded in ${archiveDir}/releases/2026-10/release.json. Build once more, then publish.\n`,
    stderr: '',
  });
  makeSite(site, { 'new.html': '新', 'index.html': '改' });
  const { code, stdout } = await release(archiveDir, site, '2026-11', '--date', '2026-11-30');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^since 2026-10: 1 added, 1 changed, 0 removed, 0 moved\n2026-11: 11 files,/u);
});

describe('a mistake is told in the language of the archive, and nothing is written', () => {
  test.each<[string[], RegExp]>([
    [['2026-10'], /--date/u],
    [['2026-10', '--date', 'today'], /“today” is no day/u],
    [['../x', '--date', '2026-10-31'], /“\.\.\/x” cannot name a release/u],
    [['x', '--date', '2026-10-31', '--from', 'nowhere'], /no built site in nowhere/u],
    [['--date', '2026-10-31'], /missing required argument/u],
  ])('%j', async (args, message) => {
    const archiveDir = archive();
    const before = contentsOf(archiveDir);
    const { code, stdout, stderr } = await runBackfile(['release', '--archive', archiveDir, ...args], { cwd: temporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(contentsOf(archiveDir)).toEqual(before);
  });

  test('a site that is not what its list says is told file by file', async () => {
    const archiveDir = archive(ARCHIVE_YML.replace('en', 'zh-CN'));
    const site = makeSite(temporaryFolder());
    rmSync(join(site, 'empty.txt'));
    const { code, stdout, stderr } = await release(archiveDir, site, '2026-10', '--date', '2026-10-31');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `缺少文件：empty.txt\n${site} 中的网站与它的 SHA256SUMS 不符（1 处），未发布。请重新运行 build，并移走不属于网站的文件。\n`,
    );
    expect(Object.keys(contentsOf(archiveDir))).toEqual(['archive.yml']);
  });

  test('no archive', async () => {
    const { code, stderr } = await release(temporaryFolder(), makeSite(temporaryFolder()), 'x', '--date', '2026-10-31');
    expect(code).toBe(2);
    expect(stderr).toContain('archive.yml');
  });
});

test('backfile build tells what is wrong with a release before it reads anything else', async () => {
  const archiveDir = archive();
  putFiles(archiveDir, { 'releases/x/release.json': '{\n "number": 0\n}', 'raw/2024-07-19-01.txt': 'Mill Lane reopens\n' });
  const before = contentsOf(archiveDir);
  const [out, cache] = [join(temporaryFolder(), 'site'), temporaryFolder()];
  const result = await runBackfile(['build', '--archive', archiveDir, '--out', out, '--cache', cache]);
  expect(result).toMatchObject({ code: 2, stdout: '' });
  expect(result.stderr).toMatch(/^Line 2 of releases\/x\/release\.json cannot be used: number: .+\. Put the file back/u);
  expect(contentsOf(archiveDir)).toEqual(before);
});

test('on a full disk nothing is recorded, and nothing left behind', async (context) => {
  if (!canMount()) context.skip('No small disk can be mounted here: unshare and tmpfs are needed.');
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, place) => [`page-${place}.html`, '']));
  const site = makeSite(temporaryFolder(), files);
  const disk = temporaryFolder();
  const args = ['node', 'backfile', 'release', 'x', '--archive', disk, '--from', site, '--date', '2026-10-31'];
  // The disk is gone with the process, so it is looked at from within.
  const script = join(temporaryFolder(), 'release.mjs');
  const program = JSON.stringify(join(PROJECT_ROOT, 'scripts/commands/program.ts'));
  writeFileSync(
    script,
    `import { readdirSync, writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(join(disk, 'archive.yml'))}, ${JSON.stringify(ARCHIVE_YML)});
const { run } = await import(${program});
const code = await run(${JSON.stringify(args)});
console.log(JSON.stringify({ code, held: readdirSync(${JSON.stringify(disk)}, { recursive: true }).sort() }));`,
  );
  const output = await runAway('unshare', commandOn('100k', disk, [script]), temporaryFolder());
  expect(output).toContain('is full; nothing was released, and nothing was left there.');
  expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toEqual({ code: 74, held: ['archive.yml'] });
  expect(readFileSync(join(site, 'SHA256SUMS')).length).toBeGreaterThan(100_000);
});
