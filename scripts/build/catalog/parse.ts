import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What became of an article's file: as the catalog holds it already, not to be used, or its row. */
export type ParsedArticle = { hash: string } & ({ isSame: true } | { problem: string } | { row: ArticleRow });

/** Reads articles, one entry for each file. One bad file does not stop the others. */
export function parseArticles({ archiveDir, folder, files }: ParseTask): ParsedArticle[] {
  return files.map(({ name, known }) => {
    const path = `${folder}/${name}`;
    try {
      const bytes = readFileSync(join(archiveDir, path));
      const sha256 = hash('sha256', bytes);
      if (sha256 === known) return { hash: sha256, isSame: true };
      return { hash: sha256, row: articleRow(readArticle(bytes.toString('utf8'), path)) };
    } catch (error) {
      return { hash: '', problem: messageOf(error) };
    }
  });
}
