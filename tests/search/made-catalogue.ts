import fc from 'fast-check';
import type { CatalogueFile, CataloguePage } from '../../src/search/catalogue.ts';

/** An article as a test tells of it. */
export interface MadeArticle {
  date?: string | undefined;
  page: { id: string; label?: string; name?: string };
  section: string;
  kind: string;
  people: string[];
  tags: string[];
  columns: string[];
  characters: number;
  grade: string;
  isCorrected?: boolean;
}

/** A catalogue of these articles; ids are names in lower case. */
export function catalogueOf(newspaper: string, articles: readonly MadeArticle[]): CatalogueFile {
  const places = { issues: placesOf(), pages: placesOf(), people: placesOf(), tags: placesOf(), columns: placesOf() };
  const [sections, kinds] = [placesOf(), placesOf()];
  const issueOf = ({ date }: MadeArticle) => `${newspaper}/${date ?? 'undated'}`;
  const pages: CataloguePage[] = [];
  const page = articles.map((article) => {
    const issue = places.issues.of(issueOf(article));
    const place = places.pages.of(JSON.stringify([issue, article.page]));
    pages[place] = { issue, ...article.page };
    return place;
  });
  const rows = {
    article: articles.map((_, row) => `a${row + 1}`),
    page,
    section: articles.map(({ section }) => sections.of(section)),
    kind: articles.map(({ kind }) => kinds.of(kind)),
    language: articles.map(() => 0),
    people: articles.map(({ people }) => people.map(places.people.of)),
    tags: articles.map(({ tags }) => tags.map(places.tags.of)),
    columns: articles.map(({ columns }) => columns.map(places.columns.of)),
    characters: articles.map(({ characters }) => characters),
    grades: articles.map(({ grade }) => grade).join(''),
    corrections: articles.map(({ isCorrected }) => (isCorrected ? '+' : '-')).join(''),
  };
  const issues = places.issues.names().map((address) => {
    const date = address.slice(newspaper.length + 1);
    return date === 'undated' ? { address } : { address, date };
  });
  const named = (names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));
  return {
    format: 1,
    issues,
    pages,
    people: named(places.people.names()),
    columns: named(places.columns.names()),
    tags: named(places.tags.names()),
    sections: sections.names(),
    kinds: kinds.names(),
    languages: ['zh-CN'],
    common: '',
    rows,
  };
}

/** Articles with few different values, so that they meet. */
export const madeArticles = fc.array(
  fc.record({
    date: fc.constantFrom(undefined, '2023-11-30', '2023-12-01', '2024-02-01', '2024-02-29', '2024-03-01'),
    page: fc.constantFrom(
      { id: 'p01' },
      { id: 'p01', label: '1', name: '要闻' },
      { id: 'p02', label: '02', name: '時政' },
      { id: 'p10', label: '10' },
      { id: 'pa01', label: 'A01', name: '副刊 · 文艺' },
      { id: 'pa02' },
      { id: 'x01' },
      { id: 'x02', label: '2' },
    ),
    section: fc.constantFrom('news', 'local-news', 'arts'),
    kind: fc.constantFrom('story', 'notice'),
    people: fc.uniqueArray(fc.constantFrom('张三', '張三丰', 'Li Si'), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom('Bus', '公交', '公交车站'), { maxLength: 2 }),
    columns: fc.uniqueArray(fc.constantFrom('今日视点', '視點'), { maxLength: 2 }),
    characters: fc.constantFrom(0, 199, 200, 799, 800, 1999, 2000, 90_000),
    grade: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 40 },
);

function placesOf() {
  const known = new Map<string, number>();
  return {
    of(name: string): number {
      const place = known.get(name) ?? known.size;
      known.set(name, place);
      return place;
    },
    names: () => [...known.keys()],
  };
}
