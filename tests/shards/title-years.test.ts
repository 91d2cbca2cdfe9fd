import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packYears, type TitleYear } from '../../scripts/build/shards/title-years.ts';

const year = (newspaper: string, of: string, pages: number): TitleYear => ({ newspaper, year: of, pages });

test('title-years are packed by size, the largest first, each into the share with least', () => {
  const years = [
    year('a', '2020', 10),
    year('a', '2021', 60),
    year('a', '2022', 30),
    year('a', '2023', 35),
    year('a', '2024', 1),
  ];
  const names = packYears(years, 2).map((share) => share.map((each) => each.year));
  expect(names).toEqual([
    ['2021', '2020'],
    ['2023', '2022', '2024'],
  ]);
});

test('whatever grows in the running years, no year changes its share', () => {
  const newspapers = ['a', 'b', 'c'];
  const closed = newspapers.flatMap((id) => ['2021', '2022', '2023', 'undated'].map((each, at) => year(id, each, 37 * (at + 1))));
  const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
  const shareOf = (running: readonly number[], parts: number) => {
    const years = [...closed, ...newspapers.map((id, index) => year(id, '2024', running[index] ?? 1))];
    const place = new Map<string, number>();
    for (const [share, held] of packYears(years, parts).entries()) {
      for (const { newspaper, year: of } of held) place.set(`${newspaper}/${of}`, share);
    }
    return place;
  };
  fc.assert(
    fc.property(sizes, sizes, fc.integer({ min: 1, max: 9 }), (one, other, parts) => {
      expect(shareOf(one, parts)).toEqual(shareOf(other, parts));
    }),
  );
});

test('nothing is lost or doubled, whatever the order of what is held; there may be more shares than years', () => {
  const years = [year('a', '2023', 5), year('b', '2023', 5), year('a', 'undated', 5)];
  for (const parts of [1, 2, 5]) {
    const packed = packYears(years, parts);
    expect(packed).toHaveLength(parts);
    expect(packed).toEqual(packYears([...years].reverse(), parts));
    expect(packed.flat().toSorted((a, b) => (a.newspaper + a.year < b.newspaper + b.year ? -1 : 1))).toEqual([
      years[0],
      years[2],
      years[1],
    ]);
  }
});
