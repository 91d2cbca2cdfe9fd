import { describe, expect, test } from 'vitest';
import { ingest, temporaryArchive } from '../ingest/archive-folder.ts';
import { readPublished } from '../ingest/published.ts';
import { brief } from '../read/temp-folder.ts';

const story = (headline: string, text: string) => `${headline}\n\n本报讯（记者 沈若溪）${text}\n`;
const MARKET = story('早市搬家了', '望江路早市的一百二十个摊位搬进新棚，摊主们说冬天不必再用塑料布挡风，新棚装了自来水和路灯。');
const TEA = story('秋茶采下来', '青岩茶场采下秋茶，晒青棚铺得满满当当，茶农把竹匾端进冷库，合作社收到县外的订单。');

async function read(raw: Record<string, string>) {
  const archive = temporaryArchive(raw);
  const { diagnostics } = await ingest(archive);
  const { issues, articles } = await readPublished(archive);
  return {
    issues: issues.map(({ address, dateBasis, dateConfidence }) => `${address.slice(-10)} ${dateBasis} ${dateConfidence}`),
    pages: issues.flatMap(({ address, pages }) => pages.map(({ id, name = '-' }) => `${address.slice(-10)} ${id} ${name}`)),
    gaps: issues.map(({ gaps }) => gaps?.join(' ') ?? '-'),
    reprints: articles.flatMap(({ front }) =>
      (front.reprints ?? []).map((other) => `${front.address.slice(-18)} = ${other.slice(-18)}`),
    ),
    found: brief(diagnostics),
  };
}

describe('folios', () => {
  test('with day and number break a file into pages', async () => {
    const folio = (label: string, name: string) => `${label} ${name} 2024年7月19日 星期五 责任编辑/张三\n\n`;
    const { pages, issues } = await read({ 'a.txt': `${folio('A01', '要闻')}${MARKET}\n${folio('A02', '综合')}${TEA}` });
    expect([issues, pages]).toEqual([['2024-07-19 printed 0.98'], ['2024-07-19 pa01 要闻', '2024-07-19 pa02 综合']]);
  });

  test('of several issues in one file keep their days', async () => {
    const { issues } = await read({
      'a.txt': `第01版：要闻\n2024年7月19日 星期五\n\n${MARKET}\n\f第01版：要闻\n2024年7月20日 星期六\n\n${TEA}`,
    });
    expect(issues).toEqual(['2024-07-19 printed 0.98', '2024-07-20 printed 0.98']);
  });

  test('a weekday of another day: about that day, and a word to the editor', async () => {
    const { issues, found } = await read({ 'a.txt': `第01版：要闻\n2024年7月19日 星期四\n\n${MARKET}` });
    expect([issues, found]).toEqual([['2024-07-19 printed 0.6'], ['weekday-conflict a.txt:2']]);
  });

  test('a date with its weekday outweighs one with another’s on the page beside it', async () => {
    const { issues } = await read({
      'a.txt': `第01版：要闻\n2024年7月16日 星期五\n\n${MARKET}\n\f第02版：综合\n2024年7月19日 星期五\n\n${TEA}`,
    });
    expect(issues).toEqual(['2024-07-19 printed 0.98']);
  });

  test('what is stated stays, and what print says against it is reported', async () => {
    const { issues, pages, found } = await read({ '2024-07-18-03.txt': `第02版：综合\n2024年7月19日 星期五\n\n${MARKET}` });
    expect([issues, pages[0]]).toEqual([['2024-07-18 file-name 0.98'], '2024-07-18 p03 综合']);
    expect(found).toEqual(['date-conflict 2024-07-18-03.txt:2', 'page-conflict 2024-07-18-03.txt:1']);
  });

  test('上接第1版 cannot stand on page 1', async () => {
    const { found } = await read({ '2024-07-19-01.txt': '早市搬家了\n\n（上接第1版）早市的摊位搬进新棚，摊主说早起惯了。\n' });
    expect(found).toContain('page-conflict 2024-07-19-01.txt:3');
  });
});

describe('files beside one another', () => {
  const sure = '第01版：要闻\n2024年7月19日 星期五\n\n';

  test('a year that rests on bounds is that of the neighbour whose day agrees', async () => {
    const { issues } = await read({
      'a.txt': sure + MARKET,
      'b.txt': `第02版：综合\n\n${story('秋茶采下来', '7月18日，青岩茶场采下秋茶，比2021年多了三成。')}`,
    });
    expect(issues).toEqual(['2024-07-19 printed 0.98']);
  });

  test('a file between two of one day is of that day', async () => {
    const { issues, pages } = await read({
      'a.txt': sure + MARKET,
      'b.txt': `第02版：综合\n\n${TEA}`,
      'c.txt': `第03版：民生\n2024年7月19日 星期五\n\n${story('夜市搬家了', '夜市的灯换了。')}`,
    });
    expect([issues, pages.length]).toEqual([['2024-07-19 printed 0.98'], 3]);
  });

  test('a page that tells of history only is not dated by it', async () => {
    const history = story('老码头的账本', '10月3日，码头上的老人讲起1958年的水和1963年的船。');
    const { issues, found } = await read({ 'a/1.txt': sure + MARKET, 'b/1.txt': history });
    expect(issues).toEqual(['2024-07-19 printed 0.98', 'ao/undated unknown 0']);
    expect(found).toContain('date-implausible b/1.txt:1');
  });
});

describe('gaps', () => {
  const page = (text = MARKET) => text;

  test.each([
    [{ '2024-07-19-01.txt': page(), '2024-07-19-02.txt': TEA, '2024-07-19-04.txt': '夜市\n\n本报讯 夜市搬家。' }, '3'],
    [{ '2024-07-19-A01.txt': page(), '2024-07-19-A03.txt': TEA }, 'A2'],
    [{ '2024-07-19-01.txt': `2024年7月19日 星期五 今日4版\n\n${MARKET}`, '2024-07-19-02.txt': TEA }, '3 4'],
    [{ '2024-07-19-01.txt': page(), '2024-07-19-02.txt': TEA }, '-'],
    [{ '2024-07-19-01.txt': page(), 'b-2024-07-19-01.txt': page(), '2024-07-19-03.txt': TEA }, '2'],
    [{ '2024-07-19-01.txt': page(), '2024-07-19-03.txt': TEA, '2024-07-19.txt': '夜市\n\n本报讯 夜市搬家。' }, '-'],
  ])('%#: %s', async (raw, expected) => {
    const { gaps, found } = await read(raw as Record<string, string>);
    expect(gaps).toEqual([expected]);
    expect(found.some((line) => line.startsWith('page-missing'))).toBe(expected !== '-');
  });
});

describe('texts held more than once', () => {
  test('are linked both ways, small changes or not, and kept', async () => {
    const { reprints, found } = await read({
      '2024-07-19-01.txt': MARKET,
      '2024-07-22-02.txt': MARKET.replace('一百二十', '一百三十'),
      '2024-07-23-02.txt': TEA,
    });
    expect(reprints).toEqual(['2024-07-19/p01/a01 = 2024-07-22/p02/a01', '2024-07-22/p02/a01 = 2024-07-19/p01/a01']);
    expect(found.filter((line) => line.startsWith('page-reprinted'))).toEqual([]);
  });

  test('a whole page held twice is reported, naming the other file', async () => {
    const { found, reprints } = await read({
      'a-2024-07-19-01.txt': `${MARKET}\n${TEA}`,
      'b-2024-07-19-01.txt': `${MARKET}\n${TEA}`,
    });
    expect(reprints).toHaveLength(4);
    expect(found).toContain('page-reprinted b-2024-07-19-01.txt:1');
  });
});

test('names that differ by one character are suggested, not merged', async () => {
  const by = (name: string, text: string) => `早市搬家了\n\n本报讯（记者 ${name}）${text}\n`;
  const { found } = await read({
    '2024-07-19-01.txt': by('梁婧娟', '早市搬了。'),
    '2024-07-20-01.txt': by('梁婧姝', '夜市搬了。'),
  });
  expect(found.filter((line) => line.startsWith('name-similar'))).toHaveLength(1);
});
