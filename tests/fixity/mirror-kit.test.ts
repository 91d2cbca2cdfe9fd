import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../build/temporary.ts';
import { startServer } from './bad-server.ts';
import { runAway } from './run-away.ts';
import { makeSite } from './sample-site.ts';

const MISSING = ['wget', 'rsync', 'sha256sum'].filter((program) => spawnSync(program, ['--version']).error);
beforeAll(() => {
  if (MISSING.length > 0 && process.env['CI']) throw new Error(`Not installed: ${MISSING.join(', ')}.`);
  if (MISSING.length > 0) console.warn(`Not installed, so the mirror kit is not tested: ${MISSING.join(', ')}.`);
});

/** Throws if two folders are not the same, hidden and empty ones included. */
function expectSame(a: string, b: string): void {
  expect(spawnSync('diff', ['-rq', a, b], { encoding: 'utf8' }).stdout).toBe('');
}

describe.skipIf(MISSING.length > 0)('the commands of the mirror kit give an identical copy', () => {
  test.each([
    ['/', []],
    ['/a/b/', ['--cut-dirs=2']],
  ])('wget, from a site at %s, with %j', async (base, cut) => {
    const source = makeSite(temporaryFolder());
    const { url } = await startServer(source, base);
    const copy = temporaryFolder();
    await runAway('wget', ['-q', '-O', 'files.txt', `${url}files.txt`], copy);
    await runAway('wget', ['-q', '-x', '-nH', ...cut, '-B', url, '-i', 'files.txt'], copy);
    expectSame(source, copy);
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: copy });
  });

  test('wget reads the list from the site itself', async () => {
    const source = makeSite(temporaryFolder());
    const { url, behaviours } = await startServer(source);
    // wget takes a list without a type for a web page, finds no links in it, and ends well with nothing.
    behaviours.set(
      'files.txt',
      (response, content) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(content),
    );
    const copy = temporaryFolder();
    await runAway('wget', ['-q', '-x', '-nH', '-B', url, '-i', `${url}files.txt`], copy);
    expectSame(source, copy);
  });

  test('rsync, which then transfers nothing more', () => {
    const source = makeSite(temporaryFolder());
    const copy = join(temporaryFolder(), 'copy');
    mkdirSync(copy);
    const rsync = () =>
      execFileSync('rsync', ['-a', '--checksum', '--delete', '-i', `${source}/`, `${copy}/`], { encoding: 'utf8' });
    expect(rsync()).toContain('index.html');
    expectSame(source, copy);
    expect(rsync()).toBe('');
  });

  test('ours', async () => {
    const source = makeSite(temporaryFolder());
    const { url } = await startServer(source, '/a/b/');
    const copy = join(temporaryFolder(), 'copy');
    await runAway(process.execPath, [join(import.meta.dirname, 'mirror-process.ts'), url, copy], temporaryFolder());
    expectSame(source, copy);
  });
});
