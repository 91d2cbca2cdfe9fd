import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CUT_LIMITS,
  type CutLimits,
  cutShards,
  type NewspaperYear,
  type ShardCut,
} from '../../scripts/build/search/cut-shards.ts';
import type { HeldIssue } from '../../scripts/build/search/running-year.ts';

/** Small numbers, so that small archives are cut in every way. */
const LIMITS: CutLimits = { largest: 100, smallest: 50 };

interface DatedIssue extends HeldIssue {
  newspaper: string;
}

/** Groups issues as a catalog does, whatever order they have come in. */
function yearsOf(issues: readonly DatedIssue[]): NewspaperYear[] {
  const held = new Map<string, { newspaper: string; year: string; issues: HeldIssue[] }>();
  for (const { newspaper, ...issue } of [...issues].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))) {
    const year = issue.date?.slice(0, 4) ?? 'undated';
    const found = held.get(`${newspaper}/${year}`) ?? { newspaper, year, issues: [] };
    held.set(`${newspaper}/${year}`, found);
    found.issues.push(issue);
  }
  return [...held.keys()].sort().flatMap((name) => held.get(name) ?? []);
}

const cut = (issues: readonly DatedIssue[], limits = LIMITS) => cutShards(yearsOf(issues), limits);
const issuesOf = (newspaper: string, articles: number, ...dates: string[]): DatedIssue[] =>
  dates.map((date) => ({ newspaper, date, articles }));
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, place) => new Date(Date.parse(first) + place * 86_400_000).toISOString().slice(0, 10));
const folders = (cuts: readonly ShardCut[]) => cuts.map(({ folder }) => folder);

describe('cutShards', () => {
  it('cuts the newest month off the running year', () => {
    const cuts = cut(issuesOf('blue', 2, ...daysFrom('2023-12-30', 2 + 366 - 41)), { ...LIMITS, largest: 999 });
    expect(cuts.map(({ folder, from, to }) => `${folder} ${from} ${to}`)).toEqual([
      'blue-2023 2023-12-30 2023-12-31',
      'blue-2024-from-m01 2024-01-01 2024-10-31',
      'blue-2024-m11 2024-11-01 2024-11-20',
    ]);
  });

  it('cuts off the newest ten days where a month is much', () => {
    const days = [...daysFrom('2024-04-29', 2), ...daysFrom('2024-05-09', 4)];
    expect(cut(issuesOf('blue', 25, ...days)).map(({ folder, from, to }) => `${folder} ${from} ${to}`)).toEqual([
      'blue-2024-from-m04 2024-04-29 2024-04-30',
      'blue-2024-m05 2024-05-09 2024-05-12',
    ]);
    expect(cut(issuesOf('blue', 30, ...days)).map(({ folder, from, to }) => `${folder} ${from} ${to}`)).toEqual([
      'blue-2024-from-m04 2024-04-29 2024-04-30',
      'blue-2024-from-m05 2024-05-09 2024-05-10',
      'blue-2024-m05b 2024-05-11 2024-05-12',
    ]);
  });

  it('counts the 31st among the last ten days', () => {
    expect(folders(cut(issuesOf('blue', 60, '2024-05-20', '2024-05-21', '2024-05-31')))).toEqual([
      'blue-2024-from-m05',
      'blue-2024-m05c-part1',
      'blue-2024-m05c-part2',
    ]);
  });

  it('fills earlier months into parts that stay as they are when the year goes on', () => {
    const months = ['2024-01-09', '2024-02-09', '2024-03-09', '2024-04-09', '2024-05-09', '2024-06-09'];
    const until = (count: number) => folders(cut(issuesOf('blue', 45, ...months.slice(0, count))));
    expect(until(4)).toEqual(['blue-2024-from-m01', 'blue-2024-from-m03', 'blue-2024-m04']);
    expect(until(6)).toEqual(['blue-2024-from-m01', 'blue-2024-from-m03', 'blue-2024-from-m05', 'blue-2024-m06']);
  });

  it('leaves a small running year whole', () => {
    const days = daysFrom('2024-01-01', 49);
    expect(folders(cut(issuesOf('blue', 1, ...days)))).toEqual(['blue-2024']);
    expect(folders(cut(issuesOf('blue', 1, ...days, '2024-02-19')))).toEqual(['blue-2024-from-m01', 'blue-2024-m02']);
  });

  it('cuts only the newest year of each newspaper finer', () => {
    const blue = issuesOf('blue', 30, '2023-01-01', '2023-11-30', '2024-01-01', '2024-11-30');
    const red = issuesOf('red', 30, '2023-01-01', '2023-11-30');
    expect(folders(cut([...blue, ...red]))).toEqual([
      'blue-2023',
      'blue-2024-from-m01',
      'blue-2024-m11',
      'red-2023-from-m01',
      'red-2023-m11',
    ]);
  });

  it('cuts the undated only where there are too many, also within an issue', () => {
    expect(cut([{ newspaper: 'blue', articles: 100 }])).toEqual([
      { folder: 'blue-undated', newspaper: 'blue', year: 'undated', articles: 100, skip: 0 },
    ]);
    expect(cut([{ newspaper: 'blue', articles: 250 }]).map(({ folder, skip, articles }) => [folder, skip, articles])).toEqual([
      ['blue-undated-part1', 0, 83],
      ['blue-undated-part2', 83, 83],
      ['blue-undated-part3', 166, 84],
    ]);
  });

  it('cuts a large closed year between issues, into parts as even as can be', () => {
    const year = issuesOf('blue', 20, ...daysFrom('2023-01-01', 12));
    const cuts = cut([...year, ...issuesOf('blue', 1, '2024-01-01')]);
    expect(cuts.slice(0, 3).map(({ folder, articles, from }) => [folder, articles, from])).toEqual([
      ['blue-2023-part1', 80, '2023-01-01'],
      ['blue-2023-part2', 80, '2023-01-05'],
      ['blue-2023-part3', 80, '2023-01-09'],
    ]);
  });

  it('cuts a large stretch of the running year, too', () => {
    expect(folders(cut(issuesOf('blue', 60, '2024-05-01', '2024-05-02', '2024-05-11')))).toEqual([
      'blue-2024-from-m05-part1',
      'blue-2024-from-m05-part2',
      'blue-2024-m05b',
    ]);
  });

  it('names no folder outside the search', () => {
    expect(() => cut(issuesOf('../up', 1, '2024-01-01'))).toThrow(/No folder/u);
  });
});

const someIssues = fc.uniqueArray(
  fc.record({
    newspaper: fc.constantFrom('blue', 'red'),
    day: fc.integer({ min: 0, max: 900 }),
    articles: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.integer({ min: 90, max: 350 })),
  }),
  { selector: ({ newspaper, day }) => `${newspaper} ${day}`, maxLength: 120 },
);
/** Day 0 stands for no date. */
const dated = ({ newspaper, day, articles }: { newspaper: string; day: number; articles: number }): DatedIssue => ({
  newspaper,
  articles,
  ...(day === 0 ? {} : { date: new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10) }),
});

describe('whatever is held', () => {
  it('every article is in one shard, in order, and no shard is too large', () => {
    fc.assert(
      fc.property(someIssues, (drawn) => {
        const years = yearsOf(drawn.map(dated));
        const cuts = cutShards(years, LIMITS);
        expect(new Set(folders(cuts)).size).toBe(cuts.length);
        for (const { newspaper, year, issues } of years) {
          const own = cuts.filter((each) => each.newspaper === newspaper && each.year === year);
          const days = issues.flatMap(({ date, articles }) => Array.from({ length: articles }, () => date));
          let skip = 0;
          for (const each of own) {
            expect(each.skip).toBe(skip);
            expect(each.articles).toBeGreaterThan(0);
            expect(each.articles).toBeLessThanOrEqual(LIMITS.largest);
            skip += each.articles;
            expect([each.from, each.to]).toEqual([days[each.skip], days[skip - 1]]);
          }
          expect(skip).toBe(days.length);
        }
      }),
    );
  });

  it('a shard ends between two issues, unless an issue alone is too large', () => {
    fc.assert(
      fc.property(someIssues, (drawn) => {
        const issues = drawn.map(dated).map((issue) => ({ ...issue, articles: Math.min(issue.articles, LIMITS.largest) }));
        for (const { newspaper, year, issues: own } of yearsOf(issues)) {
          const borders = new Set([0]);
          let count = 0;
          for (const { articles } of own) {
            count += articles;
            borders.add(count);
          }
          for (const each of cut(issues)) {
            if (each.newspaper === newspaper && each.year === year) expect(borders).toContain(each.skip);
          }
        }
      }),
    );
  });

  it('a later issue changes no shard but those of its ten days, as long as these last', () => {
    const stretch = ({ date = '' }: HeldIssue) =>
      `${date.slice(0, 7)}${Math.min(2, Math.floor((Number(date.slice(8)) - 1) / 10))}`;
    fc.assert(
      fc.property(someIssues, fc.integer({ min: 1, max: 350 }), (drawn, articles) => {
        const issues = drawn.map(dated).filter(({ newspaper, date }) => newspaper === 'blue' && date !== undefined);
        const newest = yearsOf(issues).at(-1)?.issues.at(-1);
        const next = newest?.date === undefined ? undefined : daysFrom(newest.date, 2)[1];
        fc.pre(newest !== undefined && next !== undefined && stretch({ date: next, articles }) === stretch(newest));
        const before = cut(issues, { ...LIMITS, smallest: 0 });
        const after = cut([...issues, { newspaper: 'blue', date: next ?? '', articles }], { ...LIMITS, smallest: 0 });
        const own = before.find(({ to }) => to === newest?.date)?.folder.replace(/-part\d+$/u, '') ?? '';
        const rest = (cuts: ShardCut[]) => cuts.filter(({ folder }) => !folder.startsWith(own));
        expect(rest(after)).toEqual(rest(before));
      }),
    );
  });

  it('a running year has two shards while a year fits one', () => {
    fc.assert(
      fc.property(someIssues, (drawn) => {
        const cuts = cut(
          drawn.map((issue) => ({ ...dated(issue), articles: 1 })),
          { largest: 900, smallest: 0 },
        );
        for (const newspaper of ['blue', 'red']) {
          const newest = cuts.filter((each) => each.newspaper === newspaper && each.year !== 'undated').at(-1)?.year;
          expect(cuts.filter((each) => each.newspaper === newspaper && each.year === newest).length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('only what is held decides, not the order in which it came or what was there before', () => {
    fc.assert(
      fc.property(
        someIssues.chain((drawn) => fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length }))),
        ([drawn, shuffled]) => {
          expect(cut(shuffled.map(dated))).toEqual(cut(drawn.map(dated)));
        },
      ),
    );
  });
});

it('cuts a daily of fifty articles as meant', () => {
  const cuts = cut(issuesOf('blue', 50, ...daysFrom('2023-01-01', 365 + 100)), CUT_LIMITS);
  expect(cuts.map(({ folder, articles }) => [folder, articles])).toEqual([
    ['blue-2023-part1', 9150],
    ['blue-2023-part2', 9100],
    ['blue-2024-from-m01', 4550],
    ['blue-2024-m04', 450],
  ]);
});
