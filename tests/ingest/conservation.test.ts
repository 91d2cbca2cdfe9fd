import { describe, expect, test } from 'vitest';
import { parsePage } from '../../scripts/ingest/parse-page.ts';
import { splitLines } from '../../scripts/ingest/read/lines.ts';
import { checkConservation } from '../../scripts/ingest/report/conservation.ts';
import type { Item, ParsedPage } from '../../scripts/model/page.ts';
import { concat, filterUnits, INSERTED, replaceUnits, slice, type Traced } from '../../scripts/model/traced.ts';
import { ARCHIVE } from '../read/temp-folder.ts';

const TEXT = `## 夜市的"垃圾桶"**会报满**

本报讯(记者 陆一鸣)10月17日,望江路夜市换上了三十只桶。

责编：沈若溪

远山的来信`;

const [newspaper] = ARCHIVE.newspapers;
if (!newspaper) throw new Error('The test archive has a newspaper.');
const context = { newspaper, newspapers: ARCHIVE.newspapers };

function parse(text = TEXT): ParsedPage {
  return parsePage({ sequenceInFile: 1, lines: splitLines(text), hints: {} }, 1, context);
}

/** The page with one change to the text of its first paragraph. */
function withBody(change: (flow: Traced) => Traced): ParsedPage {
  const page = parse();
  const [item] = page.items;
  const [part] = item?.body ?? [];
  if (!item || !part) throw new Error('The sample has a paragraph.');
  return { ...page, items: [{ ...item, body: [{ ...part, flow: change(part.flow) }] }] };
}

const codesOf = (page: ParsedPage) => checkConservation(page).map(({ code, line }) => `${code}:${line}`);

test('nothing is amiss with the sample, which has marks, emphasis, quotes and half-width punctuation', () => {
  expect(codesOf(parse())).toEqual([]);
  expect(parse().items[0]?.headline?.flow.text).toBe('夜市的“垃圾桶”会报满');
});

test.each(['手机尾号139****1234的读者', '身份证号4208**********1122', '密码***', '三乘五写作3**5', '星*号'])(
  'printed stars stay: %s',
  (text) => {
    const page = parse(`${text}。`);
    expect(codesOf(page)).toEqual([]);
    expect(page.items[0]?.body[0]?.flow.text).toBe(`${text}。`);
  },
);

test('what is no character at all goes: noncharacters of Unicode, which no page may hold', () => {
  expect(parse('正\ufdd0文\u{1fffe}在此。').items[0]?.body[0]?.flow.text).toBe('正文在此。');
  expect(codesOf(parse('正\ufdd0文\u{1fffe}在此。'))).toEqual([]);
});

describe('planted faults are found', () => {
  test('a lost character', () => {
    expect(codesOf(withBody((flow) => filterUnits(flow, (index) => index !== 20)))).toEqual(['conservation-lost:3']);
  });

  test('a lost last character, a lost first one', () => {
    expect(codesOf(withBody((flow) => slice(flow, 0, flow.text.length - 1)))).toEqual(['conservation-lost:3']);
    expect(codesOf(withBody((flow) => slice(flow, 1)))).toEqual(['conservation-lost:3']);
  });

  test('a lost line', () => {
    const page = parse();
    expect(codesOf({ ...page, leftovers: page.leftovers.slice(1) })).toEqual(['conservation-lost:5']);
  });

  test('a lost field', () => {
    const page = parse();
    const items = page.items.map(({ headline: _lost, ...item }): Item => item);
    expect(codesOf({ ...page, items })).toEqual(['conservation-lost:1']);
  });

  test('a character that is another', () => {
    expect(codesOf(withBody((flow) => replaceUnits(flow, flow.text.replace('夜', '早'))))[0]).toBe('conservation-invented:3');
  });

  test('a stop where there is a comma', () => {
    expect(codesOf(withBody((flow) => replaceUnits(flow, flow.text.replace('，', '。'))))[0]).toBe('conservation-invented:3');
  });

  test('a made-up character', () => {
    expect(codesOf(withBody((flow) => concat([flow, { text: '。', at: [INSERTED] }])))).toEqual(['conservation-invented:0']);
  });

  test('a made-up space is allowed: it joins lines', () => {
    expect(codesOf(withBody((flow) => concat([flow, { text: ' ', at: [INSERTED] }])))).toEqual([]);
  });

  test('a character of another place', () => {
    const moved = (flow: Traced) => concat([slice(flow, 1, 2), slice(flow, 0, 1), slice(flow, 2)]);
    expect(codesOf(withBody(moved)), 'order is not conservation’s business').toEqual([]);
    expect(codesOf(withBody((flow) => ({ ...flow, at: flow.at.with(3, flow.at[2] ?? 0) })))).not.toEqual([]);
  });

  test('a character used twice, in one field and in two', () => {
    expect(codesOf(withBody((flow) => concat([flow, slice(flow, 0, 1)])))).toEqual(['conservation-invented:3']);
    const page = parse();
    expect(codesOf({ ...page, leftovers: [...page.leftovers, ...page.leftovers.slice(0, 1)] })).toEqual([
      'conservation-invented:5',
    ]);
  });

  test('a character that cleaning took away', () => {
    const page = parse();
    const lines = page.lines.map((line) => (line.number === 5 ? { ...line, content: slice(line.content, 1) } : line));
    const leftovers = page.leftovers.map((left) => ({
      ...left,
      flow: left.flow.text.startsWith('责') ? slice(left.flow, 1) : left.flow,
    }));
    expect(codesOf({ ...page, lines, leftovers })).toEqual(['conservation-lost:5']);
  });
});

test.each([
  ['two pictures with their credits', '晒秋\n\n10月17日，屋顶晒满了辣椒。\n\n■本报记者 韩知秋 摄\n\n■本报记者 顾明远 摄'],
  ['two byline lines', '晒秋\n\n本报记者 韩知秋\n\n通讯员 何小满\n\n屋顶晒满了辣椒。'],
  ['a byline and a dateline', '晒秋\n\n●本报记者 韩知秋\n\n本报讯（记者 顾明远）屋顶晒满了辣椒。'],
  [
    'a label, a column title and a headline',
    '晒秋\n\n屋顶晒满了辣椒。\n\n采访手记\n\n民生进行时\n\n谁家的辣椒最红这件事没有答案\n\n村里人笑着走开了。',
  ],
  ['a box of briefs without briefs', '晒秋\n\n屋顶晒满了辣椒。\n\n简讯\n\n（下转第2版）'],
  [
    'briefs with a byline and a column title',
    '简讯\n\n民生进行时\n\n各地短波汇总在这里发布\n\n●本报记者 韩知秋\n\n●甲地晒秋。\n\n●乙地晒秋。',
  ],
  ['tag characters and emphasis around invisible ones', 'a\u{e0067}b*\u200b*c*\u00ad*d\n\n**\n\n##\n\n*单*'],
])('nothing is lost: %s', (_, text) => {
  expect(codesOf(parse(text))).toEqual([]);
});
