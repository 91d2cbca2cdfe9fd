import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsOf } from '../../../src/rights/rights-of.ts';
import type { Newspaper } from '../../../src/schemas/archive.ts';
import { messageOf } from '../problem.ts';
import { type ArticleRow, articleRow } from './article-row.ts';
import { readArticle } from './articles.ts';
import type { FoundFile } from './scan.ts';

/** Articles of one folder to be read. */
export interface ParseTask {
  archiveDir: string;
  folder: string;
  files: FoundFile[];
}

/** Newspapers that withhold some of their text; there are seldom any. */
export type Withholding = readonly Pick<Newspaper, 'id' | 'rights'>[];

/** What became of an article's file: as the catalog holds it already, not to be used, or its row. */
export type ParsedArticle = { hash: string } & ({ isSame: true } | { problem: string } | { row: ArticleRow });

/** Reads articles, one entry for each file. One bad file does not stop the others. */
export function parseArticles({ archiveDir, folder, files }: ParseTask, withholding: Withholding): ParsedArticle[] {
  return files.map(({ name, known }) => {
    const path = `${folder}/${name}`;
    try {
      const bytes = readFileSync(join(archiveDir, path));
      const sha256 = hash('sha256', bytes);
      if (sha256 === known) return { hash: sha256, isSame: true };
      const read = readArticle(bytes.toString('utf8'), path);
      const paper = withholding.find(({ id }) => id === read.article.newspaper);
      return { hash: sha256, row: articleRow(read, paper !== undefined && rightsOf(paper, read.article).withhold) };
    } catch (error) {
      return { hash: '', problem: messageOf(error) };
    }
  });
}
