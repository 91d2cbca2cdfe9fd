import type { NewspaperRights } from '../../src/schemas/rights.ts';
import { putFiles } from '../build/temporary.ts';
import { Marks, markedArticle, markedIssue, writeMarked } from '../rights/withheld-archive.ts';

const WITHHELD = 'ribao/2024-01-01/p01/a01';
const RIGHTS: NewspaperRights = { holder: '日报社', items: [{ address: WITHHELD, withhold: true, why: '作者要求撤下' }] };

/** An archive where each text consists of characters that nothing else has; one article of two is withheld, and another issue is open. */
export function withheldArchive(): { archiveDir: string; marks: Marks; isSecret: (name: string) => boolean } {
  const marks = new Marks();
  const addresses = [WITHHELD, 'ribao/2024-01-01/p01/a02', 'ribao/2024-01-02/p01/a01', 'courier/2024-01-01/p01/a01'];
  const issues = ['ribao/2024-01-01', 'ribao/2024-01-02', 'courier/2024-01-01'].map((address) => markedIssue(marks, address));
  const articles = addresses.map((address) => markedArticle(marks, address));
  const archiveDir = writeMarked(issues, articles, RIGHTS);
  const correction = (file: string, word: string) =>
    `- file: ${file}\n  who: 校对员\n  when: 2026-11-20\n  why: 对照原版\n  do: { text: { line: 10, old: ${word}, new: 改 } }\n`;
  putFiles(archiveDir, {
    'corrections/open.yml': correction('ribao-2024-01-02-p01.txt', '开放的话'),
    'corrections/secret.yml': correction('ribao-2024-01-01-p01.txt', marks.of(`${WITHHELD} correction`)),
  });
  // Lines 10 to 14 of the first page are those of the withheld article, or stand between them.
  const lines = /^ribao\/2024-01-01\/p01 (?:line|unassigned|note) 1[0-4]$/u;
  const isSecret = (name: string) => (name.startsWith(`${WITHHELD} `) && !name.includes(' open ')) || lines.test(name);
  return { archiveDir, marks, isSecret };
}

/** Names of the marks of which three characters in a row stand in a text. */
export function marksIn(marks: Marks, text: string): Set<string> {
  const isFound = (mark: string) =>
    [...mark].some((_, at, all) => at + 3 <= all.length && text.includes(all.slice(at, at + 3).join('')));
  return new Set([...marks.given].filter(([, mark]) => isFound(mark)).map(([name]) => name));
}
