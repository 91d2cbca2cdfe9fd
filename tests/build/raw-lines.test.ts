import { expect, test } from 'vitest';
import type { RawText } from '../../scripts/build/catalog/raw.ts';
import * as catalog from '../../src/catalog/index.ts';
import { recorded } from '../../src/catalog/recording.ts';
import { makeArchive } from './archive.ts';
import { askCatalog } from './open-catalog.ts';

const FIRST = 'ribao/2024-01-02/p01/a01';
const SECOND = 'ribao/2024-01-02/p01/a02';
const archive = () =>
  makeArchive([
    { address: FIRST },
    {
      address: SECOND,
      source: {
        file: 'raw.txt',
        sha256: '0'.repeat(64),
        lines: [
          [3, 3],
          [2, 2],
        ],
      },
    },
  ]);

/** Raw text of those lines. */
function rawText(...lines: string[]): RawText {
  return { linesOf: (_, first, last) => lines.slice(first - 1, last), stampOf: () => lines.join() };
}

test('an article has its own raw lines, in its own order, and none where the raw text is not held', async () => {
  await askCatalog(archive(), () => expect(catalog.article(SECOND).rawLines?.map(({ raw }) => raw)).toEqual(['丙', '乙']), {
    raw: rawText('甲', '乙', '丙'),
  });
  const gone = () => {
    throw new Error('gone');
  };
  await askCatalog(archive(), () => expect(catalog.article(FIRST)).not.toHaveProperty('rawLines'), {
    raw: { linesOf: gone, stampOf: () => undefined },
  });
});

test('an article is made again when one of its raw lines has changed, and not for the line of another', async () => {
  const folder = archive();
  const digests = (raw: RawText) =>
    askCatalog(folder, () => [FIRST, SECOND].map((address) => recorded(() => catalog.article(address)).digest), { raw });
  const [first, second] = await digests(rawText('甲', '乙', '丙'));
  const [firstThen, secondThen] = await digests(rawText('甲', '乙', '丁'));
  expect(firstThen).toBe(first);
  expect(secondThen).not.toBe(second);
});

test('a range that a hand-written file names far beyond its page gives what the page has, each line once', async () => {
  const lines: [number, number][] = [
    [2, 4e15],
    [1, 3],
  ];
  const folder = makeArchive([{ address: FIRST, source: { file: 'raw.txt', sha256: '0'.repeat(64), lines } }]);
  await askCatalog(folder, () => expect(catalog.article(FIRST).rawLines?.map(({ raw }) => raw)).toEqual(['乙', '丙', '甲']), {
    raw: rawText('甲', '乙', '丙'),
  });
});
