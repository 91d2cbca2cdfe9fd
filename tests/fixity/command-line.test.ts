import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canMount, commandOn } from '../build/small-disk.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { PROJECT_ROOT, runBackfile } from '../site-built/command-line.ts';
import { sendHalf, startServer, status } from './bad-server.ts';
import { hasMinisign, makeKeys } from './minisign-program.ts';
import { runAway } from './run-away.ts';
import { makeSite } from './sample-site.ts';

describe('backfile verify', () => {
  test('ends with 0, 1 or 2, and speaks the language of the system or the one asked for', async () => {
    const folder = makeSite(temporaryFolder());
    expect(await runBackfile(['verify', folder], { env: { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } })).toEqual({
      code: 0,
      stdout: `${folder}: 9 files, all as SHA256SUMS says\n`,
      stderr: '',
    });
    const chinese = { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };
    expect((await runBackfile(['verify', folder], { env: chinese })).stdout).toBe(`${folder}：9 个文件与SHA256SUMS完全一致\n`);
    rmSync(join(folder, 'empty.txt'));
    const differs = await runBackfile(['verify', folder, '--language', 'en', '--quiet']);
    expect([differs.code, differs.stderr.split('\n')[0]]).toEqual([1, 'missing: empty.txt']);
    expect((await runBackfile(['verify', join(folder, 'none')])).code).toBe(2);
  });

  test('passes its options on to a site', async () => {
    const { url, behaviours, asked } = await startServer(makeSite(temporaryFolder()));
    behaviours.set('index.html', status(503));
    const state = join(temporaryFolder(), 'state');
    const args = ['verify', url, '--retries', '0', '--parallel', '1', '--timeout', '5', '--state', state];
    expect((await runBackfile(args)).code).toBe(2);
    expect(asked.filter((path) => path === 'index.html')).toHaveLength(1);
    expect(readFileSync(state, 'utf8')).toContain('404.html\n');
  });

  test.each([
    [['verify']],
    [['verify', 'dist', '--parallel', '0']],
    [['verify', 'dist', '--timeout', 'x']],
    [['verify', 'dist', '--language', 'fr']],
    [['mirror', 'http://127.0.0.1/']],
    [['mirror', 'ftp://127.0.0.1/', 'copy']],
    [['sign', 'dist']],
    [['changes', 'dist']],
  ])('%j is a mistake of use', async (args) => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await runBackfile(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(contentsOf(cwd)).toEqual({});
  });
});

test('backfile mirror makes a copy, and tells what failed', async () => {
  const source = makeSite(temporaryFolder());
  const { url, behaviours } = await startServer(source, '/a/b/');
  const copy = join(temporaryFolder(), 'copy');
  behaviours.set('ribao/large.bin', sendHalf);
  const failed = await runBackfile(['mirror', url, copy, '--retries', '0', '--language', 'zh']);
  expect(failed.code).toBe(2);
  expect(failed.stderr).toMatch(/large\.bin 没有传完：应有 540000 字节，只收到 \d+ 字节/u);
  behaviours.clear();
  expect((await runBackfile(['mirror', url, copy])).code).toBe(0);
  expect(contentsOf(copy)).toEqual(contentsOf(source));
});

test('backfile mirror on a full disk says so, and leaves no half of a file in place', async (context) => {
  if (!canMount()) context.skip('No small disk can be mounted here: unshare and tmpfs are needed.');
  const { url } = await startServer(makeSite(temporaryFolder()));
  const disk = temporaryFolder();
  // The disk is gone with the process, so it is looked at from within.
  const script = join(temporaryFolder(), 'pull.mjs');
  const program = JSON.stringify(join(PROJECT_ROOT, 'scripts/commands/program.ts'));
  writeFileSync(
    script,
    `import { readdirSync } from 'node:fs';
const { run } = await import(${program});
const code = await run(['node', 'backfile', 'mirror', ${JSON.stringify(url)}, ${JSON.stringify(join(disk, 'copy'))}, '--language', 'en']);
console.log(JSON.stringify({ code, held: readdirSync(${JSON.stringify(join(disk, 'copy'))}) }));`,
  );
  const output = await runAway('unshare', commandOn('300k', disk, [script]), temporaryFolder());
  expect(output).toContain('is full. The copy is as it was; make room and run it again, and it goes on.\n');
  expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toEqual({ code: 74, held: ['.backfile-mirror'] });
});

test('backfile changes prints or writes what differs', async () => {
  const old = makeSite(temporaryFolder());
  const fresh = makeSite(temporaryFolder(), { 'index.html': 'new' });
  const { code, stdout } = await runBackfile(['changes', old, fresh]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ added: [], changed: ['index.html'], moved: [] });
  const file = join(temporaryFolder(), 'changes.json');
  expect(await runBackfile(['changes', old, fresh, '--out', file])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(file, 'utf8')).toBe(stdout);
  writeFileSync(join(fresh, 'SHA256SUMS'), '');
  expect((await runBackfile(['changes', old, fresh])).code).toBe(2);
});

describe('backfile sign', () => {
  test.skipIf(!hasMinisign())('signs what verify then finds signed', async () => {
    const folder = makeSite(temporaryFolder());
    const keys = makeKeys();
    expect((await runBackfile(['sign', folder, '--secret-key', keys.secret])).code).toBe(0);
    const { code, stdout } = await runBackfile(['verify', folder, '--key', keys.public, '--language', 'en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^signature good: sha256 [0-9a-f]{64}\n/u);
  });

  test('says what to install where there is no minisign', async () => {
    const folder = makeSite(temporaryFolder());
    const { code, stderr } = await runBackfile(['sign', folder, '--secret-key', 'x', '--language', 'en'], {
      env: { PATH: '/nowhere' },
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Signing needs the program minisign, which was not found. Install it (Debian: minisign) and try again.\n',
    });
  });
});

test('a page that stands where the list should be is no list', async () => {
  const folder = temporaryFolder();
  putFiles(folder, { SHA256SUMS: '<!doctype html>\n' });
  const { url } = await startServer(folder);
  const copy = join(temporaryFolder(), 'copy');
  expect((await runBackfile(['mirror', url, copy])).code).toBe(2);
  expect(contentsOf(copy)).toEqual({});
});
