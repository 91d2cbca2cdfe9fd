import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFacets,
  countMonths,
  dateRows,
  type FacetPart,
  facetValues,
  factRows,
  filterRows,
} from '../../src/search/facets/facets.ts';
import { foldText } from '../../src/search/fold.ts';
import { FACETS, type Facet, type SearchFilters } from '../../src/search/options.ts';
import type { FactField } from '../../src/search/query/tree.ts';
import { RowSet } from '../../src/search/row-set.ts';
import { catalogueOf, type MadeArticle, madeArticles } from './made-catalogue.ts';

const names = {
  newspapers: [{ id: 'a', name: '甲报' }],
  sections: [
    { id: 'news', name: '新闻' },
    { id: 'arts', name: '文藝' },
  ],
};
const plain: MadeArticle = {
  date: '2024-02-01',
  page: { id: 'p01', label: '1' },
  section: 'news',
  kind: 'story',
  people: [],
  tags: [],
  columns: [],
  characters: 300,
  grade: 'a',
};

/** What the interface promises of each value, read off the article itself. */
function valuesOf(
  { date, page, section, kind, people, characters, grade }: MadeArticle,
  newspaper: string,
): Record<Facet, string[]> {
  const numbers: Record<string, string> = { p01: '1', p02: '2', p10: '10', pa01: 'A1', pa02: 'A2' };
  const length = characters < 200 ? '0-199' : characters < 800 ? '200-799' : characters < 2000 ? '800-1999' : '2000-';
  return {
    newspaper: [newspaper],
    year: [date?.slice(0, 4) ?? 'undated'],
    month: [date?.slice(0, 7) ?? 'undated'],
    page: [page.id === 'x02' ? '2' : (numbers[page.id] ?? 'unknown')],
    section: [section],
    kind: [kind],
    byline: people.map((name) => name.toLowerCase()),
    length: [length],
    quality: [grade],
  };
}

function passes(
  article: MadeArticle,
  newspaper: string,
  { from, to, frontPage, facets }: SearchFilters,
  skipped?: Facet,
): boolean {
  if ((from !== undefined || to !== undefined) && article.date === undefined) return false;
  if (from !== undefined && (article.date ?? '') < from) return false;
  if (to !== undefined && (article.date ?? '') > to) return false;
  if (frontPage && !['p01', 'pa01'].includes(article.page.id)) return false;
  const values = valuesOf(article, newspaper);
  return FACETS.every((facet) => {
    const chosen = facets[facet] ?? [];
    return facet === skipped || chosen.length === 0 || values[facet].some((value) => chosen.includes(value));
  });
}

const chosenFacets = fc.record(
  {
    newspaper: fc.constantFrom(['a'], ['b'], ['a', 'b']),
    year: fc.constantFrom(['2024'], ['undated', '2023']),
    month: fc.constantFrom(['2024-02'], ['2024-02', '1999-01']),
    page: fc.constantFrom(['1'], ['2', 'unknown'], ['A1']),
    section: fc.constantFrom(['news'], [], ['arts', 'local-news']),
    kind: fc.constant(['story']),
    byline: fc.constantFrom(['张三'], ['li si', 'nobody']),
    length: fc.constant(['200-799', '2000-']),
    quality: fc.constantFrom(['a'], ['b', 'c']),
  },
  { requiredKeys: [] },
);
const someFilters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    from: fc.constantFrom('2023-12-01', '2024-02-02'),
    to: fc.constantFrom('2024-02-01', '2024-12-31'),
    frontPage: fc.boolean(),
    facets: chosenFacets,
  },
  { requiredKeys: ['facets'] },
) as fc.Arbitrary<SearchFilters>;

/** Two shards of two newspapers, and what a query found in them. */
const twoShards = fc.tuple(madeArticles, madeArticles, fc.func(fc.boolean())).map(([first, second, isFound]) =>
  [first, second].map((articles, shard) => {
    const newspaper = shard === 0 ? 'a' : 'b';
    const found = articles.map((_, row) => isFound(shard, row));
    const rows = RowSet.of(
      articles.length,
      [...found.keys()].filter((row) => found[row]),
    );
    const part: FacetPart = { catalogue: catalogueOf(newspaper, articles), shard: { newspaper }, rows };
    return { newspaper, articles, found, part };
  }),
);
type Shards = typeof twoShards extends fc.Arbitrary<infer Made> ? Made : never;

/** Articles found that pass the filters. */
const foundOf = (shards: Shards, filters: SearchFilters, skipped?: Facet) =>
  shards.flatMap(({ newspaper, articles, found }) =>
    articles.flatMap((article, row) =>
      found[row] && passes(article, newspaper, filters, skipped) ? [{ article, newspaper }] : [],
    ),
  );

describe('of any archive', () => {
  it('a row has the values of its article', () => {
    fc.assert(
      fc.property(madeArticles, (articles) => {
        const catalogue = catalogueOf('a', articles);
        articles.forEach((article, row) => {
          const values = FACETS.map((facet) => [facet, facetValues(catalogue, row, facet, { newspaper: 'a' })]);
          expect(Object.fromEntries(values)).toEqual(valuesOf(article, 'a'));
        });
      }),
    );
  });

  it('filters let through what an article-by-article check lets through', () => {
    fc.assert(
      fc.property(madeArticles, someFilters, (articles, filters) => {
        const rows = filterRows(catalogueOf('a', articles), { newspaper: 'a' }, filters);
        expect([...rows]).toEqual([...articles.keys()].filter((row) => passes(articles[row] ?? plain, 'a', filters)));
      }),
      { numRuns: 300 },
    );
  });

  it('counts of a facet are those of all filters but its own, chosen values always among them', () => {
    fc.assert(
      fc.property(twoShards, someFilters, (shards, filters) => {
        const counted = countFacets(
          shards.map(({ part }) => part),
          filters,
          names,
        );
        for (const facet of FACETS) {
          const expected = new Map((filters.facets[facet] ?? []).map((value) => [value, 0]));
          for (const { article, newspaper } of foundOf(shards, filters, facet)) {
            for (const value of valuesOf(article, newspaper)[facet]) expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          expect(new Map(counted[facet].map(({ value, count }) => [value, count])), facet).toEqual(expected);
          expect(counted[facet]).toHaveLength(expected.size);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('months tell what is held, and what was found in whatever range', () => {
    fc.assert(
      fc.property(twoShards, someFilters, (shards, filters) => {
        const { from: _from, to: _to, ...others } = filters;
        const months = countMonths(
          shards.map(({ part }) => part),
          filters,
        );
        const monthOf = ({ date }: MadeArticle) => date?.slice(0, 7) ?? 'undated';
        const held = shards.flatMap(({ newspaper, articles }) => articles.map((article) => ({ article, newspaper })));
        const found = foundOf(shards, others);
        for (const { month, issues, heldArticles, heldCharacters, articles } of months) {
          const here = held.filter(({ article }) => monthOf(article) === month);
          expect(heldArticles).toBe(here.length);
          expect(heldCharacters).toBe(here.reduce((sum, { article }) => sum + article.characters, 0));
          expect(issues).toBe(new Set(here.map(({ article, newspaper }) => `${newspaper} ${article.date}`)).size);
          expect(articles).toBe(found.filter(({ article }) => monthOf(article) === month).length);
        }
        expect(months.reduce((sum, { heldArticles }) => sum + heldArticles, 0)).toBe(held.length);
      }),
      { numRuns: 200 },
    );
  });

  it('fields find what an article-by-article check finds', () => {
    const sectionNames = new Map(names.sections.map(({ id, name }) => [id, name]));
    const numbersOf = ({ id }: MadeArticle['page']) => valuesOf({ ...plain, page: { id } }, 'a').page;
    const isIn = (name: string | undefined, asked: string) => name !== undefined && foldText(name).includes(foldText(asked));
    const holds: Record<FactField, (article: MadeArticle, asked: string) => boolean> = {
      author: ({ people }, asked) => people.some((name) => isIn(name, asked)),
      column: ({ columns }, asked) => columns.some((name) => isIn(name, asked)),
      tag: ({ tags }, asked) => tags.some((name) => isIn(name, asked)),
      section: ({ section, page }, asked) => [sectionNames.get(section), section, page.name].some((name) => isIn(name, asked)),
      correction: ({ isCorrected = false }, asked) =>
        /^(?:有|是|YES)$/u.test(asked) ? isCorrected : asked === '無' && !isCorrected,
      page: ({ page }, asked) => numbersOf(page).includes(asked) || (page.id === 'x02' && asked === '2'),
    };
    const asked = fc.oneof(
      fc.tuple(fc.constant('author' as const), fc.constantFrom('张三', '張', 'li', 'LI SI', '丰', '王')),
      fc.tuple(fc.constant('column' as const), fc.constantFrom('视点', '今日', '视点点')),
      fc.tuple(fc.constant('tag' as const), fc.constantFrom('公交', '车站', 'bus', 'u')),
      fc.tuple(fc.constant('section' as const), fc.constantFrom('news', 'local-', '文艺', '新', '时政', '副刊·')),
      fc.tuple(fc.constant('correction' as const), fc.constantFrom('有', '是', 'YES', '無', '也许')),
      fc.tuple(fc.constant('page' as const), fc.constantFrom('1', '2', '10', 'A1', 'A2', '3')),
    );
    fc.assert(
      fc.property(madeArticles, asked, (articles, [field, value]) => {
        const rows = factRows(catalogueOf('a', articles), field, foldText(value), value, names);
        expect([...rows]).toEqual([...articles.keys()].filter((row) => holds[field](articles[row] ?? plain, value)));
      }),
      { numRuns: 500 },
    );
  });
});

const rowsOf = (articles: Partial<MadeArticle>[], field: FactField, value: string) => {
  const catalogue = catalogueOf(
    'a',
    articles.map((article) => ({ ...plain, ...article })),
  );
  return [...factRows(catalogue, field, foldText(value), value, names)];
};

describe('pages', () => {
  const pages = [
    { id: 'p01' },
    { id: 'p01', label: '01' },
    { id: 'pa01', label: 'A01' },
    { id: 'x01' },
    { id: 'x03', label: '1' },
  ];
  const articles = pages.map((page) => ({ page }));

  it.each([
    ['1', [0, 1, 4]],
    ['01', [0, 1, 4]],
    ['１', [0, 1, 4]],
    ['第1版', [0, 1, 4]],
    ['a1', [2]],
    ['A01', [2]],
    ['10', []],
    ['x01', []],
    ['版', []],
    ['unknown', []],
  ])('asked for as %s', (value, rows) => {
    expect(rowsOf(articles, 'page', value)).toEqual(rows);
  });

  it('are asked for by the number of their address too, where another was printed', () => {
    expect(rowsOf([{ page: { id: 'p03', label: '5' } }], 'page', '3')).toEqual([0]);
    expect(rowsOf([{ page: { id: 'p03', label: '5' } }], 'page', '5')).toEqual([0]);
  });
});

it('finds a tag by its id only if whole', () => {
  const tagged = [{ tags: ['Bus-Stop'] }];
  const found = (value: string) => [...factRows(catalogue, 'tag', foldText(value), value, names)];
  const catalogue = catalogueOf(
    'a',
    tagged.map((article) => ({ ...plain, ...article })),
  );
  catalogue.tags = [{ id: 'bus-stop', name: '站牌' }];
  expect([found('bus-stop'), found(' Bus-Stop '), found('bus'), found('牌')]).toEqual([[0], [0], [], [0]]);
});

it('finds nothing by nothing', () => {
  expect(rowsOf([{ people: ['张三'] }], 'author', '  ')).toEqual([]);
});

it('takes ranges with an open end, the undated outside even of them', () => {
  const catalogue = catalogueOf('a', [{ ...plain, date: undefined }, plain, { ...plain, date: '2024-02-02' }]);
  expect([...dateRows(catalogue, '2024-02-02', undefined)]).toEqual([2]);
  expect([...dateRows(catalogue, undefined, '2024-02-01')]).toEqual([1]);
  expect([...dateRows(catalogue, '2024-02-01', '2024-02-02')]).toEqual([1, 2]);
  expect([...dateRows(catalogue, '2024-02-02', '2024-02-01')]).toEqual([]);
  expect([...filterRows(catalogue, { newspaper: 'a' }, { from: '0000-01-01', facets: {} })]).toEqual([1, 2]);
});

describe('the order of values', () => {
  const counts = (articles: Partial<MadeArticle>[], filters: SearchFilters = { facets: {} }) => {
    const catalogue = catalogueOf(
      'a',
      articles.map((article) => ({ ...plain, ...article })),
    );
    return countFacets([{ catalogue, shard: { newspaper: 'a' }, rows: RowSet.all(articles.length) }], filters, names);
  };
  const order = (articles: Partial<MadeArticle>[], facet: Facet) => counts(articles)[facet].map(({ value }) => value);

  it('puts new years and months first, the undated last', () => {
    const dated = ['2023-12-01', undefined, '2024-03-01', '2024-10-01'].map((date) => ({ date }));
    expect(order(dated, 'year')).toEqual(['2024', '2023', 'undated']);
    expect(order(dated, 'month')).toEqual(['2024-10', '2024-03', '2023-12', 'undated']);
  });

  it('puts pages in the order of their numbers, those with letters after, the unknown last', () => {
    const labels = ['B1', '10', 'A10', '2', 'A2', '1'].map((label) => ({ page: { id: 'x01', label } }));
    expect(order([{ page: { id: 'x09' } }, ...labels], 'page')).toEqual(['1', '2', '10', 'A2', 'A10', 'B1', 'unknown']);
  });

  it('puts lengths and grades in their own order', () => {
    const articles = [9999, 0, 1000, 250, 1].map((characters, place) => ({ characters, grade: 'cabca'[place] ?? 'a' }));
    expect(order(articles, 'length')).toEqual(['0-199', '200-799', '800-1999', '2000-']);
    expect(order(articles, 'quality')).toEqual(['a', 'b', 'c']);
  });

  it('puts the most frequent of the others first, equals by code unit', () => {
    const kinds = ['story', 'notice', 'photo', 'photo', 'brief'].map((kind) => ({ kind }));
    expect(order(kinds, 'kind')).toEqual(['photo', 'brief', 'notice', 'story']);
  });

  it('names newspapers, sections and people, and keeps a choice that nothing has', () => {
    const facets = { byline: ['ghost'], section: ['news', 'sport'] };
    const { newspaper, section, byline, kind } = counts([{ people: ['Li Si'], section: 'news' }], { facets });
    expect(newspaper).toEqual([]);
    expect(section).toEqual([
      { value: 'news', name: '新闻', count: 0 },
      { value: 'sport', count: 0 },
    ]);
    expect(byline).toEqual([
      { value: 'li si', name: 'Li Si', count: 1 },
      { value: 'ghost', count: 0 },
    ]);
    expect(kind).toEqual([]);
    expect(counts([{}]).newspaper).toEqual([{ value: 'a', name: '甲报', count: 1 }]);
  });
});

it('tells every month between the first and the last, and the undated after them', () => {
  const dates = ['2023-11-30', '2024-02-01', undefined];
  const catalogue = catalogueOf(
    'a',
    dates.map((date) => ({ ...plain, date })),
  );
  const months = countMonths([{ catalogue, shard: { newspaper: 'a' }, rows: RowSet.of(3, [1]) }], { facets: {} });
  expect(months.map(({ month, issues, articles }) => [month, issues, articles])).toEqual([
    ['2023-11', 1, 0],
    ['2023-12', 0, 0],
    ['2024-01', 0, 0],
    ['2024-02', 1, 1],
    ['undated', 1, 0],
  ]);
  expect(countMonths([], { facets: {} })).toEqual([]);
});

it('counts an issue that is cut between two shards once', () => {
  const part = () => ({ catalogue: catalogueOf('a', [plain]), shard: { newspaper: 'a' }, rows: RowSet.all(1) });
  expect(countMonths([part(), part()], { facets: {} })).toEqual([
    { month: '2024-02', issues: 1, heldArticles: 2, heldCharacters: 600, articles: 2 },
  ]);
});
