import type { ArticleText } from '../../src/search/article-text.ts';
import { type CatalogueFile, factsOf } from '../../src/search/catalogue.ts';
import type { SearchShard, ShardList } from '../../src/search/shards.ts';
import { catalogueOf, type MadeArticle } from '../search/made-catalogue.ts';

/** A shard with all that its files would hold. */
export interface FakeShard {
  shard: SearchShard;
  catalogue: CatalogueFile;
  texts: ArticleText[];
}

const SECTIONS = ['news', 'culture', 'sport', 'letters'];
const KINDS = ['article', 'brief', 'photo', 'notice'];
const PEOPLE = ['王一', '李二三', '赵四', '陈五', '刘六', '孙七', '周八', '吴九', '郑十', '冯十一'];
const PAGE_NAMES = ['要闻', '综合', '文化', '体育'];

/** One article in five days of each shard; nothing is held in some months. */
function articlesOf(year: string, count: number, skip: readonly number[]): MadeArticle[] {
  const months = Array.from({ length: 12 }, (_, month) => month + 1).filter((month) => !skip.includes(month));
  return Array.from({ length: count }, (_, place) => {
    const month = months[Math.floor((place * months.length) / count)] ?? 1;
    const page = (place % 4) + 1;
    const day = 1 + (Math.floor(place / 2) % 27);
    return {
      date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      page: { id: `p0${page}`, label: String(page), name: PAGE_NAMES[page - 1] ?? '' },
      section: SECTIONS[place % 3] ?? 'news',
      kind: KINDS[place % 4] ?? 'article',
      people: place % 3 === 0 ? [PEOPLE[place % 10] ?? '王一'] : [],
      tags: [],
      columns: [],
      characters: 100 + ((place * 97) % 2400),
      grade: place % 6 === 5 ? 'c' : place % 2 === 0 ? 'a' : 'b',
    };
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const EVIL = '<img src=x onerror="window.hacked=1">公园的<b>标题</b>';

function textOf(place: number, year: string, address: string): ArticleText {
  const shared = [`第${place}次到公园 市民各有说法`, `市民瞭解到，「口袋公園」第${place}期在${year}年建成。`];
  if (place === 3) return { address, headline: 0, segments: [EVIL, '无事，只说公园。'] };
  if (place === 4) return { address, label: '没有标题的公园', segments: ['没有标题的公园在河边。'] };
  const tail = `${'前'.repeat(80)}罕见词${'后'.repeat(120)}，过了很久又见罕见词，公园里的人说。`;
  return { address, headline: 0, segments: [...shared, ...(place % 10 === 0 ? [tail] : []), `公园唯一${year}${place}号。`] };
}

function english(place: number, address: string): ArticleText {
  const body = `The council opened the park on Hill Street (opening no. ${place}). Parties were held; art was shown.`;
  return { address, headline: 0, segments: [`Town council opens park ${place}`, body] };
}

function makeShard(shard: Omit<SearchShard, 'articles' | 'version'>, made: MadeArticle[]): FakeShard {
  const catalogue = { ...catalogueOf(shard.newspaper, made), languages: [shard.language] };
  const texts = made.map((_, row) => {
    const { address } = factsOf(catalogue, row);
    return shard.language === 'en' ? english(row, address) : textOf(row, shard.year, address);
  });
  return { shard: { ...shard, articles: made.length, version: '1' }, catalogue, texts };
}

const lanchuan = { newspaper: 'lanchuan-ribao', language: 'zh-CN' };

/** About two hundred articles of two newspapers, in three shards, newest first. */
export const FAKE_SHARDS: readonly FakeShard[] = [
  makeShard(
    { ...lanchuan, folder: 'lanchuan-ribao-2024', year: '2024', from: '2024-01-01', to: '2024-12-28' },
    articlesOf('2024', 110, [3]),
  ),
  makeShard(
    { folder: 'times-2023', newspaper: 'times', language: 'en', year: '2023', from: '2023-01-01', to: '2023-12-30' },
    articlesOf('2023', 30, []),
  ),
  makeShard(
    { ...lanchuan, folder: 'lanchuan-ribao-2023', year: '2023', from: '2023-01-01', to: '2023-12-28' },
    articlesOf('2023', 60, [7, 8]),
  ),
];

export const fakeList: ShardList = {
  corpus: 'fake-1',
  newspapers: [
    { id: 'lanchuan-ribao', name: '兰川日报' },
    { id: 'times', name: 'Lanchuan Times' },
  ],
  sections: [
    { id: 'news', name: '要闻' },
    { id: 'culture', name: '文化' },
    { id: 'sport', name: '体育' },
  ],
  shards: FAKE_SHARDS.map(({ shard }) => shard),
};
