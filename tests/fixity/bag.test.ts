import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { heardConsole } from './heard-console.ts';

const PAYLOAD = { 'data/raw/01.txt': '老街', 'data/raw/02.txt': '公交', 'data/100%.txt': 'x' };

const manifestOf = (files: Record<string, string>, algorithm: string) =>
  Object.entries(files)
    .map(([path, text]) => `${createHash(algorithm).update(text).digest('hex')}  ${path.replaceAll('%', '%25')}\n`)
    .join('');

/** A bag as RFC 8493 wants it. */
function makeBag(algorithm = 'sha512', info = 'Source-Organization: 旧报\nPayload-Oxum: 13.3\n'): string {
  const folder = temporaryFolder();
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': info,
    [`manifest-${algorithm}.txt`]: manifestOf(PAYLOAD, algorithm),
  };
  putFiles(folder, { ...PAYLOAD, ...tags, [`tagmanifest-${algorithm}.txt`]: manifestOf(tags, algorithm) });
  return folder;
}

async function verify(place: string): Promise<[number, ...string[]]> {
  const console = heardConsole();
  return [await runVerify(place, { language: 'en' }, console), ...console.lines.map((line) => line.replaceAll(place, 'BAG'))];
}

test.each(['sha512', 'sha256'])('a whole bag with %s is found so', async (algorithm) => {
  const list = `manifest-${algorithm}.txt`;
  expect(await verify(makeBag(algorithm))).toEqual([0, `BAG: 6 files, all as ${list}, tag${list} says`]);
});

test('a bag in a zip, within a folder of its own, is one too', async () => {
  const files = Object.entries(contentsOf(makeBag())).map(([path, text]) => [`ribao-2024/${path}`, Buffer.from(text)]);
  const zip = join(temporaryFolder(), 'ribao-2024.zip');
  writeFileSync(zip, zipSync(Object.fromEntries(files)));
  expect(await verify(zip)).toEqual([0, 'BAG: 6 files, all as manifest-sha512.txt, tagmanifest-sha512.txt says']);
  writeFileSync(zip, zipSync(Object.fromEntries(files.slice(1))));
  expect((await verify(zip))[0]).toBe(1);
});

test('our reading of the sums is that of sha512sum', () => {
  const folder = makeBag();
  rmSync(join(folder, 'data/100%.txt'));
  writeFileSync(join(folder, 'manifest-sha512.txt'), manifestOf({ 'data/raw/01.txt': '老街' }, 'sha512'));
  execFileSync('sha512sum', ['-c', '--quiet', '--strict', 'manifest-sha512.txt'], { cwd: folder });
});

test('payload, tag files and what is extra in either are told apart from the Oxum', async () => {
  const folder = makeBag();
  appendFileSync(join(folder, 'data/raw/01.txt'), '!');
  appendFileSync(join(folder, 'bag-info.txt'), 'Contact-Name: x\n');
  rmSync(join(folder, 'data/raw/02.txt'));
  putFiles(folder, { 'data/more.txt': '', 'notes.txt': '' });
  expect(await verify(folder)).toEqual([
    1,
    'Payload-Oxum says 13.3; there is 8.3 (bytes.files).',
    'changed: bag-info.txt',
    'changed: data/raw/01.txt',
    'extra: data/more.txt',
    'extra: notes.txt',
    'missing: data/raw/02.txt',
    expect.stringContaining('2 changed, 1 missing, 2 extra, 1 other'),
  ]);
});

test('a bag without Oxum or tag manifest may be whole', async () => {
  const folder = makeBag('sha512', 'Source-Organization: x\n');
  rmSync(join(folder, 'tagmanifest-sha512.txt'));
  expect(await verify(folder)).toEqual([0, 'BAG: 3 files, all as manifest-sha512.txt says']);
});

test('what is no bag, or leads outside of it, is refused with its own message', async () => {
  const bag = makeBag();
  const files = contentsOf(bag);
  const sum = (text: string) => createHash('sha512').update(text).digest('hex');
  const cases: [string, string, RegExp][] = [
    ['bagit.txt', 'hello\n', /does not say a BagIt version/u],
    ['manifest-sha512.txt', `${sum('x')}  bagit.txt\n`, /list manifest-sha512\.txt does not belong there: bagit\.txt/u],
    ['manifest-sha512.txt', `${sum('x')}  data/../../x\n`, /line 1 of the list manifest-sha512\.txt leads outside/u],
    ['manifest-sha512.txt', `${sum('x')}  /data/x\n`, /is absolute: \/data\/x/u],
    ['tagmanifest-sha512.txt', `${sum('x')}  data/raw/01.txt\n`, /list tagmanifest-sha512\.txt does not belong there/u],
    ['manifest-sha512.txt', (files['manifest-sha512.txt'] ?? '').slice(0, -3), /is not whole/u],
  ];
  for (const [path, text, message] of cases) {
    const before = readFileSync(join(bag, path));
    writeFileSync(join(bag, path), text);
    const [code, said] = await verify(bag);
    expect({ path, code }).toEqual({ path, code: 2 });
    expect(said).toMatch(message);
    writeFileSync(join(bag, path), before);
  }
  rmSync(join(bag, 'manifest-sha512.txt'));
  expect((await verify(bag))[1]).toMatch(/^The bag has no manifest/u);
});
