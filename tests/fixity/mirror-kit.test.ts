import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mirrorCommands } from '../../src/site/mirror-commands.ts';
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
  test.each(['/', '/a/b/', '/it%27s $(here)/'])('wget, from a site at %s', async (base) => {
    const source = makeSite(temporaryFolder());
    const { url, behaviours } = await startServer(source, encodeURI(decodeURI(base)));
    // wget takes a list without a type for a web page, finds no links in it, and ends well with nothing.
    behaviours.set(
      'files.txt',
      (response, content) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(content),
    );
    const copy = temporaryFolder();
    const { wget, sha256sum } = mirrorCommands(url);
    await runAway('sh', ['-c', wget], copy);
    expectSame(source, copy);
    await runAway('sh', ['-c', sha256sum], copy);
  });

  test('rsync, which then transfers nothing more, and mends what was spoiled', () => {
    const source = makeSite(temporaryFolder());
    const copy = join(temporaryFolder(), 'copy');
    mkdirSync(copy);
    const { rsync } = mirrorCommands('https://example.org/', `${source}/`);
    const run = () => execFileSync('sh', ['-c', rsync.replace('rsync -a', 'rsync -a -i')], { cwd: copy, encoding: 'utf8' });
    expect(run()).toContain('index.html');
    expectSame(source, copy);
    expect(run()).toBe('');
    writeFileSync(join(copy, 'extra.html'), '');
    writeFileSync(join(copy, 'index.html'), '<h1>新报</h1>');
    run();
    expectSame(source, copy);
  });

  test('ours', async () => {
    const source = makeSite(temporaryFolder());
    const { url } = await startServer(source, '/a/b/');
    const copy = join(temporaryFolder(), 'copy');
    await runAway(process.execPath, [join(import.meta.dirname, 'mirror-process.ts'), url, copy], temporaryFolder());
    expectSame(source, copy);
  });
});
