import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest, temporaryArchive } from '../ingest/archive-folder.ts';
import { readPublished } from '../ingest/published.ts';
import { brief } from '../read/temp-folder.ts';

const PAGE = '2024-10-18-02.txt';
const NEXT = '2024-10-19-02.txt';
const story = (headline: string, text: string) => `${headline}\n\n本报讯（记者 沈若溪）${text}\n`;
const golden = (name: string) =>
  readFileSync(join(import.meta.dirname, '../golden', name, 'raw/2024-10-18-02.txt'), 'utf8').replaceAll('\r', '');
const by = (name: string) => `早市搬家了\n\n本报讯（记者 ${name}）早市的摊位搬进新棚，摊主说早起惯了，${name}也是。\n`;

/** What is told: the diagnostic at its line, and the code with its confidence in the front matter of the article or the issue. */
async function doubtsOf(raw: Record<string, string>) {
  const archive = temporaryArchive(raw);
  const { diagnostics } = await ingest(archive);
  const { issues, articles } = await readPublished(archive);
  const told = articles.flatMap(({ front }) => front.quality.doubts ?? []);
  const noted = issues.flatMap(({ pages }) => pages.flatMap(({ notes }) => notes ?? []));
  const inWords = ({ code, confidence = '-' }: { code: string; confidence?: number | string }) => `${code} ${confidence}`;
  return { found: brief(diagnostics), articles: told.map(inWords), issues: noted.map(inWords) };
}

// Code, raw files, line, and confidence in front matter: '-' where nothing measures it.
test.each([
  ['headline-missing', { [PAGE]: '本报讯（记者 沈若溪）早市搬进新棚，摊主们说好。\n' }, 1, '-', 'articles'],
  ['headline-conflict', { [PAGE]: golden('pairing--headline-conflict') }, 1, 0.45, 'articles'],
  ['headline-by-content', { [PAGE]: golden('pairing--floating-headlines') }, 1, 0.56, 'articles'],
  ['headline-unassigned', { [PAGE]: `${story('早市搬家了', '早市搬进新棚。')}\n四海为家的候鸟\n` }, 5, 0.8, 'issues'],
  ['line-unassigned', { [PAGE]: `${story('早市搬家了', '早市搬进新棚。')}\n---\n` }, 5, 0.9, 'issues'],
  ['page-interleaved', { [PAGE]: golden('joins--interleaved') }, 1, '-', 'issues'],
  ['join-soft', { [PAGE]: golden('joins--soft') }, 15, 0.6, 'articles'],
  ['text-lost', { [PAGE]: story('早市搬家了', '摊主们说冬天，') }, 3, 0.95, 'articles'],
  ['text-lost', { [PAGE]: story('早市搬家了', '摊主们说冬天不必再用塑料布挡') }, 3, 0.75, 'articles'],
  ['opening-lost', { [PAGE]: '早市搬家了\n\n，摊主们说冬天不必再用塑料布挡风，早市照旧。\n' }, 3, 0.9, 'articles'],
  ['garble', { [PAGE]: story('早市搬家了', '摊主们说□□■看得清楚。') }, 3, 0.9, 'articles'],
  ['garble', { [PAGE]: story('早市搬家了', '摊主们说，他们很困惑，他们很困惑，都不作声。') }, 3, 0.7, 'articles'],
  ['jump-unmatched', { [PAGE]: story('早市搬家了', '早市搬进新棚。\n\n（下转第3版）') }, 5, '-', 'articles'],
  ['date-inferred', { 'a.txt': story('早市搬家了', '2024年7月18日，早市搬进新棚。') }, 3, 0.75, 'articles'],
  ['name-similar', { [NEXT]: by('梁婧姝'), [PAGE]: by('梁婧娟') }, 3, undefined, undefined],
  ['weekday-conflict', { [PAGE]: `2024年10月18日 星期四\n\n${story('早市搬家了', '早市搬进新棚。')}` }, 1, '-', 'issues'],
  ['page-conflict', { [PAGE]: `第03版：综合\n\n${story('早市搬家了', '早市搬进新棚。')}` }, 1, '-', 'issues'],
] as const)('%s: %#', async (code, raw, line, confidence, place) => {
  const told = await doubtsOf(raw);
  const [file] = Object.keys(raw);
  expect(told.found).toContain(`${code} ${file}:${line}`);
  if (place) expect(told[place]).toContain(`${code} ${confidence}`);
});

test.each([
  ['a signature', story('早市搬家了', '早市搬进新棚。\n\n（沈若溪）')],
  ['a jump line', story('早市搬家了', '摊主们说冬天，\n\n（下转第3版）')],
  ['a picture credit', '早市搬进新棚\n\n早市的摊位搬进新棚\n\n本报记者 沈若溪 摄\n'],
  ['a list', story('早市搬家了', '新棚有：\n\n●自来水和路灯齐全\n\n●公平秤摆在树下')],
])('a story that ends with %s has lost no text', async (_, text) => {
  const { found } = await doubtsOf({ [PAGE]: text });
  expect(found.filter((each) => each.startsWith('text-lost'))).toEqual([]);
});

test.each([
  ['a continuation', '桥修好了\n\n（上接第1版）。桥面铺了石板，桥头的小卖部换了招牌，老板说往后叫桥头。\n'],
  ['a quotation', story('早市搬家了', '“早起惯了。”摊主们说。')],
  ['a brand', 'NEW PHONES ARRIVE\n\niPhone sales began in the harbour mall on Friday and the queue was long.\n'],
])('a story that begins with %s has lost none either', async (_, text) => {
  const { found } = await doubtsOf({ [PAGE]: text });
  expect(found.filter((each) => each.startsWith('opening-lost'))).toEqual([]);
});

test('an English story that begins in mid-sentence', async () => {
  const text =
    'COUNCIL BACKS BRIDGE\n\nBy Ada Quill\n\nthem twice. Nine hands were raised for the bridge and four against it on Friday.\n';
  expect((await doubtsOf({ 'port-ellery-courier/2024-10-18-p2.txt': text })).articles).toContain('opening-lost 0.9');
});
