import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { VERIFY_SCRIPT, verifyScript } from '../../scripts/fixity/standalone.ts';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { startServer } from './bad-server.ts';
import { heardConsole } from './heard-console.ts';
import { runAway } from './run-away.ts';
import { listSite, makeSite } from './sample-site.ts';

let script: Uint8Array;
beforeAll(async () => {
  script = await verifyScript();
});

/** A copy with the script in it, from a path that is not plain. */
function makeCopy(): string {
  const copy = join(temporaryFolder(), '旧报 copy');
  cpSync(makeSite(temporaryFolder()), copy, { recursive: true });
  writeFileSync(join(copy, VERIFY_SCRIPT), script);
  listSite(copy);
  return copy;
}

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, VERIFY_SCRIPT), ...args], {
    cwd: '/',
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

test('the script is the same each time, names no folder of this machine, and asks for nothing but Node', async () => {
  expect(Buffer.from(await verifyScript()).equals(Buffer.from(script))).toBe(true);
  const text = Buffer.from(script).toString();
  expect(text).not.toContain(process.cwd());
  const imported = [...text.matchAll(/^import\b.*?from "([^"]+)";$/gmu)].map(([, name = '']) => name);
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
  expect(text).not.toMatch(/\brequire\(|\bimport\(/u);
  // These came after Node 18.
  expect(text).not.toMatch(
    /\.(?:toSorted|toReversed|with|toSpliced|union|intersection|groupBy|withResolvers|fromAsync)\(|import\.meta\.dirname|\bfrom "node:sqlite"/u,
  );
});

describe('in a copy it checks the copy, wherever it is called from', () => {
  test('same: 0', () => {
    const copy = makeCopy();
    expect(run(copy, '--language', 'zh')).toEqual({ code: 0, said: `${copy}：10 个文件与SHA256SUMS完全一致\n` });
  });

  test('other: 1, cannot be checked: 2, in the words of the command', async () => {
    const copy = makeCopy();
    appendFileSync(join(copy, 'index.html'), '!');
    rmSync(join(copy, 'empty.txt'));
    const console = heardConsole();
    expect(await runVerify(copy, { language: 'en' }, console)).toBe(1);
    expect(run(copy, '--language', 'en')).toEqual({ code: 1, said: `${console.lines.join('\n')}\n` });
    const list = readFileSync(join(copy, 'SHA256SUMS'), 'utf8');
    writeFileSync(join(copy, 'SHA256SUMS'), list.replace('  404.html', '  ../404.html'));
    expect(run(copy, '--language', 'en')).toEqual({ code: 2, said: expect.stringContaining('leads outside by “..”') });
  });

  test('it reads another folder, a zip, a site; wrong options are told', async () => {
    const copy = makeCopy();
    const { url } = await startServer(copy, '/a/');
    expect(await runAway(process.execPath, [join(copy, VERIFY_SCRIPT), url, '--language', 'en'], copy)).toContain(
      'all as SHA256SUMS says',
    );
    const other = makeSite(temporaryFolder());
    expect(run(copy, other).code).toBe(0);
    expect(run(copy, join(other, 'index.html'), '--language', 'en')).toEqual({
      code: 2,
      said: expect.stringContaining('is no zip file'),
    });
    expect(run(copy, '--fast')).toEqual({ code: 2, said: expect.stringContaining('node verify.mjs [TARGET]') });
    expect(run(copy, 'a', 'b').code).toBe(2);
    expect(run(copy, '--help').code).toBe(0);
  });
});

test('it writes nothing', () => {
  const copy = makeCopy();
  const list = () => execFileSync('find', [copy, '-printf', '%p %T@ %s\n'], { encoding: 'utf8' });
  const before = list();
  run(copy);
  expect(list()).toBe(before);
});
