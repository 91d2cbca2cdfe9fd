import { expect, test } from 'vitest';
import { parsePage } from '../../scripts/ingest/parse-page.ts';
import { checkConservation } from '../../scripts/ingest/report/conservation.ts';
import type { ParsedPage } from '../../scripts/model/page.ts';
import { ARCHIVE } from '../read/temp-folder.ts';

/** With work that grows with the square of the lines, each of these would outlast the time limit of a test many times. */
const LINES = 20_000;

const CHARS = [...'江州城外的河水每年春天都要涨上两三回沿岸人家在门前种树修路办学堂也常到对面山里采茶砍柴卖给过往船工'];

/** Words that mean nothing, other ones on each line. */
function words(line: number, length: number): string {
  return Array.from({ length }, (_, at) => CHARS[(line * 7919 + at * 104_729 + line * at) % CHARS.length]).join('');
}

function pageOf(raw: readonly string[]): ParsedPage {
  const [newspaper] = ARCHIVE.newspapers;
  if (!newspaper) throw new Error('The test archive has a newspaper.');
  const lines = raw.map((text, index) => ({ number: index + 1, raw: text }));
  return parsePage({ sequenceInFile: 1, lines, hints: {} }, 1, { newspaper, newspapers: ARCHIVE.newspapers });
}

function linesOf(make: (index: number) => string[], length = LINES): string[] {
  return Array.from({ length }, (_, index) => make(index)).flat();
}

const pages: Record<string, (index: number) => string[]> = {
  'wrapped lines without an end': (index) => [`这是一行没有结尾的分栏文字共有二十个字左${index % 10}`],
  'printed lines with a blank after each': (index) => [`这是第${index}行正文，内容重复。`, ''],
  'headlines apart from bodies': (index) =>
    index % 3 ? [`本报讯（记者 沈若溪）正文${index}在此。`, ''] : [`标题${index}某某某`, ''],
  'one character each': (index) => [words(index, 1)],
  'one character each, with a blank after each': (index) => [words(index, 1), ''],
  'English words without an end': (index) => [`and the council of ward ${index % 97} went on to say that it would not`, ''],
  'English sentences': (index) => [`The council of ward ${index % 97} went on to say that it would not.`, ''],
  'texts that lead to another page': (index) => [`${words(index, 20)}（下转第2版）`, ''],
};

test.each(Object.keys(pages))('a page of twenty thousand lines is read: %s', (name) => {
  expect(checkConservation(pageOf(linesOf((index) => pages[name]?.(index) ?? [])))).toEqual([]);
});

/** Of lines that are compared with all that stands above them. */
const COMPARED = 8000;

test('a page of short lines and paragraphs in turn is read', () => {
  const page = pageOf(linesOf((index) => [index % 2 ? words(index, 12) : `${words(index, 30)}。`, ''], COMPARED));
  expect(checkConservation(page)).toEqual([]);
});

test('of thousands of paragraphs without an end, none is joined to one far off', () => {
  const page = pageOf(linesOf((index) => [`${words(index, 70)}${index % 2 ? '。' : ''}`, ''], COMPARED));
  expect(checkConservation(page)).toEqual([]);
  const seams = page.items.flatMap((item) => item.seams);
  expect(seams.length).toBeGreaterThan(1000);
  expect(seams.filter(({ kind, lines: [from, to] }) => kind === 'merged' && Math.abs(to - from) > 60)).toEqual([]);
});

test('a page of two million bytes is read: its stories stand in its items, and nothing is lost', () => {
  const story = (index: number) => [
    `第${index}号堤段加固完工`,
    '',
    `本报讯（记者 沈若溪）${words(index, 180)}。`,
    '',
    ...Array.from({ length: 4 }, (_, part) => [`${words(index + part, 220)}，${words(part, 60)}。`, '']).flat(),
  ];
  const raw = Array.from({ length: 520 }, (_, index) => story(index)).flat();
  expect(Buffer.byteLength(raw.join('\n'))).toBeGreaterThan(2_000_000);
  const page = pageOf(raw);
  expect(checkConservation(page)).toEqual([]);
  expect(page.items).toHaveLength(520);
});
