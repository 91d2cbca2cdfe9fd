import { expect, test } from 'vitest';
import { type Column, columnChart } from '../../src/site/charts/columns.ts';
import { shareBar } from '../../src/site/charts/share-bar.ts';
import { decimal, element, groupDigits } from '../../src/site/charts/svg.ts';
import { tickedYears } from '../../src/site/charts/ticks.ts';
import { childrenOf, parseXml } from './xml.ts';

const ABOUT = { id: 'c', title: '篇数', description: '甲至乙' };

function rectsOf(svg: string): Record<string, string>[] {
  return childrenOf(parseXml(svg), 'rect').map(({ attributes }) => attributes);
}

function writingIn(svg: string): string[] {
  return childrenOf(parseXml(svg), 'text').map(({ text }) => text);
}

function months(count: number, first = 2020): Column[] {
  return Array.from({ length: count }, (_, index) => {
    const year = String(first + Math.floor(index / 12));
    return { label: `${year}-${(index % 12) + 1}`, parts: [index], ...(index % 12 === 0 ? { tick: year } : {}) };
  });
}

test('a small chart, byte for byte', () => {
  const columns = [
    { label: '2023', parts: [3] },
    { label: '2024', parts: [6] },
  ];
  expect(columnChart({ ...ABOUT, columns, height: 60 })).toBe(
    '<svg class="chart" role="img" width="120" height="96" aria-labelledby="c-title c-text">' +
      '<title id="c-title">篇数</title><desc id="c-text">甲至乙</desc>' +
      '<rect x="5.5%" y="48" width="39%" height="30" class="full"></rect>' +
      '<text x="25%" text-anchor="middle" y="44">3</text><text x="25%" text-anchor="middle" y="92">2023</text>' +
      '<rect x="55.5%" y="18" width="39%" height="60" class="full"></rect>' +
      '<text x="75%" text-anchor="middle" y="14">6</text><text x="75%" text-anchor="middle" y="92">2024</text>' +
      '<line x1="0" x2="100%" y1="78" y2="78" class="chart-base"></line></svg>',
  );
});

test('parts of a column stand on each other and differ by pattern', () => {
  const columns = [{ label: '1月', parts: [5, 0, 15] }];
  const svg = columnChart({ ...ABOUT, columns, fills: ['faint', 'hatched', 'full'], height: 100 });
  const [low, high, ...more] = rectsOf(svg);
  expect([low?.['class'], high?.['class'], more.length]).toEqual(['faint', 'full', 0]);
  expect(Number(low?.['y'])).toBe(Number(high?.['y']) + Number(high?.['height']));
  expect([low?.['height'], high?.['height']]).toEqual(['25', '75']);
  const hatched = columnChart({ ...ABOUT, columns: [{ label: '1月', parts: [1, 2] }], fills: ['faint', 'hatched'] });
  const [, part] = rectsOf(hatched);
  expect(part?.['fill']).toBe('url(#c-hatching)');
  expect(hatched).toContain('<pattern id="c-hatching"');
});

test('with many columns only those of a tick are named, and nothing runs out of the picture', () => {
  const svg = columnChart({ ...ABOUT, columns: months(30) });
  expect(writingIn(svg)).toEqual(['29', '2020', '2021', '2022']);
  expect(parseXml(svg).attributes['width']).toBe('100%');
  const last = childrenOf(parseXml(columnChart({ ...ABOUT, columns: months(97) })), 'text').at(-1);
  expect([last?.text, last?.attributes['text-anchor'], last?.attributes['x']]).toEqual(['2028', 'end', '99.887%']);
});

test('the least number is seen, and none is not', () => {
  const heights = rectsOf(columnChart({ ...ABOUT, columns: [1, 0, 100_000].map((value) => ({ label: '', parts: [value] })) }));
  expect(heights.map(({ height }) => height)).toEqual(['1', '120']);
});

test('a chart of nothing is a chart', () => {
  expect(rectsOf(columnChart({ ...ABOUT, columns: [{ label: '2024', parts: [0] }] }))).toEqual([]);
});

test('no text of the archive gets out of its element', () => {
  const title = '</title><script>alert(1)</script>&"';
  const svg = columnChart({ id: 'c', title, description: title, columns: [{ label: title, parts: [1] }] });
  expect(childrenOf(parseXml(svg), 'title')[0]?.text).toBe(title);
  expect(writingIn(svg)).toContain(title);
  expect(element('a', { href: '"><b>' })).toBe('<a href="&quot;&gt;&lt;b&gt;"></a>');
});

test('a bar is as long as its share; the smallest is seen', () => {
  const length = (value: number, largest: number) => /M0 0h(\d+)v4/u.exec(shareBar(value, largest))?.[1];
  expect([length(50, 200), length(200, 200), length(1, 9999), length(0, 10)]).toEqual(['25', '100', '1', '0']);
});

test('numbers are written alike on every machine', () => {
  expect([0, 999, 1000, 1234567].map(groupDigits)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([1 / 3, 50, 0.0004].map(decimal)).toEqual(['0.333', '50', '0']);
});

test('of many years round ones are named', () => {
  const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  expect([...tickedYears(years(2021, 2024))]).toEqual(['2021', '2022', '2023', '2024']);
  expect([...tickedYears(years(2013, 2024))]).toEqual(['2014', '2016', '2018', '2020', '2022', '2024']);
  expect([...tickedYears(years(1949, 1998))]).toEqual(['1950', '1960', '1970', '1980', '1990']);
});
