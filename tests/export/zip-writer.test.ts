import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryEnd, directoryRecord } from '../../scripts/export/zip-records.ts';
import { writeZip, type ZipEntry } from '../../scripts/export/zip-writer.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipped(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  const file = join(folder, 'a.zip');
  const bytes = await writeZip(file, entries);
  const written = readFileSync(file);
  expect(written).toHaveLength(bytes);
  return written;
}

const text = (name: string, words: string): ZipEntry => ({ name, bytes: strToU8(words) });

describe('a zip', () => {
  it('gives back what went in, in its order', async () => {
    const read = unzipSync(await zipped([text('b/old.txt', '渡口复航。'.repeat(500)), text('a.txt', '')]));
    expect(Object.keys(read)).toEqual(['b/old.txt', 'a.txt']);
    expect(strFromU8(read['b/old.txt'] ?? new Uint8Array())).toBe('渡口复航。'.repeat(500));
  });

  it('holds a file as it is where that is asked, or where packing gains nothing', async () => {
    const written = await zipped([{ ...text('mimetype', 'application/epub+zip'), stored: true }, text('x', 'q')]);
    // What a reader of EPUB looks for at byte 38.
    expect(strFromU8(written.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(written[58 + 8]).toBe(0);
  });

  it('has no date but the first that a zip knows, whatever the time zone', async () => {
    const written = await zipped([text('a', 'a')]);
    expect([...written.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('takes more files than an old zip could count', async () => {
    const names = Array.from({ length: 65_600 }, (_, number) => `n/${number}`);
    const read = unzipSync(await zipped(names.map((name) => text(name, name))));
    expect(Object.keys(read)).toHaveLength(65_600);
    expect(strFromU8(read['n/65599'] ?? new Uint8Array())).toBe('n/65599');
  });

  it('names places beyond 4 GB in 64 bits', () => {
    const record = { name: 'a', isStored: true, crc: 0, size: 1, packedSize: 1 };
    const far = directoryRecord({ ...record, offset: 2 ** 32 + 5 });
    expect(far.readUInt32LE(42)).toBe(2 ** 32 - 1);
    expect(far.readBigUInt64LE(far.length - 8)).toBe(2n ** 32n + 5n);
    expect(directoryRecord({ ...record, offset: 5 }).readUInt32LE(42)).toBe(5);
    const end = directoryEnd({ records: 1, start: 2 ** 32 + 6, bytes: 50 });
    expect(end.readBigUInt64LE(48)).toBe(2n ** 32n + 6n);
    expect(end.readBigUInt64LE(64)).toBe(2n ** 32n + 56n);
  });

  it.each(['../a', '/a', 'a/../b', 'a\\b', '报.txt', 'a/.', ''])('refuses the name %j', async (name) => {
    await expect(zipped([text(name, 'x')])).rejects.toThrow('cannot hold');
  });

  it('has names of any script only where that is asked, and marks them as UTF-8', async () => {
    await expect(zipped([text('日报.txt', '')])).rejects.toThrow(/names are ASCII/u);
    const file = join(folder, 'b.zip');
    await writeZip(file, [text('plain.txt', ''), text('日报/第2版.txt', '字')], { utf8Names: true });
    const written = readFileSync(file);
    expect(Object.keys(unzipSync(written))).toEqual(['plain.txt', '日报/第2版.txt']);
    const flagsAt = (record: number) => written.readUInt16LE(record + 6);
    const second = written.indexOf('PK\u0003\u0004', 4, 'latin1');
    expect([flagsAt(0), flagsAt(second)]).toEqual([0, 0x0800]);
    for (const name of ['../x', '/x', 'a/../b', 'a\nb', 'a\\b', ''])
      await expect(writeZip(join(folder, 'c.zip'), [text(name, '')], { utf8Names: true })).rejects.toThrow(/stay within it/u);
  });
});
