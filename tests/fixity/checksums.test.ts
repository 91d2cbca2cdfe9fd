import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChecksumFormat, checksumLines, readChecksums } from '../../scripts/fixity/checksums.ts';
import { FixityError } from '../../scripts/fixity/fixity-error.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

function read(text: string | Uint8Array, format: Partial<ChecksumFormat> = {}): unknown {
  try {
    return readChecksums(typeof text === 'string' ? Buffer.from(text) : text, { list: 'SHA256SUMS', digits: 64, ...format });
  } catch (error) {
    return error instanceof FixityError ? [error.code, error.values['line']] : error;
  }
}

test('what sha256sum writes is read, in text and in binary mode', () => {
  const files = [
    { path: 'a b.html', hash: A },
    { path: 'c', hash: B },
  ];
  expect(read(`${A}  a b.html\n${B.toUpperCase()} *c\n`)).toEqual(files);
  expect(read(checksumLines(files))).toEqual(files);
});

describe('a list that is not whole is refused', () => {
  test.each([
    ['', ['manifest-empty', undefined]],
    [`${A}  a\n${B}  b`, ['manifest-cut', undefined]],
    [`${A}  a\n\n`, ['manifest-line', '2']],
    [`${A} a\n`, ['manifest-line', '1']],
    [`${A.slice(1)}  a\n`, ['manifest-line', '1']],
    ['<!doctype html>\n', ['manifest-line', '1']],
    [`\ufeff${A}  a\n`, ['manifest-line', '1']],
    [`${A}  a\r\n`, ['path-control', '1']],
    [`\\${A}  a\\nb\n`, ['path-backslash', '1']],
    [`${A}  a\n${A}  ../b\n`, ['path-parent', '2']],
    [`${A}  a\n${A}  a\n`, ['path-twice', '2']],
  ])('%j', (text, fault) => {
    expect(read(text)).toEqual(fault);
  });

  test('so is one that is not text', () => {
    expect(read(Buffer.concat([Buffer.from(`${A}  `), Buffer.from([0xff, 0x0a])]))).toEqual(['manifest-encoding', undefined]);
  });
});

describe('a manifest of a bag', () => {
  const bag = { isBag: true };
  test('may have any white space and any end of line, and escapes what cannot stand in a line', () => {
    expect(read(`${A} data/a\r\n${B}\t data/100%25\r\n`, bag)).toEqual([
      { path: 'data/a', hash: A },
      { path: 'data/100%', hash: B },
    ]);
  });

  test('still leads nowhere else', () => {
    expect(read(`${A} data/%0Aa\n`, bag)).toEqual(['path-control', '1']);
    expect(read(`${A} data/../../a\n`, bag)).toEqual(['path-parent', '1']);
  });
});

describe('whatever a list holds', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  const name = fc.string({ unit: fc.constantFrom('a', 'B', '.', '-', ' ', '旧', '%', '*'), minLength: 1, maxLength: 8 });
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

  test('what is accepted is what was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ path, hash }), { selector: (file) => file.path, minLength: 1 }), (files) => {
        const found = read(checksumLines(files));
        expect([files, expect.arrayContaining([expect.stringMatching(/^path-(?:parent|segment|case|folder)$/u)])]).toContainEqual(
          found,
        );
      }),
    );
  });

  test('it is read or refused, and no accepted path leaves the folder', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '\n', '\0', 'C:', 'a', '\r', '.backfile-mirror', '\u202e');
    const row = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `${A}  ${pieces.join('')}\n`);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const found = read(rows.join('')) as unknown[];
        expect(Array.isArray(found)).toBe(true);
        for (const file of found) {
          if (typeof file !== 'object' || file === null || !('path' in file)) continue;
          expect(posix.relative('/site', posix.resolve('/site', String(file.path)))).toBe(file.path);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
