import { expect, test } from 'vitest';
import { parsePage } from '../../scripts/ingest/parse-page.ts';
import { checkConservation } from '../../scripts/ingest/report/conservation.ts';
import { ARCHIVE } from '../read/temp-folder.ts';

/** With work that grows with the square of the lines, each of these would outlast the time limit of a test many times. */
const LINES = 20_000;

const pages: Record<string, (index: number) => string[]> = {
  'wrapped lines without an end': (index) => [`这是一行没有结尾的分栏文字共有二十个字左${index % 10}`],
  'printed lines with a blank after each': (index) => [`这是第${index}行正文，内容重复。`, ''],
  'headlines apart from bodies': (index) =>
    index % 3 ? [`本报讯（记者 沈若溪）正文${index}在此。`, ''] : [`标题${index}某某某`, ''],
};

test.each(Object.keys(pages))('a page of twenty thousand lines is read: %s', (name) => {
  const raw = Array.from({ length: LINES }, (_, index) => pages[name]?.(index) ?? []).flat();
  const [newspaper] = ARCHIVE.newspapers;
  if (!newspaper) throw new Error('The test archive has a newspaper.');
  const lines = raw.map((text, index) => ({ number: index + 1, raw: text }));
  const page = parsePage({ sequenceInFile: 1, lines, hints: {} }, 1, { newspaper, newspapers: ARCHIVE.newspapers });
  expect(checkConservation(page)).toEqual([]);
});
