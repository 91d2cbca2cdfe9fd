import { describe, expect, test } from 'vitest';
import { columnWidth, cutParagraphs, looksWrapped, openingOf } from '../../scripts/ingest/blocks/geometry.ts';
import { knownWords, unwrap } from '../../scripts/ingest/blocks/wrap.ts';
import { median, printedWidth } from '../../scripts/ingest/language/script.ts';
import { seam } from '../../scripts/ingest/language/seam.ts';
import { endsSentence, isListItem, isOpenEnd } from '../../scripts/ingest/language/sentence.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { traceLine } from '../../scripts/model/traced.ts';

const linesOf = (...texts: string[]) => texts.map((raw, index) => normaliseLine({ number: index + 1, raw }));
const joinedOf = (before: string, after: string, known: string[] = []) =>
  seam(traceLine(1, before), traceLine(2, after), new Set(known)).text;

describe('where a sentence ends', () => {
  test.each([
    '好。',
    '好！',
    '好？',
    '好……',
    '好…',
    '好······',
    '“好。”',
    '（好。）',
    '好。 ',
    '“Yes.”',
    'He said so.'.concat('”'),
  ])('%s ends', (text) => {
    expect(endsSentence(text)).toBe(true);
  });
  test.each(['好', '好，', '好、', '好：', '好；', '好。（续', '·', '', 'No. 5'])('%j does not', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe('an open end goes on somewhere', () => {
  test.each(['还有', '还有，', '还有、', '约有20', '《县志（续'])('%s is open', (text) => {
    expect(isOpenEnd(text)).toBe(true);
  });
  test.each(['完了。', '共三项：', '一是；', '声音是——', '供应。（试行）', '他说：“'.concat('好。”')])('%s is not', (text) => {
    expect(isOpenEnd(text)).toBe(false);
  });
});

test.each([
  ['●身份证到期换领', true],
  ['●身份证到期，', false],
  ['●身份证到期的', false],
  ['●到期换领。另有说明', false],
  ['身份证到期换领', false],
  [`●${'长'.repeat(40)}`, false],
])('%s is an entry of a list: %s', (text, is) => {
  expect(isListItem(text)).toBe(is);
});

test.each([
  ['澜川', 2],
  ['ab12', 2],
  ['１２Ａ', 3],
  ['“好”', 3],
  ['澜 川', 2],
  ['𠮷', 1],
])('%s is %s squares wide', (text, width) => {
  expect(printedWidth(text)).toBe(width);
});

test('the middle value, the lower one of two', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2, 0]);
});

describe('seams of two lines', () => {
  test.each([
    ['澜川', '日报', '澜川日报'],
    ['总数是1', '万盏', '总数是1万盏'],
    ['新增66', '70户', '新增6670户'],
    ['the old', 'mill', 'the old mill'],
    ['he said', '“yes”', 'he said “yes”'],
    ['page', '5', 'page 5'],
    ['第', 'A2版', '第A2版'],
    ['the coun-', 'cil said', 'the council said'],
    ['the Low-', 'Yarrow line', 'the Low-Yarrow line'],
    ['20—', '30人', '20—30人'],
  ])('%s + %s → %s', (before, after, joined) => {
    expect(joinedOf(before, after)).toBe(joined);
  });

  test('a hyphen stays where the page has the hyphenated word elsewhere', () => {
    expect(joinedOf('the harbour-', 'master', ['harbour-master'])).toBe('the harbour-master');
    expect(joinedOf('the harbour-', 'master', ['harbour'])).toBe('the harbourmaster');
  });

  test('the words of a page are those that stand within a line', () => {
    const words = knownWords(linesOf('The harbour-master and coun-', 'cil'));
    expect([...words]).toEqual(['the', 'harbour-master', 'and', 'cil']);
  });

  test('lines are put together in one go', () => {
    expect(unwrap(linesOf('10月17日，澜川', '学院的 学生', '拼好了车。'), new Set()).text).toBe(
      '10月17日，澜川学院的学生拼好了车。',
    );
  });
});

describe('printed lines of a column', () => {
  const column = [
    '记者一早来到学院操场边上，',
    '看见七个学生围着一堆旧车架',
    '不说话，手里都拿着扳手。社',
    '团里没有一个学机械的。',
  ];

  test('are told by their like width', () => {
    expect(looksWrapped(linesOf(...column))).toBe(true);
    expect(looksWrapped(linesOf('晒秋'))).toBe(false);
    expect(looksWrapped(linesOf('旧厂房里开出新课堂的事', '一家纸业公司的职工夜校两年走出八百名学员'))).toBe(false);
    expect(looksWrapped(linesOf(`## ${column[0]}`, ...column.slice(1)))).toBe(false);
    expect(looksWrapped(linesOf('图书角新添六百册图书。', '——记一所中学的毕业生们', '他们凑钱买书，捐给母校。'))).toBe(false);
  });

  test('have the width of their inner lines', () => {
    expect(columnWidth(linesOf(...column))).toBe(13);
    expect(columnWidth(linesOf(...column.slice(0, 3)))).toBeUndefined();
  });

  test.each([
    ['甲'.repeat(16), 18, false, 'indented'],
    ['甲'.repeat(17), 18, false, 'flush'],
    [`${'甲'.repeat(15)}123`, 18, false, 'flush'],
    [`${'甲'.repeat(15)}12`, 18, false, 'indented'],
    ['甲'.repeat(9), 18, true, 'unknown'],
    ['甲'.repeat(18), 18, true, 'flush'],
    ['甲'.repeat(18), undefined, false, 'unknown'],
  ])('%s in a column of %s, last of its paragraph: %s → %s', (text, width, isLast, opening) => {
    const [line] = linesOf(text);
    if (line) expect(openingOf(line, width, isLast)).toBe(opening);
  });

  test('part into paragraphs after an end mark, if that line or the next is short', () => {
    const cut = (...texts: string[]) => cutParagraphs(linesOf(...texts), 10).map((paragraph) => paragraph.length);
    expect(cut('甲'.repeat(10), '乙乙乙。', '丙'.repeat(10))).toEqual([2, 1]);
    expect(cut('甲'.repeat(10), `${'乙'.repeat(9)}。`, '丙'.repeat(8), '丁'.repeat(10))).toEqual([2, 2]);
    expect(cut('甲'.repeat(10), `${'乙'.repeat(9)}。`, '丙'.repeat(10))).toEqual([3]);
    expect(cut('甲'.repeat(10), '乙乙乙', '丙'.repeat(10))).toEqual([3]);
  });
});
