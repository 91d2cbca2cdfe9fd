import { describe, expect, test } from 'vitest';
import { isByline, readBylinePeople } from '../../scripts/ingest/language/byline.ts';
import { opensAsCaption } from '../../scripts/ingest/language/captions.ts';
import { readChineseDateline } from '../../scripts/ingest/language/chinese-dateline.ts';
import { findCredit, isCreditLine } from '../../scripts/ingest/language/credits.ts';
import { findJumpAtEnd, findJumpAtStart, readJumpLine } from '../../scripts/ingest/language/jump-lines.ts';
import { readPeople } from '../../scripts/ingest/language/people.ts';
import { endsWithSource, isSignature, isSourceLine } from '../../scripts/ingest/language/signature.ts';
import { isStaffLine } from '../../scripts/ingest/language/staff-lines.ts';

// The forms of the grammar that are known from other papers, each with each (parsing.md §3.6, marked K).

/** Every way to choose one of each. */
function product(...choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>((made, choice) => made.flatMap((row) => choice.map((one) => [...row, one])), [[]]);
}

const WRITERS: readonly (readonly [printed: string, people: readonly string[]])[] = [
  ['', []],
  ['（记者 沈若溪）', ['沈若溪']],
  ['（记者 沈若溪、何小满）', ['沈若溪', '何小满']],
  [' 记者沈若溪报道：', ['沈若溪']],
];

/** The whole of an opening is dateline, and what it tells is as given. */
function expectDateline(printed: string, told: { agency?: string; place?: string; people: readonly string[] }): void {
  const read = readChineseDateline(`${printed}今秋第一批候鸟飞抵湿地。`);
  expect([printed.slice(0, read?.length ?? 0), read?.agency, read?.place], printed).toEqual([printed, told.agency, told.place]);
  expect(
    readPeople(read?.writers ?? '').map(({ name }) => name),
    printed,
  ).toEqual(told.people);
}

describe('datelines', () => {
  const agencies = ['新华社', '中新社', '中新网', '人民日报'];

  test.each(agencies)('of an agency, %s, with and without place, day and reporters', (agency) => {
    for (const [before = '', place = '', day = '', kind = ''] of product(
      ['', '据'],
      ['', '石渡'],
      ['10月17日', '17日'],
      ['电', '讯', '专电'],
    ))
      for (const [writers, people] of WRITERS)
        expectDateline(`${before}${agency}${place}${day}${kind}${writers}`, { agency, people, ...(place ? { place } : {}) });
  });

  test('of this paper, from elsewhere', () => {
    for (const [post = '', day = '', kind = ''] of product(['', '驻'], ['10月17日', '17日'], ['电', '讯', '专电']))
      for (const [writers, people] of WRITERS)
        expectDateline(`本报${post}石渡${day}${kind}${writers}`, { place: '石渡', people });
  });

  test.each(['本报讯', '本刊讯', '本网讯', '本报综合讯'])('of the house: %s', (house) => {
    for (const [writers, people] of WRITERS) expectDateline(`${house}${writers}`, { people });
  });
});

describe('bylines', () => {
  const marks = ['', '●', '■', '◎', '◆', '▲', '★', '● '];
  const papers = ['本报', '市融媒体中心', ''];
  const kinds = ['', '全媒体', '首席', '实习', '见习', '特约', '驻站'];

  test.each(['记者', '通讯员', '评论员'])('every kind of %s, behind every mark', (trade) => {
    for (const [mark = '', paper = '', kind = '', space = ''] of product(marks, papers, kinds, [' ', ''])) {
      const line = `${mark}${paper}${kind}${trade}${space}沈若溪`;
      expect([line, isByline(line), readBylinePeople(line).map(({ name }) => name)]).toEqual([line, true, ['沈若溪']]);
    }
  });

  test('two names by 、 and ，and space, a trainee after them', () => {
    for (const [between = '', comma = ''] of product(['、', '，', ' '], [' ', '，'])) {
      const line = `本报记者 沈若溪${between}何小满${comma}实习生 纪晓棠`;
      expect([line, readBylinePeople(line).map(({ name }) => name)]).toEqual([line, ['沈若溪', '何小满', '纪晓棠']]);
    }
  });
});

test('signatures tell what was done', () => {
  for (const [before = '', name = '', after = ''] of product(
    ['', '本报记者', '记者 '],
    ['沈若溪', '沈若溪、何小满'],
    ['整理', '综合', '报道', '综合报道', ' 整理'],
  ))
    expect([`${before}${name}${after}`, isSignature(`${before}${name}${after}`)]).toEqual([`${before}${name}${after}`, true]);
});

describe('credits', () => {
  const sources = ['新华社发', '资料图片', '视觉中国'];

  test.each(sources)('%s alone, in brackets, at the end of a caption', (source) => {
    for (const line of [source, `（${source}）`, `■${source}`, `图/${source}`].filter((one) => one !== '图/新华社发'))
      expect([line, isCreditLine(line)]).toEqual([line, true]);
    for (const credit of [`（${source}）`, ` ${source}`]) {
      const start = findCredit(`候鸟飞抵湿地。${credit}`);
      expect([credit, start === undefined ? undefined : `候鸟飞抵湿地。${credit}`.slice(start).trim()]).toEqual([
        credit,
        credit.trim(),
      ]);
    }
  });

  test('with who took it', () => {
    for (const line of ['新华社发（沈若溪 摄）', '新华社发 沈若溪摄', '沈若溪 摄（资料图片）', '沈若溪摄（视觉中国）'])
      expect([line, isCreditLine(line), readPeople(line).map(({ name }) => name)]).toEqual([line, true, ['沈若溪']]);
  });
});

describe('jump lines', () => {
  const pages = ['A1', '第A1', '第二', '2', '第2', '第02', '第十二'];

  test.each(['下转', '上接', '紧接'])('%s every kind of page, with and without brackets', (word) => {
    for (const [page = '', open = ''] of product(pages, ['', '（', '【', '(', '▲'])) {
      const close = { '（': '）', '【': '】', '(': ')' }[open] ?? '';
      const line = `${open}${word}${page}版${close}`;
      expect([line, readJumpLine(line)?.pages]).toEqual([line, [page.replace('第', '')]]);
    }
  });

  test('glued to text', () => {
    for (const [page = ''] of product(pages)) {
      expect(findJumpAtEnd(`候鸟飞抵湿地。（下转${page}版）`)?.start, page).toBe(7);
      expect(findJumpAtStart(`（上接${page}版）候鸟飞抵湿地。`)?.end, page).toBe(`（上接${page}版）`.length);
    }
  });
});

test('sources', () => {
  for (const [mark = '', colon = '', name = ''] of product(
    ['来源', '稿件来源'],
    ['：', ':', '： '],
    ['江州发布', '《江州日报》', '市水务局'],
  ))
    expect([`${mark}${colon}${name}`, isSourceLine(`${mark}${colon}${name}`)]).toEqual([`${mark}${colon}${name}`, true]);
  for (const bracket of ['（本报综合）', '（综合新华社电）', '（据新华社电）', '（来源：江州发布）'])
    expect([bracket, endsWithSource(`候鸟飞抵湿地。${bracket}`)]).toEqual([bracket, true]);
});

test('captions', () => {
  const openings = [
    '图为',
    '上图：',
    '上图为',
    '下图：',
    '左图：',
    '右图为',
    '①',
    '②',
    '③',
    '④',
    '图①：',
    '图②为',
    '（上图）',
    '▲图为',
    '▲上图：',
  ];
  for (const opening of openings) expect([opening, opensAsCaption(`${opening}白琵鹭飞过芦苇荡`)]).toEqual([opening, true]);
});

test('who made the page is no byline', () => {
  for (const [duty = '', between = ''] of product(['责编', '责任编辑', '校对', '美编', '版式', '组版'], ['：', ' ', '/', ':'])) {
    const line = `${duty}${between}沈若溪`;
    expect([line, isStaffLine(line), isByline(line)]).toEqual([line, true, false]);
  }
  expect(isStaffLine('责编：沈若溪 校对：何小满 美编：陆一鸣')).toBe(true);
  expect(isByline('责编：沈若溪 校对：何小满 美编：陆一鸣')).toBe(false);
});
