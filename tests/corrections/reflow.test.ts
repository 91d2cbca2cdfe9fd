import { expect, test } from 'vitest';
import type { Edit } from '../../scripts/adopt/edit.ts';
import { reflowed } from '../../scripts/adopt/reflow.ts';
import type { BlockView } from '../../src/catalog/types/block.ts';

/** Paragraphs that each stand in a line of their own; crossheads begin with `#`. */
function blocks(texts: readonly string[]): BlockView[] {
  return texts.map((each, index) => {
    const text = each.replace('#', '');
    const kind = each === text ? 'paragraph' : 'crosshead';
    return { kind, html: text, text, lines: [[index + 1, index + 1]] };
  });
}

/** Corrections from old to new paragraphs, in short. */
function told(old: readonly string[], now: readonly string[]): string[] | undefined {
  const before = blocks(old);
  const edit = {
    fresh: { article: { provenance: {} }, blocks: before },
    rawLine: (line: number) => old[line - 1]?.replace('#', '') ?? '',
  } as unknown as Edit;
  return reflowed(before, blocks(now), edit)?.map((operation) => JSON.stringify(operation).replaceAll('"', ''));
}

const A = '早市搬进了院子，摊位多了。';
const B = '邻近的居民说，早晨安静了。';
const JOIN = `{join:[{lines:1,quote:${A.slice(0, 12)}},{lines:2,quote:${B.slice(0, 12)}}]}`;

test('paragraphs joined, and words changed on either side of where they met', () => {
  expect(told([A, B], [A + B])).toEqual([JOIN]);
  expect(told([A, B], [`${A}${B.replace('邻', '附')}`])).toEqual([JOIN, '{text:{line:2,old:邻,new:附}}']);
  expect(told([A, B], [`${A.replace('多了。', '多了，')}${B}`])).toEqual([JOIN, '{text:{line:1,old:。,new:，}}']);
  expect(told([A, B], [`${A}又，${B}`])?.[0]).toBe(JOIN);
  expect(told(['The ferry', 'came back.'], ['The ferry came back.'])).toHaveLength(1);
});

test('a paragraph parted, and words changed on either side of the cut', () => {
  const cut = '{split:{line:1,before:邻近的居民说，早晨安静了}}';
  expect(told([A + B], [A, B])).toEqual([cut]);
  expect(told([A + B], [A.replace('多', '少'), B])).toEqual([cut, '{text:{line:1,old:多,new:少}}']);
});

test('a paragraph that became a crosshead beside two that were joined', () => {
  expect(told([A, B, '买菜也近'], [A + B, '#买菜也近'])).toEqual([JOIN, '{role:{at:[{lines:3,quote:买菜也近}],as:crosshead}}']);
});

test('part of a paragraph that became a crosshead is not told', () => {
  expect(told([A + B], [A, `#${B}`])).toBeUndefined();
});
