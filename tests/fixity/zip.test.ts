import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { heardConsole } from './heard-console.ts';
import { makeSite } from './sample-site.ts';

/** A bundle of the sample site, packed but for one file. @param folder in which everything lies within the zip */
function makeZip(folder = '', change: (files: Record<string, string>) => void = () => undefined): string {
  const files = contentsOf(makeSite(temporaryFolder()));
  change(files);
  const members: Zippable = {};
  for (const [path, text] of Object.entries(files)) {
    members[folder + path] = [Buffer.from(text), { level: path.endsWith('.txt') ? 0 : 6, mtime: '1980-01-01T12:00:00' }];
  }
  const zip = join(temporaryFolder(), '旧报.zip');
  writeFileSync(zip, zipSync(members));
  return zip;
}

async function verify(zip: string): Promise<[number, ...string[]]> {
  const console = heardConsole();
  return [await runVerify(zip, { language: 'en' }, console), ...console.lines.map((line) => line.replaceAll(zip, 'ZIP'))];
}

test.each(['', 'ribao-2024/'])('a whole bundle is found so, in the folder %j', async (folder) => {
  expect(await verify(makeZip(folder))).toEqual([0, 'ZIP: 9 files, all as SHA256SUMS says']);
});

test('what is changed, missing or extra in a zip is told', async () => {
  const zip = makeZip('', (files) => {
    files['index.html'] = 'x';
    files['more.html'] = 'x';
    delete files['404.html'];
  });
  const [code, ...lines] = await verify(zip);
  expect([code, ...lines.slice(0, 3)]).toEqual([1, 'changed: index.html', 'extra: more.html', 'missing: 404.html']);
});

const CUT = 'ZIP is not whole: the end of the zip is gone; the download may have broken off. Get it anew.';

describe('a zip that is not whole is refused', () => {
  test('wherever it is cut', async () => {
    const zip = makeZip();
    const bytes = readFileSync(zip);
    for (const length of [4, 100, bytes.length >> 1, bytes.length - 100, bytes.length - 22, bytes.length - 1]) {
      writeFileSync(zip, bytes.subarray(0, length));
      expect([length, ...(await verify(zip))]).toEqual([length, 2, CUT]);
    }
  });

  test('also when a file would reach beyond what is there', async () => {
    const zip = makeZip();
    const bytes = readFileSync(zip);
    const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    bytes.writeUInt32LE(bytes.length, entry + 20);
    writeFileSync(zip, bytes);
    expect(await verify(zip)).toEqual([2, CUT]);
  });

  test('also when bytes are gone from its middle', async () => {
    const zip = makeZip();
    const bytes = readFileSync(zip);
    writeFileSync(zip, Buffer.concat([bytes.subarray(0, 200), bytes.subarray(300)]));
    expect((await verify(zip))[0]).toBe(2);
  });

  test('and what is no zip is told to be none', async () => {
    const folder = temporaryFolder();
    putFiles(folder, { 'a.zip': 'hello, this is text', 'b.zip': '' });
    expect(await verify(join(folder, 'a.zip'))).toEqual([2, 'ZIP is no zip file.']);
    expect(await verify(join(folder, 'b.zip'))).toEqual([2, 'ZIP is no zip file.']);
  });
});

test('a zip whose names lead elsewhere is refused', async () => {
  for (const [name, message] of [
    ['../x', /leads outside by “\.\.”: \.\.\/x/u],
    ['/x', /is absolute: \/x/u],
    ['INDEX.html', /differs from INDEX\.html in case|INDEX\.html in line/u],
  ] as const) {
    const zip = makeZip('', (files) => {
      files[name] = 'x';
    });
    const [code, said] = await verify(zip);
    expect(code).toBe(2);
    expect(said).toMatch(message);
  }
});

test('one that is encrypted or packed in another way is told to be so', async () => {
  const zip = makeZip();
  const bytes = readFileSync(zip);
  const entry = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  bytes.writeUInt16LE(99, entry + 10);
  writeFileSync(zip, bytes);
  expect((await verify(zip))[1]).toMatch(/is encrypted or packed in a way that is not known/u);
});

test('no damage of a few bytes is missed, and none ends the program', async () => {
  const zip = makeZip();
  const bytes = readFileSync(zip);
  const random = seededRandom(7);
  for (let round = 0; round < 150; round += 1) {
    const damaged = Buffer.from(bytes);
    const place = random.between(0, bytes.length - 1);
    damaged[place] = (damaged[place] ?? 0) ^ random.between(1, 255);
    writeFileSync(zip, damaged);
    const [code] = await verify(zip);
    // What is damaged may be a time or a mode of a file, which say nothing of what it holds.
    const isHarmless = code === 0 && holdsTheSame(bytes, place);
    expect({ place, isTold: code === 1 || code === 2 || isHarmless }).toEqual({ place, isTold: true });
  }
});

/** Whether a byte lies in headers rather than in what a file holds. */
function holdsTheSame(zip: Buffer, place: number): boolean {
  for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0; at = zip.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    if (place >= start && place < start + zip.readUInt32LE(at + 18)) return false;
  }
  return true;
}
