import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { type ArticleWish, articleFile, issueFile, makeArchive } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';

/** Two newspapers, of one of them two years. */
export const NEWSPAPERS = {
  'ribao/2023': 6,
  'ribao/2024': 3,
  'courier/2024': 4,
} as const;

/** How an archive is filled. */
export interface Filling {
  /** Articles of each issue. */
  articles: number;
  /** Of issues, by title-year. */
  issues?: Readonly<Record<string, number>>;
}

/** Writes an archive of several title-years, with sections, tags, people and a story that goes on in another newspaper's year. */
export function makeNewspapers({ articles, issues = NEWSPAPERS }: Filling): string {
  const wishes = Object.entries(issues).flatMap(([titleYear, count]) =>
    Array.from({ length: count }, (_, day) => articlesOf(addressOf(titleYear, day), articles)).flat(),
  );
  return makeArchive(wishes);
}

/** The files of one more issue. */
export function filesOfIssue(titleYear: string, day: number, articles: number): Record<string, string> {
  const address = addressOf(titleYear, day);
  const wishes = articlesOf(address, articles);
  const pages = [...new Set(wishes.map((wish) => wish.address.split('/').at(-2) ?? ''))];
  return Object.fromEntries([
    [issueFilePath(address), issueFile(address, pages)],
    ...wishes.map((wish) => [articleFilePath(wish.address), articleFile(wish)] as const),
  ]);
}

function addressOf(titleYear: string, day: number): string {
  return `${titleYear}-${String((day % 12) + 1).padStart(2, '0')}-15`;
}

function articlesOf(issue: string, count: number): ArticleWish[] {
  return Array.from({ length: count }, (_, place) => {
    const page = `p${String((place % 2) + 1).padStart(2, '0')}`;
    const number = Math.floor(place / 2) + 1;
    return {
      address: `${issue}/${page}/a${String(number).padStart(2, '0')}`,
      headline: `${issue} 第 ${place + 1} 篇`,
      section: { id: place % 3 === 0 ? 'yaowen' : 'shehui', basis: 'fallback' as const },
      tags: [{ id: 'bridge', name: '大桥', kind: 'topic' as const, basis: 'phrase' as const, evidence: ['大桥'], score: 2 }],
      body: `大桥于${issue}通车，居民们走上街头。\n\n第 ${place + 1} 篇的第二段，讲的是老街与渡口。`,
    };
  });
}

/** A copy of an archive, in a folder that is removed after the test. */
export function copyOf(archiveDir: string): string {
  const copy = join(temporaryFolder(), 'archive');
  mkdirSync(copy);
  cpSync(archiveDir, copy, { recursive: true });
  return copy;
}
