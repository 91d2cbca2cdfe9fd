import { expect, test } from 'vitest';
import { planCorrections } from '../../scripts/ingest/corrections/plan.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';
import { splitLines } from '../../scripts/ingest/read/lines.ts';
import { correctionSchema } from '../../src/schemas/corrections.ts';
import { ARCHIVE } from '../read/temp-folder.ts';

const [newspaper] = ARCHIVE.newspapers;

const COLUMN = `早市搬家

本报讯（记者 沈若溪）早市搬进了院子，摊位比
从前多了一倍，早晨六点开门，十点收市，邻近的居
民说早晨安静了许多，买菜也近。
`;

/** Openings of the blocks that a column becomes. */
function openings(operation: unknown): string[] {
  if (!newspaper) throw new Error('The test archive has a newspaper.');
  const lines = splitLines(COLUMN).map((line) => normaliseLine(line));
  const parsed = correctionSchema.parse({ file: 'a.txt', who: 'a', when: '2026-11-20', why: 'a', do: operation });
  const corrections = planCorrections('a.txt', lines, [{ ...parsed, source: { file: 'corrections/a.yml', line: 1 } }]);
  const blocks = readBlocks(lines, { newspaper, newspapers: ARCHIVE.newspapers, corrections });
  return blocks.filter(({ role }) => role === 'body').map(({ opening, flow }) => `${flow.text.slice(0, 4)} ${opening}`);
}

test('a column that is cut between printed lines goes on flush, as it was printed, so that its parts can be joined again', () => {
  const operation = { item: { at: [{ lines: '5', quote: '民说早晨' }] } };
  expect(openings(operation)[1]).toBe('民说早晨 flush');
});

test('how a part begins that is cut within a line is not known', () => {
  expect(openings({ split: { line: '4', before: '十点收市' } })[1]).toBe('十点收市 unknown');
});
