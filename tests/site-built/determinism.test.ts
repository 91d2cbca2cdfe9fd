import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/build/files.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { copyDemonstration } from './archives.ts';
import { buildArguments, builtSite } from './built-site.ts';
import { runBackfile } from './command-line.ts';

/** Elsewhere in every way: half an hour and a quarter off, and a language with two sorts of i. */
const ELSEWHERE = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

test('the site depends on the archive alone, not on place, folder, language or time zone; building it again writes nothing', async () => {
  const first = await builtSite('demonstration');
  const cwd = join(temporaryFolder(), 'İstanbul ı');
  mkdirSync(cwd);
  copyDemonstration(join(cwd, 'başka'));
  const args = buildArguments({ archiveDir: 'başka', siteDir: 'çıktı/site', cacheDir: 'önbellek' });
  const second = await runBackfile(args, { cwd, env: ELSEWHERE });
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(differences(first.siteDir, join(cwd, 'çıktı/site'))).toEqual([]);
  expect(differences(first.archiveDir, join(cwd, 'başka'))).toEqual([]);

  const before = timesIn(cwd, ['çıktı/site', 'başka']);
  const third = await runBackfile(args, { cwd, env: ELSEWHERE });
  expect(third.stdout).toMatch(/^çıktı\/site：.*写入 0，未变 \d+，移除 0$/mu);
  expect(timesIn(cwd, ['çıktı/site', 'başka'])).toEqual(before);
});

/** Files that only one of two folders has, or whose bytes differ. */
function differences(one: string, other: string): string[] {
  const names = new Set([...filesUnder(one, ''), ...filesUnder(other, '')]);
  expect(names.size).toBeGreaterThan(100);
  return [...names].filter((name) => !isSame(join(one, name), join(other, name)));
}

function isSame(one: string, other: string): boolean {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

function timesIn(root: string, folders: string[]): [string, number][] {
  const files = folders.flatMap((folder) => filesUnder(root, folder));
  return files.map((file) => [file, statSync(join(root, file)).mtimeMs]);
}
