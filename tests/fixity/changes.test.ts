import { describe, expect, test } from 'vitest';
import { changesBetween, changesText } from '../../scripts/fixity/changes.ts';
import { changesOf } from '../../scripts/fixity/changes-of.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { startServer } from './bad-server.ts';
import { makeSite } from './sample-site.ts';

const state = (files: Record<string, string>) => Object.entries(files).map(([path, hash]) => ({ path, hash }));

test('files are told by content: added, changed, removed, moved, each once, in order', () => {
  const old = state({ 'z.html': '1', 'b.html': '2', 'c.html': '3', 'old/2.html': '5', 'old/1.html': '5', 'gone.html': '6' });
  const fresh = state({ 'b.html': '2', 'c.html': '4', 'new/b.html': '5', 'new/a.html': '5', 'y.html': '1', 'new.html': '2' });
  expect(changesBetween(old, fresh)).toEqual({
    added: ['new.html'],
    changed: ['c.html'],
    removed: ['gone.html'],
    moved: [
      { from: 'old/1.html', to: 'new/a.html' },
      { from: 'old/2.html', to: 'new/b.html' },
      { from: 'z.html', to: 'y.html' },
    ],
  });
});

test('the lists themselves, which differ whenever anything does, are not told', () => {
  const lists = (hash: string) =>
    state({
      ...{ SHA256SUMS: hash, 'SHA256SUMS.minisig': hash, 'files.txt': hash },
      ...{ 'changes.json': hash, 'changes/first.json': hash, 'resourcesync/changelist.xml': hash },
    });
  const nothing = { added: [], changed: [], removed: [], moved: [] };
  expect(changesBetween(lists('1'), lists('2'))).toEqual(nothing);
  expect(changesBetween([], lists('2'))).toEqual(nothing);
});

test('the order of what is given does not matter', () => {
  const files = state({ a: '1', b: '1', c: '2', d: '3' });
  const fresh = state({ e: '1', f: '1', c: '3', g: '2' });
  const text = changesText(changesBetween(files, fresh));
  expect(changesText(changesBetween(files.toReversed(), fresh.toReversed()))).toBe(text);
});

describe('a state is', () => {
  test('a folder with a list, a list alone, a folder without one, or a site', async () => {
    const old = makeSite(temporaryFolder(), { 'a.html': '1', 'search/shards.json': '{"corpus":"0123456789ab","shards":[]}' });
    const bare = temporaryFolder();
    putFiles(bare, { 'b.html': '1', 'search/shards.json': '{"corpus":"ba9876543210","shards":[]}' });
    const moved = { added: [], changed: ['search/shards.json'], removed: [], moved: [{ from: 'a.html', to: 'b.html' }] };
    const corpus = { old: '0123456789ab', new: 'ba9876543210' };
    expect(await changesOf(old, bare)).toEqual({ corpus, ...moved });
    expect(await changesOf(`${old}/SHA256SUMS`, bare)).toEqual({ corpus: { new: corpus.new }, ...moved });
    const { url } = await startServer(old, '/a/b/');
    expect(await changesOf(url, bare)).toEqual({ corpus, ...moved });
  });

  test('nothing else', async () => {
    const folder = temporaryFolder();
    await expect(changesOf(`${folder}/none`, folder)).rejects.toMatchObject({ code: 'place-missing' });
    putFiles(folder, { SHA256SUMS: 'x\n' });
    await expect(changesOf(folder, folder)).rejects.toMatchObject({ code: 'manifest-line' });
  });
});
