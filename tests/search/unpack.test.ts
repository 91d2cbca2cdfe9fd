import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packedJson } from '../../scripts/build/search/packed-json.ts';
import { readPack } from '../../src/search/article-text.ts';
import { textOfBytes, unpack } from '../../src/search/unpack.ts';

const TEXTS = Array.from({ length: 20 }, (_, place) => ({
  address: `blue/2024-01-02/p01/a${place}`,
  segments: [`标题${place}`, '今天好。'.repeat(place * 9), '𠮷野家 “naïve” \ud800'],
  headline: 0,
}));
const PACKED = packedJson(TEXTS);
const PLAIN = new TextEncoder().encode(JSON.stringify(TEXTS));

/** Where damage is done: often enough to hit header, blocks, sum and length. */
const places = (bytes: Uint8Array) => Array.from({ length: Math.ceil(bytes.length / 7) }, (_, step) => step * 7);

describe('packedJson', () => {
  it('names neither a time nor a machine, and its bytes are known', () => {
    expect([...PACKED.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
    const file = packedJson({ address: 'blue/2024-01-02/p01/a01', segments: ['今天好，今天好，今天好。'] });
    const sum = createHash('sha256').update(file).digest('hex').slice(0, 16);
    expect(sum).toBe('e5e3c687ccf3b317');
  });

  it('is read by others', () => {
    expect(JSON.parse(gunzipSync(PACKED).toString('utf8'))).toEqual(TEXTS);
  });
});

describe('unpack', () => {
  it('gives the text, whether or not a server has unpacked it already', () => {
    expect(JSON.parse(textOfBytes(unpack(PACKED)))).toEqual(TEXTS);
    expect(JSON.parse(textOfBytes(unpack(PLAIN)))).toEqual(TEXTS);
    // As it lies in a larger buffer.
    const larger = new Uint8Array(PACKED.length + 20).fill(7);
    larger.set(PACKED, 5);
    expect(JSON.parse(textOfBytes(unpack(larger.subarray(5, 5 + PACKED.length))))).toEqual(TEXTS);
  });

  it('throws for a file that is cut off, wherever', () => {
    for (const end of [...places(PACKED), 1, 2, PACKED.length - 8, PACKED.length - 4, PACKED.length - 1]) {
      expect(() => unpack(PACKED.subarray(0, end)), `cut at ${end}`).toThrow();
    }
    for (const end of places(PLAIN)) {
      expect(() => readPack(JSON.parse(textOfBytes(unpack(PLAIN.subarray(0, end))))), `cut at ${end}`).toThrow();
    }
  });

  it('throws for a file with a wrong byte, wherever it counts', () => {
    const idle = [4, 5, 6, 7, 8, 9];
    for (const place of [...places(PACKED), PACKED.length - 6, PACKED.length - 1].filter((each) => !idle.includes(each))) {
      const damaged = Uint8Array.from(PACKED);
      damaged[place] = (damaged[place] ?? 0) ^ 0x10;
      expect(() => readPack(JSON.parse(textOfBytes(unpack(damaged)))), `byte ${place}`).toThrow();
    }
  });

  it('throws for bytes that are no text', () => {
    expect(() => textOfBytes(unpack(Uint8Array.of(0xff, 0xfe, 0x00)))).toThrow();
  });
});
