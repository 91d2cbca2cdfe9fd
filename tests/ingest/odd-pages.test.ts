import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { checkPublished, type PublishedArticle, readPublished } from './published.ts';

/** What ingest makes of a page that is no ordinary one; both laws hold on each. */
async function publish(name: string): Promise<{ articles: PublishedArticle[]; codes: string[]; unassigned: string[] }> {
  const text = readFileSync(join(import.meta.dirname, 'odd-pages', `${name}.txt`), 'utf8');
  const archive = temporaryArchive({ '2024-10-18-02.txt': text });
  const { diagnostics } = await ingest(archive);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  const { articles, issues } = await readPublished(archive);
  const unassigned = issues.flatMap(({ pages }) => pages.flatMap((page) => (page.unassigned ?? []).map((left) => left.text)));
  return { articles, codes: diagnostics.map(({ code }) => code), unassigned };
}

const kindsOf = (articles: readonly PublishedArticle[]) =>
  articles.map(({ front }) => `${front.kind} ${front.headline ?? `〔${front.label}〕`}`);
const paragraphsOf = ({ body }: PublishedArticle) => body.trim().split(/\n{2,}/u);

/** The stories of `interleaved.txt`, as they were before their lines were shuffled together. */
const INTERLEAVED = [
  '本报讯（记者 沈若溪）10月17日上午，城东水厂二期工程正式通水，供水能力由每天五万吨提高到十二万吨，城东片区近三十万居民用水紧张的局面得到缓解。水厂厂长介绍，新的净水车间采用膜过滤工艺，出厂水的浊度只有原来的五分之一。今后三年，市里还将更换老旧管网一百二十公里，解决一些小区高层住户早晚高峰水压不足的问题。',
  '本报讯（记者 何小满）由四十二名小学生组成的少年宫合唱团日前启程赴省城，参加全省少儿合唱比赛。孩子们每周排练三次，把澜川民歌《船过望江门》改编成了三个声部。带队老师说，名次并不要紧，要紧的是让孩子们站上更大的舞台。比赛将于下周六举行，届时家长可以通过网络观看。',
  '本报讯（记者 顾明远）柿子红了，石桥乡的果农却不像往年那样着急出手。乡里新建的冷库可以存放六百吨鲜果，果农每存一斤只付三分钱。种了二十亩柿子的老周算了一笔账，错峰上市每斤能多卖四角钱，一季下来能多收入近万元。冷库由三个村合办，明年还要添置一条分选线，按大小和甜度给柿子分等。',
];

describe('three stories, each cut to pieces, stand within one another', () => {
  test('no paragraph is put together from two stories', async () => {
    const { articles } = await publish('interleaved');
    const text = articles.flatMap((article) => paragraphsOf(article)).filter((paragraph) => !paragraph.startsWith('## '));
    expect(text.filter((paragraph) => !INTERLEAVED.some((story) => story.includes(paragraph)))).toEqual([]);
  });

  test('every article says that it is broken, and no piece of text passes for a headline or deck', async () => {
    const { articles, codes } = await publish('interleaved');
    const broken = new Set(['join-soft', 'text-lost']);
    for (const { front } of articles) {
      const { grade, reasons = [] } = front.quality;
      expect([front.address, grade, reasons.some((reason) => broken.has(reason))]).toEqual([front.address, 'c', true]);
      expect(['城东水厂昨日通水', '少年宫合唱团赴省城参赛', '果农用上了冷库', undefined]).toContain(front.headline);
      expect([front.kicker, front.decks]).toEqual([undefined, undefined]);
    }
    expect(codes).toEqual(expect.arrayContaining(['join-soft', 'headline-missing']));
  });
});

describe('a page of advertisements', () => {
  test('display advertisements and notices are told from news, and no telephone number is a headline', async () => {
    const { articles, unassigned } = await publish('advertisements');
    expect(kindsOf(articles)).toEqual([
      'advertisement 临江大户 盛大开盘',
      'advertisement 关爱健康 从体检开始',
      'notice 招聘启事',
      'notice 遗失声明',
      'notice 注销公告',
      'advertisement 旺铺招租',
    ]);
    // Three lines without a text below them: nobody can say of what they are the headline.
    expect(unassigned).toEqual(['商场周年庆 全场5折起', '10月18日—10月25日 满300送100', '百汇商场 南门店 东门店 同庆']);
  });

  test('small advertisements need no stop, so nothing is lost between them', async () => {
    const { articles, codes } = await publish('classified');
    expect(kindsOf(articles)).toEqual(['advertisement 分类广告', 'notice 减资公告', 'notice 拍卖公告']);
    expect(paragraphsOf(articles[0] as PublishedArticle)).toHaveLength(7);
    expect(codes).toEqual([]);
  });

  test('in English', async () => {
    const { articles } = await publish('advertisements-en');
    expect(kindsOf(articles)).toEqual([
      'advertisement HARBOUR FURNITURE',
      'notice SITUATIONS VACANT',
      'notice FOR SALE',
      'notice PUBLIC NOTICE',
    ]);
  });
});

describe('a page in a language that the parser has no rules for', () => {
  test.each([
    ['mongolian-cyrillic', 'und-Cyrl', 'Шинэ сургууль нээгдлээ'],
    ['mongolian', 'und-Mong', 'ᠰᠢᠨ᠎ᠡ ᠰᠤᠷᠭᠠᠭᠤᠯᠢ ᠨᠡᠭᠡᠭᠳᠡᠯ᠎ᠡ'],
    ['russian', 'und-Cyrl', 'Мэр открыл новый мост'],
    ['japanese', 'ja', '新しい橋が開通　通勤時間を半分に'],
    ['arabic', 'und-Arab', 'افتتاح الجسر الجديد في المدينة'],
  ])('%s', async (name, language, headline) => {
    const { articles, codes } = await publish(name);
    expect(articles.map(({ front }) => front.language)).toEqual(articles.map(() => language));
    expect(withoutInvisible(articles[0]?.front.headline)).toBe(withoutInvisible(headline));
    expect(
      codes.filter((code) => code === 'language-unread'),
      'said once',
    ).toHaveLength(1);
    for (const { front } of articles) {
      expect(front.quality.reasons, 'an article never looks surer than it is').toContain('language-unread');
      expect([front.byline, front.tags, front.joins], 'nothing is read into it').toEqual([undefined, undefined, undefined]);
    }
  });

  test('a paragraph of Chinese on the same page is read as ever', async () => {
    const { articles } = await publish('no-headline');
    expect(articles.map(({ front }) => front.language)).toEqual(['zh-CN']);
    expect(articles.flatMap(({ front }) => front.quality.reasons ?? [])).not.toContain('language-unread');
  });
});

// Marks without a form of their own may go (docs: law 2).
function withoutInvisible(text: string | undefined): string | undefined {
  return text?.replaceAll(/\p{Cf}|\s/gu, '');
}

describe('a page without a headline', () => {
  test('opening words stand in, and say so', async () => {
    const { articles, codes } = await publish('no-headline');
    expect(articles.map(({ front }) => [front.headline, front.titleSource])).toEqual([[undefined, 'derived']]);
    expect(articles[0]?.front.label?.startsWith('10月17日上午，城东水厂二期工程')).toBe(true);
    expect(codes).toContain('headline-missing');
  });

  test('datelines still tell where a story begins', async () => {
    const { articles, codes } = await publish('no-headline-datelines');
    expect(articles.map(({ front }) => [front.headline, front.byline?.people[0]?.name])).toEqual([
      [undefined, '沈若溪'],
      [undefined, '何小满'],
    ]);
    expect(codes.filter((code) => code === 'headline-missing')).toHaveLength(2);
  });
});
