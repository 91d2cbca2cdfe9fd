import { describe, expect, it } from 'vitest';
import { parseQuery, printQuery } from '../../../src/search/query/index.ts';
import { sketch } from './sketch.ts';

const read = (text: string) => sketch(parseQuery(text).tree);
const codes = (text: string) => parseQuery(text).problems.map(({ code }) => code);

describe('what is read', () => {
  it.each([
    ['blanks mean AND', '呼和浩特 公园', 'and(呼和浩特, 公园)'],
    ['full-width blanks too', '　呼和浩特　公园　', 'and(呼和浩特, 公园)'],
    ['a phrase keeps its blanks', '"new park" 公园', 'and("new park", 公园)'],
    ['Chinese quotation marks wrap a phrase', '“甲乙 丙” 「丁戊 己」 『庚辛 壬』', 'and("甲乙 丙", "丁戊 己", "庚辛 壬")'],
    ['turned either way', '”甲乙 丙“', '"甲乙 丙"'],
    ['marks within a word are text', '“十四五”规划 “双碳”', 'and(“十四五”规划, "双碳")'],
    ['and within a phrase', '"他说"你好"的事"', '"他说"你好"的事"'],
    ['an escaped mark is text', String.raw`"甲 \"乙\" 丙\\"`, '"甲 "乙" 丙\\"'],
    ['a backslash elsewhere is text', String.raw`C:\new "C:\new dir"`, String.raw`and(C:\new, "C:\new dir")`],
    ['text follows a phrase at once', '"甲乙 丙"丁戊', 'and("甲乙 丙", 丁戊)'],
    ['OR', '公园 OR 广场 OR 绿地', 'or(公园, 广场, 绿地)'],
    ['OR in full width, 或 and |', '公园 ＯＲ 广场 或 绿地 | 湿地 ｜ 湖泊', 'or(公园, 广场, 绿地, 湿地, 湖泊)'],
    ['a small or is a word', '公园 or 广场', 'and(公园, or, 广场)'],
    ['OR within a word is text', 'ORANGE 或者', 'and(ORANGE, 或者)'],
    ['a phrase OR is a phrase', '公园 "OR" 广场', 'and(公园, "OR", 广场)'],
    ['AND binds closer than OR', '甲乙 丙丁 OR 戊己', 'or(and(甲乙, 丙丁), 戊己)'],
    ['a hyphen before a word excludes it', '公园 -广场', 'and(公园, not(广场))'],
    ['full-width hyphen and minus too', '公园 －广场 −绿地', 'and(公园, not(广场), not(绿地))'],
    [
      'before a phrase, a bracket, a field',
      '公园 -"甲 乙" -(丙丁 OR 戊己) -作者:张三',
      'and(公园, not("甲 乙"), not(or(丙丁, 戊己)), not(author=张三))',
    ],
    ['a hyphen within a word is text', 'PM2-5 2023-2025', 'and(PM2-5, 2023-2025)'],
    ['alone too', '北京 - 上海', 'and(北京, -, 上海)'],
    ['two hyphens too', '北京 --上海', 'and(北京, --上海)'],
    ['what is excluded twice is meant', '公园 -(-广场)', 'and(公园, 广场)'],
    ['brackets group', '(公园 OR 广场) 绿化', 'and(or(公园, 广场), 绿化)'],
    ['full-width ones too, and mixed', '（公园 OR 广场) 绿化', 'and(or(公园, 广场), 绿化)'],
    ['within one another', '((甲乙 OR 丙丁) 戊己) OR 庚辛', 'or(and(or(甲乙, 丙丁), 戊己), 庚辛)'],
    ['brackets that change nothing vanish', '(甲乙 丙丁) ((戊己))', 'and(甲乙, 丙丁, 戊己)'],
    ['brackets within a word are text', '《通知（试行）》 f(x)', 'and(《通知（试行）》, f(x))'],
    ['at the start of a word too', '（试行）办法 (2024)12号', 'and(（试行）办法, (2024)12号)'],
    ['and within a group', '(f(x) OR （试行）办法)', 'or(f(x), （试行）办法)'],
    ['a bracket with a blank in it groups, even glued', '公园(广场 OR 绿地)绿化', 'and(公园, or(广场, 绿地), 绿化)'],
    ['a sign follows a group at once', '(公园 广场)-绿地', 'and(公园, 广场, not(绿地))'],
    ['a bracket in a phrase is text', '("甲)乙" OR "丙(丁")', 'or("甲)乙", "丙(丁")'],
    ['headlines', '标题:公园 標題：广场 Title:park', 'and(title(公园), title(广场), title(park))'],
    ['a phrase in a headline', '标题:“口袋 公园”', 'title("口袋 公园")'],
    ['blanks after the colon', '标题： 公园', 'title(公园)'],
    ['facts', '作者:张三 版:01 栏目：身边 版面:要闻 标签:绿化', 'and(author=张三, page=01, column=身边, section=要闻, tag=绿化)'],
    ['the words of the interface', '署名:张三 版次:01 分类:要闻', 'and(author=张三, page=01, section=要闻)'],
    ['other words for the same', 'byline:Li 版名:综合 分類:要聞', 'and(author=Li, section=综合, section=要聞)'],
    [
      'in English too',
      'AUTHOR:Li page:A2 column:Notes section:news tag:parks',
      'and(author=Li, page=A2, column=Notes, section=news, tag=parks)',
    ],
    ['a field of a group', '标题:(公园 OR "广场 绿地")', 'or(title(公园), title("广场 绿地"))'],
    [
      'a field within a group has its own',
      '标题:(公园 作者:张三 (广场 OR 绿地))',
      'and(title(公园), author=张三, or(title(广场), title(绿地)))',
    ],
    ['what is excluded of a field', '公园 标题:-广场', 'and(公园, not(title(广场)))'],
    ['an unknown field is text', '来源:新华社 12:30 1:2', 'and(来源:新华社, 12:30, 1:2)'],
    ['a second field at once is text', '标题:作者:张三', 'title(作者:张三)'],
    ['days', '日期:2024-07-19', '2024-07-19..2024-07-19'],
    ['ranges of a group', '日期:(2023 OR 2024-02)', 'or(2023-01-01..2023-12-31, 2024-02-01..2024-02-29)'],
    ['signs of other languages are text', '.*? [a-z]+ <script>', 'and(.*?, [a-z]+, <script>)'],
    ['one character beside a longer term', '公园 湖', 'and(公园, 湖)'],
    ['and excluded beside one', '公园 -湖', 'and(公园, not(湖))'],
    ['and within every alternative', '(公园 OR 广场) 湖', 'and(or(公园, 广场), 湖)'],
    ['and beside one further out', '公园 (湖 OR 海)', 'and(公园, or(湖, 海))'],
    ['and in a headline', '公园 标题:湖', 'and(公园, title(湖))'],
    ['a value of one character', '版:1 标签:湖', 'and(page=1, tag=湖)'],
  ])('%s: %s', (_, text, expected) => {
    expect(codes(text)).toEqual([]);
    expect(read(text)).toBe(expected);
    expect(parseQuery(text).literal).toBe(false);
  });

  it('tells words from phrases and folds both', () => {
    expect(parseQuery('Ａb "C d"').tree).toEqual({
      kind: 'and',
      parts: [
        { kind: 'text', term: { text: 'Ａb', quoted: false, folded: 'ab' } },
        { kind: 'text', term: { text: 'C d', quoted: true, folded: expect.stringMatching(/^c.d$/u) } },
      ],
    });
  });
});

describe('what is searched as it was typed', () => {
  it.each([
    ['open-quote', '公园 "广场 绿地', [3, 1]],
    ['open-quote', '公园 “广场', [3, 1]],
    ['open-bracket', '公园 (广场 绿地', [3, 1]],
    ['stray-bracket', '公园 广场) 绿地', [5, 1]],
    ['stray-bracket', '三、公园）', [4, 1]],
    ['missing-term', '公园 OR', [3, 2]],
    ['missing-term', 'OR 公园', [0, 2]],
    ['missing-term', '公园 OR OR 广场', [6, 2]],
    ['missing-term', '公园 标题:', [3, 3]],
    ['missing-term', '公园 标题: 作者:张三', [3, 3]],
    ['missing-term', '公园 (广场 作者:)', [7, 3]],
    ['missing-term', '公园 ( )', [3, 3]],
  ])('%s: %s', (code, text, [at, length]) => {
    const { tree, literal, problems } = parseQuery(` ${text} `);
    expect(problems).toMatchObject([{ code, at: (at ?? 0) + 1, length }]);
    expect(literal).toBe(true);
    expect(tree).toMatchObject({ kind: 'text', term: { text, quoted: true } });
    expect(tree && parseQuery(printQuery(tree)).tree).toEqual(tree);
  });

  it('is not searched where it is too short or too long for that', () => {
    expect(parseQuery('(')).toMatchObject({ literal: true, problems: [{ code: 'open-bracket' }, { code: 'too-short' }] });
    expect(parseQuery('(')).not.toHaveProperty('tree');
    expect(codes(`("${'长'.repeat(300)}"`)).toEqual(['open-bracket', 'too-long']);
  });
});

describe('what is not searched', () => {
  it.each([
    ['empty', '', [0, 0]],
    ['empty', ' \n　', [0, 3]],
    ['empty', '公园 \u0301\u200b', [3, 2]],
    ['empty', '公园 "" 广场', [3, 2]],
    ['too-short', '湖', [0, 1]],
    ['too-short', '公园 OR 湖', [6, 1]],
    ['too-short', '公园 OR -湖', [7, 1]],
    ['too-short', '(公园 OR 湖) 海', [7, 1]],
    ['too-short', '作者:张三 标题:湖', [9, 1]],
    ['too-short', '-公园 𠮷', [4, 2]],
    ['bad-date', '公园 日期:2024-13', [6, 7]],
    ['backward-range', '日期:2024..2023', [3, 10]],
    ['too-long', `公园 ${'长'.repeat(201)}`, [3, 201]],
    ['too-long', '公园 '.repeat(700), [0, 2100]],
  ])('%s: %s', (code, text, [at, length]) => {
    const parsed = parseQuery(text);
    expect(parsed.problems[0]).toEqual({ code, at, length, text: text.slice(at, (at ?? 0) + (length ?? 0)) });
    expect(parsed).not.toHaveProperty('tree');
    expect(parsed.literal).toBe(false);
  });

  it('tells of every term that is too short', () => {
    expect(parseQuery('湖 海').problems.map(({ at }) => at)).toEqual([0, 2]);
  });

  it('takes 64 terms and 200 characters a term, whatever each is written with', () => {
    expect(codes(Array(64).fill('公园').join(' '))).toEqual([]);
    expect(parseQuery(Array(70).fill('公园').join(' '))).toEqual({
      literal: false,
      problems: [{ code: 'too-many-terms', at: 192, length: 2, text: '公园' }],
    });
    expect(codes('𠮷'.repeat(200))).toEqual([]);
    expect(codes('㎏'.repeat(101))).toEqual(['too-long']);
  });
});

describe('what is searched, and told of', () => {
  it.each(['-公园', '-公园 -广场', '-(公园 OR 广场)', '广场 OR -公园', '-日期:2024', '(-公园 -广场) OR 绿地'])(
    'finds most of the archive: %s',
    (text) => {
      expect(parseQuery(text).tree).toBeDefined();
      expect(codes(text)).toEqual(['only-negative']);
    },
  );

  it.each(['公园 -广场', '作者:张三 -广场', '日期:2024 -广场'])('does not: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    '(',
    ')',
    '"',
    '“',
    '-',
    '- ',
    'OR ',
    '标题:',
    '日期:',
    '\\',
    '「',
    '(-',
    '-(',
    '("',
    '\ud800',
    '\u202e',
    '\0',
    '((a) ',
  ])('over and over is refused or searched as typed: %j', (part) => {
    for (const length of [10_000, 1_990]) {
      const text = part.repeat(length).slice(0, length);
      const { tree, problems } = parseQuery(text);
      expect(tree === undefined ? problems.length : printQuery(tree).length).toBeGreaterThan(0);
    }
  });

  it('is kept to itself', () => {
    expect(read('\u202e公园 <script>alert(1)</script>')).toBe('and(\u202e公园, <script>alert(1)</script>)');
    expect(read('\ud800公园')).toBe('\ud800公园');
  });
});
