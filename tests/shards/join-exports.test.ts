import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { runBackfile } from '../site-built/command-line.ts';
import { copyOf, filesOfIssue, makeNewspapers } from './newspapers.ts';

vi.setConfig({ testTimeout: 240_000 });

const SETTINGS = 'offline: true\nharvest: { resourceSync: true }\nexports: [citations, dataset, bag]\n';

/** An archive with all that is made beside its pages, and the commands that make its site. */
function setUp() {
  const folder = temporaryFolder();
  const archive = copyOf(makeNewspapers({ articles: 1, issues: { 'ribao/2023': 1, 'ribao/2024': 1, 'courier/2024': 1 } }));
  const settings = readFileSync(join(archive, 'archive.yml'), 'utf8');
  putFiles(archive, { 'archive.yml': `${settings}${SETTINGS}` });
  const place = (name: string) => join(folder, name);
  // What is known of a site or a part is kept by its folder: one cache spares templates, and nothing else.
  const run = async (command: string, out: string, ...args: string[]) => {
    const places = ['--archive', archive, '--out', place(out), '--cache', place('cache')];
    const { code, stderr } = await runBackfile([command, ...places, ...args]);
    expect({ command, out, code, stderr }).toMatchObject({ code: 0 });
    return contentsOf(place(out));
  };
  const whole = (out: string) => run('build', out);
  const joined = async () => {
    for (const part of [1, 2]) await run('build', `part-${part}`, '--shard', `${part}/2`);
    return run('join', 'joined', '--parts', place('part-1'), place('part-2'));
  };
  return { archive, whole, joined };
}

/** Named alone: what differs is long. */
function expectSame(found: Record<string, string>, wanted: Record<string, string>): void {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  expect([...names].filter((name) => found[name] !== wanted[name])).toEqual([]);
}

test('a joined site is the site built whole, with downloads, lists for harvesters and for keeping offline; also after an edit', async () => {
  const { archive, whole, joined } = setUp();
  const site = await joined();
  expect(Object.keys(site)).toEqual(
    expect.arrayContaining([
      'downloads/bag/courier-2024.zip',
      'downloads/citations/ribao-2024.ris',
      'downloads/dataset/all.jsonl',
      'resourcesync/resourcelist.xml',
      'ribao/2023/offline.json',
    ]),
  );
  expectSame(site, await whole('whole'));

  putFiles(archive, filesOfIssue('ribao/2024', 5, 1));
  const later = await joined();
  expectSame(later, await whole('whole'));
  expectSame(later, await whole('anew'));
});
