import { describe, expect, test } from 'vitest';
import { compareByDoubt, pageRow } from '../../scripts/report/page-row.ts';
import { wordsFor } from '../../scripts/report/words.ts';
import { samplePages } from '../ingest/seed-pages.ts';
import { FILE, handMadePage } from './hand-made-page.ts';
import { readingsOf } from './readings.ts';

test.each(samplePages().map(({ name, text }) => [name, text]))(
  'spans cover every raw line exactly, and what is printed has an owner: %s',
  async (_, text) => {
    for (const { lines } of await readingsOf({ 'page.txt': text }))
      for (const { raw, spans } of lines) {
        expect(spans.map(({ from, to }) => raw.slice(from, to)).join('')).toBe(raw);
        expect(spans.every(({ from }, index) => from === (spans[index - 1]?.to ?? 0))).toBe(true);
        const orphans = spans.filter(({ field, block }) => field === undefined && block !== undefined);
        // A hyphen at a wrap is the only character that belongs to a block and to no field.
        expect(orphans.map(({ from, to }) => raw.slice(from, to).trim()).filter((rest) => rest !== '' && rest !== '-')).toEqual(
          [],
        );
      }
  },
);

test('a line tells its marks, its field, and what else repeats it', () => {
  const { lines, fields, blocks } = handMadePage();
  const [mark, text, ...others] = lines[0]?.spans ?? [];
  expect(mark).toEqual({ from: 0, to: 2, alsoIn: [] });
  expect(fields[text?.field ?? -1]).toMatchObject({ name: 'kicker', role: 'kicker', item: 0, lines: [[1, 1]] });
  expect(blocks[text?.block ?? -1]?.decision).toMatchObject({ role: 'headline', rule: 'marked-heading' });
  expect(others).toEqual([]);
  const [byline, rest] = lines[3]?.spans ?? [];
  expect(byline?.to).toBe(11);
  expect(byline?.alsoIn.map((index) => fields[index]?.name)).toEqual(['byline']);
  expect(rest?.alsoIn).toEqual([]);
  expect(fields[lines[11]?.spans[0]?.field ?? -1]).toMatchObject({ name: 'left-over', role: 'noise' });
});

test('a merged seam stands where the later piece begins, a doubtful one before its paragraph', () => {
  const { fields } = handMadePage();
  const paragraphs = fields.filter(({ name }) => name === 'paragraph');
  const { at = 0, seam } = paragraphs[0]?.innerSeams[0] ?? {};
  expect(paragraphs[0]?.text.slice(at)).toBe('以后下雨也能出摊。');
  expect(seam?.rule).toBe('comma-end');
  expect(paragraphs.map(({ seamBefore }) => seamBefore?.rule)).toEqual([undefined, undefined, 'open-end']);
});

test('lines with only blanks between are one range', () => {
  const { fields } = handMadePage();
  expect(fields.find(({ innerSeams }) => innerSeams.length > 0)?.lines).toEqual([[4, 6]]);
});

describe('doubt', () => {
  test('a place sums up its diagnostics and what its roles and seams lack of certainty, and a page its places', () => {
    const { places, quietPlaces, score, items } = handMadePage();
    expect(places.map((place) => [place.line, place.score, place.reasons.map(({ kind }) => kind)])).toEqual([
      [10, 2.4, ['diagnostic', 'seam']],
      [12, 2, ['diagnostic']],
      [8, 0.3, ['role']],
    ]);
    expect(score).toBe(4.7);
    expect(items[0]?.score).toBe(2.7);
    // Of the file, and nothing to doubt.
    expect(quietPlaces.map(({ line }) => line)).toEqual([1]);
  });

  test('a page is summed up by its worst place and ranked by doubt', () => {
    const row = pageRow(handMadePage(), { issue: 'a/2024-10-18' }, wordsFor('zh-CN'));
    expect(row).toMatchObject({ file: FILE, items: 1, unassigned: 1, places: 3, score: 4.7, worst: { line: 10 } });
    expect(row.worst?.text).toMatch(/断开/u);
    const others = [{ ...row, score: 9 }, row, { ...row, file: '2023/z.txt' }];
    expect(others.toSorted(compareByDoubt).map(({ file, score }) => [file, score])).toEqual([
      [FILE, 9],
      ['2023/z.txt', 4.7],
      [FILE, 4.7],
    ]);
  });
});

test('pages of one file keep their own lines and diagnostics', async () => {
  const page = (text: string) => `${text}\n\n本报讯（记者 沈若溪）早市昨日搬进了院子里。\n\n（下转第9版）\n`;
  const readings = await readingsOf({ '2024-10-18.txt': `${page('早市搬家')}\f${page('晚市收摊')}` });
  expect(readings.map(({ ordinal, ordinals }) => [ordinal, ordinals])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  for (const { diagnostics, lines } of readings)
    for (const { source } of diagnostics)
      expect(lines.map(({ number }) => number)).toContain(source === 'unavailable' ? 0 : source.line);
});
