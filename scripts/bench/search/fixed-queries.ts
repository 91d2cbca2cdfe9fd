import { foldText } from '../../../src/search/fold.ts';
import { seededRandom } from '../../train/random.ts';

/** A query of the bench, and what kind of reader asks it. */
export interface FixedQuery {
  kind: 'common' | 'middling' | 'rare' | 'name' | 'long';
  query: string;
}

export interface SearchedArticle {
  segments: readonly string[];
  people: readonly { name: string }[];
}

const OF_EACH = 4;
const SAMPLE = 200;
const HAN = /^\p{Script=Han}+$/u;

/** Twenty queries, always the same for the same texts: words that many articles hold, some, one; names; long stretches. */
export function fixedQueries(articles: readonly SearchedArticle[]): FixedQuery[] {
  const random = seededRandom(20);
  const below = (limit: number) => Math.floor(random.next() * limit);
  const texts = articles.flatMap(({ segments }) => segments);
  const folded = articles.map(({ segments }) => segments.map(foldText).join('\n'));
  const draw = (length: number) => {
    for (;;) {
      const characters = [...(texts[below(texts.length)] ?? '')];
      const start = below(Math.max(1, characters.length - length));
      const stretch = characters.slice(start, start + length).join('');
      if (stretch.length >= length && HAN.test(stretch)) return stretch;
    }
  };
  const counted = Array.from({ length: SAMPLE }, () => draw(2)).map((query) => {
    const wanted = foldText(query);
    return { query, count: folded.filter((text) => text.includes(wanted)).length };
  });
  const byCount = [...new Map(counted.map((each) => [each.query, each])).values()].sort(
    (a, b) => b.count - a.count || (a.query < b.query ? -1 : 1),
  );
  const half = Math.floor(byCount.length / 2);
  const names = articles.flatMap(({ people }) => people.map(({ name }) => name));
  const several = (kind: FixedQuery['kind'], queries: readonly string[]) => queries.map((query) => ({ kind, query }));
  return [
    ...several(
      'common',
      byCount.slice(0, OF_EACH).map(({ query }) => query),
    ),
    ...several(
      'middling',
      byCount.slice(half, half + OF_EACH).map(({ query }) => query),
    ),
    ...several(
      'rare',
      Array.from({ length: OF_EACH }, () => draw(7)),
    ),
    ...several(
      'name',
      Array.from({ length: OF_EACH }, () => names[below(names.length)] ?? draw(3)),
    ),
    ...several(
      'long',
      Array.from({ length: OF_EACH }, () => draw(14)),
    ),
  ];
}
