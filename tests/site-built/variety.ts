import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runBackfile } from './command-line.ts';

const ARCHIVE_YML = `title: The Varied Archive
language: LANGUAGE
description: Pages of every kind that a site can have.
contact: archive@example.org
offline: true
newspapers:
  - { id: manbao, name: 漫报, language: zh-CN, place: 漫城, publisher: 漫报社, number: CN 00-0000, columnTitles: [街谈] }
  - { id: minbao, name: 民報, language: zh-TW }
  - id: harbour-post
    name: Harbour Post
    language: en
    rights: { statement: In the public domain., uri: 'https://creativecommons.org/publicdomain/mark/1.0/' }
`;

const ITEMS_PER_PAGE = 14;

/** More than fit one page of a list, so that lists get numbered slices. */
const PAGES = 4;

/** A corrected word, a corrected day, and a line that belongs to no article. */
const CORRECTIONS = `- file: manbao/2021-03-01-01.txt
  who: 校对员 纪晓棠
  when: 2026-11-20
  why: 对照原版
  do: { text: { line: 3, old: 青石板路, new: 石板路 } }
- file: manbao/2021-03-02-01.txt
  who: 校对员 纪晓棠
  when: 2026-11-20
  why: 报眉印作3月6日
  do: { date: 2021-03-06 }
- file: manbao/nothing-known.txt
  who: 校对员 纪晓棠
  when: 2026-11-20
  why: 夹页上的字
  do: { role: { at: [{ lines: 5, quote: 没有着落的一行 }], as: noise } }
`;

/** The page whose date becomes known after its first publication. */
const LATE_FILE = 'manbao/unnumbered.txt';

/**
 * Writes an archive that has a page of every type: also aliases, undated issues, pages without a number, second editions,
 * long lists, and three languages of text.
 *
 * @param language of the interface
 */
export async function writeVariety(archiveDir: string, language: 'zh-CN' | 'en'): Promise<void> {
  const raw = (file: string, text: string) => put(archiveDir, `raw/${file}`, text);
  put(archiveDir, 'archive.yml', ARCHIVE_YML.replace('LANGUAGE', language));
  for (let page = 1; page <= PAGES; page += 1) raw(`manbao/2021-03-0${page}-01.txt`, chinesePage(page));
  raw('manbao/2021-03-04-ed2-01.txt', chinesePage(9));
  raw('manbao/nothing-known.txt', `# 何年何月\n\n${CHINESE_BODY}\n\n没有着落的一行\n`);
  raw('minbao/民報_20220505_第3版.txt', `# 港口開埠紀念館開放\n\n（記者 王大同）${CHINESE_BODY}\n`);
  raw('harbour-post/2020-01-02-p3.txt', ENGLISH_PAGE);
  put(archiveDir, 'corrections/manbao.yml', CORRECTIONS);
  raw(LATE_FILE, `# 迟到的消息\n\n${CHINESE_BODY}\n`);
  const { code, stdout, stderr } = await runBackfile(['ingest', '--archive', archiveDir]);
  if (code !== 0) throw new Error(`ingest ended with ${code}:\n${stdout}\n${stderr}`);
  raw('issues.csv', `file,newspaper,date,page\n${LATE_FILE},manbao,2021-03-05,2\n`);
}

const CHINESE_BODY =
  '本报讯（记者 林一苇）3月1日，漫城老街的青石板路重新铺好，两旁的铺子陆续开门，居民们提着菜篮从桥上走过，一路同熟人打着招呼。';

const ENGLISH_PAGE = `# Ferry Returns to the Inner Harbour

By Ada Quill

The ferry that links the two sides of the inner harbour returned to service on Thursday after a winter of repairs to its hull and engine.

# Market Hall Roof to Be Replaced

The council voted on Tuesday to replace the roof of the market hall, which has let in rain for a decade. <Work> & costs are "shared".
`;

function chinesePage(page: number): string {
  const items = Array.from({ length: ITEMS_PER_PAGE }, (_, index) => {
    const number = `${page}${String(index).padStart(2, '0')}`;
    const column = index === 1 ? '街谈\n\n' : '';
    return `# 漫城第${number}号新闻事项公布\n\n${column}${CHINESE_BODY.replace('两旁', `编号${number}，两旁`)}\n`;
  });
  return items.join('\n');
}

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
