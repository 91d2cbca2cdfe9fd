import { readTrainingArticle } from '../../scripts/train/read-articles.ts';
import type { TrainingArticle } from '../../scripts/train/training-article.ts';

const SUBJECTS = ['渡口', '茶场', '戏台', '水车', '磨坊', '灯塔', '砖窑', '鱼塘', '竹器社', '放映队', '修表铺', '气象站'];
const OPENINGS = [
  '一大早，{s}门前就排起了队，',
  '去年冬天，{s}添了一件新物件，',
  '说起{s}，镇上的人都有话讲，',
  '从桥头往东走，就是{s}，',
];
const DETAILS = [
  '管事的人把账本摊在桌上',
  '十二个学徒轮流值夜',
  '老师傅留下的家什擦得发亮',
  '路过的孩子总要停下来看',
  '雨水多的年份要多用三成木料',
];
const ENDINGS = [
  '，{s}的名声就这样传开了。',
  '，来{s}的人比往年多了一半。',
  '，谁也没有料到{s}会热闹起来。',
  '，{s}的门从此不再上锁。',
];
const CROSSHEADS = ['{s}的账', '夜里的{s}', '头一年', '往后的打算'];

/**
 * Articles of an invented newspaper as published Markdown: short texts whose headline stands above, every second one long
 * and with crossheads. Article n is always the same.
 */
export function articleMarkdown(n: number, newspaper = 'lanchuan-ribao'): string {
  const subject = SUBJECTS[n % SUBJECTS.length] ?? '';
  const pick = (texts: readonly string[], at: number) => (texts[at % texts.length] ?? '').replaceAll('{s}', subject);
  const paragraph = (at: number) =>
    `${pick(OPENINGS, n + at)}${pick(DETAILS, n + 2 * at)}，${pick(DETAILS, n + at + 1)}${pick(ENDINGS, n + 3 * at)}`.repeat(
      1 + ((n + at) % 2),
    );
  const isLong = n % 2 === 0;
  const body = Array.from({ length: isLong ? 6 : 2 }, (_, at) => paragraph(at));
  if (isLong) body.splice(4, 0, `## ${pick(CROSSHEADS, n + 1)}`);
  if (isLong) body.splice(2, 0, `## ${pick(CROSSHEADS, n)}`);
  const headline = `${subject}${['迎来第一个丰年', '重新开门', '添了新帮手', '守住老规矩'][n % 4]}`;
  return `---\nnewspaper: ${newspaper}\nheadline: ${headline}\n---\n\n${body.join('\n\n')}\n`;
}

export function madeUpArticles(count: number): TrainingArticle[] {
  return Array.from({ length: count }, (_, n) => readTrainingArticle(articleMarkdown(n)));
}
