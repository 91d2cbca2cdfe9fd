import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMaterial } from '../../scripts/bench/material.ts';
import { copyDemonstration, PROJECT_CONTENT } from './archives.ts';
import { put } from './put.ts';

/** Characters of each article that the size of a page is measured with. */
export const FULL_ARTICLE_CHARACTERS = 1000;

/** The articles of that length, as folders of the site; the first is the one that the budget is for. */
export const FULL_ARTICLES = ['lanchuan-ribao/2024-10-20/p01/a01', 'lanchuan-ribao/2024-10-20/p01/a02'];

/** The day that is added to the demonstration. */
const DAY = '2024-10-20';

/** Where the site is said to be online. */
export const FULL_ADDRESS = 'https://archive.example.org/lanchuan/';

/** An online home makes pages longer, as does the contact that the demonstration names. */
const FACTS = `address: ${FULL_ADDRESS}\n`;

/**
 * Writes the demonstration with an online home and one issue more, whose articles have a thousand characters each and all that
 * an article page can show: kicker, deck, byline, column title, tags, a correction, and a continuation on another page.
 * The text is put together from whole sentences of the demonstration, none of them twice: repeated text would compress too well.
 */
export function writeFullArchive(archiveDir: string): void {
  copyDemonstration(archiveDir);
  appendFileSync(join(archiveDir, 'archive.yml'), FACTS);
  const { sentences } = readMaterial(join(PROJECT_CONTENT, 'articles/lanchuan-ribao'));
  const [first, second] = [textOf(sentences.slice(0, sentences.length / 2)), textOf(sentences.slice(sentences.length / 2))];
  put(archiveDir, `raw/${DAY}-01.txt`, firstPage(first, second));
  put(archiveDir, `raw/${DAY}-02.txt`, secondPage(first));
  const corrections = join(archiveDir, 'corrections/lanchuan-ribao.yml');
  writeFileSync(corrections, readFileSync(corrections, 'utf8') + correction());
}

/** Whole sentences in paragraphs of four, cut to the length that is asked for. */
function textOf(sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let left = FULL_ARTICLE_CHARACTERS;
  for (let index = 0; left > 0 && index < sentences.length; index += 4) {
    const text = sentences
      .slice(index, index + 4)
      .join('')
      .slice(0, left);
    paragraphs.push(text);
    left -= text.length;
  }
  if (left > 0) throw new Error(`The demonstration has too few sentences: ${left} characters are missing.`);
  return paragraphs;
}

const LEAD = '本报讯（记者 沈若溪 顾明远）10月19日，老码头的青石扳路重新铺好。';

function firstPage(first: readonly string[], second: readonly string[]): string {
  const half = Math.ceil(first.length / 2);
  return `澜川日报
2024年10月20日 星期日 今日2版
第1版：要闻

### 修旧如旧 留住乡愁

# 老码头街区二期开街迎客

——首批三十八家店铺开门营业

${LEAD}

${first.slice(0, half).join('\n\n')}

（下转第2版）

# 望江路早市搬进新棚

民生直通车

□ 本报记者 陆一鸣

${second.join('\n\n')}
`;
}

function secondPage(first: readonly string[]): string {
  const half = Math.ceil(first.length / 2);
  return `第2版：综合

# 老码头街区二期开街迎客

（上接第1版）${first.slice(half).join('\n\n')}
`;
}

/** A word that was read wrongly in the first article. */
function correction(): string {
  const line = firstPage([''], ['']).split('\n').indexOf(LEAD) + 1;
  return `
- file: ${DAY}-01.txt
  who: 档案整理员 纪晓棠
  when: 2026-11-18
  why: 对照原版
  do: { text: { line: ${line}, old: 青石扳路, new: 青石板路 } }
`;
}
