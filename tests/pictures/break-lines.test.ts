import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, piecesOf } from '../../src/pictures/break-lines.ts';

/** Han characters are twice as wide as letters. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e00' ? 2 : 1), 0);
const broken = (text: string, measure: number, limit = 3) => breakLines(text, { widthOf, measure, limit });

test.each([
  ['a text that has room stays on one line', '澜河大桥修缮完工', 16, ['澜河大桥修缮完工']],
  [
    'clauses turn at their blank, though the first line has room for more',
    '两股冷空气接踵而至 周末降温',
    24,
    ['两股冷空气接踵而至', '周末降温'],
  ],
  ['lines are as even as they can be', '澜河大桥桥面维修提前收工', 20, ['澜河大桥桥面', '维修提前收工']],
  ['a comma never begins a line', '今天收工，恢复通行', 8, ['今天收', '工，恢', '复通行']],
  ['an opening mark never ends a line', '市民盛赞老码头《记忆》展', 16, ['市民盛赞老码', '头《记忆》展']],
  ['English turns between words', 'Harbor Board votes to study fares', 14, ['Harbor Board', 'votes to', 'study fares']],
  ['a number stays whole', '就业增加21300人左右', 12, ['就业增加', '21300人左右']],
])('%s', (_, text, measure, lines) => {
  expect(broken(text, measure)).toEqual({ lines, isCut: false });
});

test('what has no room in three lines ends with an ellipsis; English at the end of a word', () => {
  expect(broken('一二三四五六七八九十甲乙', 6)).toEqual({ lines: ['一二三', '四五六', '七八…'], isCut: true });
  expect(broken('one two three four five six', 5)).toEqual({ lines: ['one', 'two', 'th...'], isCut: true });
  expect(broken('one two three four five six seven', 10)).toEqual({ lines: ['one two', 'three four', 'five...'], isCut: true });
});

test('a word too long for any line is broken anywhere: nothing stands out of a picture', () => {
  expect(broken('x'.repeat(15), 10)).toEqual({ lines: ['xxxxxxxx', 'xxxxxxx'], isCut: false });
  expect(broken('x'.repeat(90), 10, 2)).toEqual({ lines: ['xxxxxxxxxx', 'xxxxxxx...'], isCut: true });
});

test('no character is lost or doubled, whatever the text: pieces are the text, and lines too unless cut', () => {
  const text = fc.string({ unit: fc.constantFrom(...'澜河大桥，。《》“”（）ab 1-%…'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 60 }), (raw, measure) => {
      const plain = raw.replaceAll(/ +/gu, ' ').trim();
      expect(piecesOf(plain).join('')).toBe(plain);
      const { lines, isCut } = broken(plain, measure);
      expect(Math.max(0, ...lines.map(widthOf))).toBeLessThanOrEqual(measure);
      expect(lines.length).toBeLessThanOrEqual(3);
      if (!isCut) expect(lines.join('').replaceAll(' ', '')).toBe(plain.replaceAll(' ', ''));
      else
        expect(
          plain.replaceAll(' ', '').startsWith(
            lines
              .join('')
              .replace(/(?:…|\.\.\.)$/u, '')
              .replaceAll(' ', ''),
          ),
        ).toBe(true);
    }),
  );
});
