import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesUnder } from '../../scripts/build/files.ts';
import { splitMarkdown } from '../../scripts/build/front-matter.ts';
import { type Archive, archiveSchema } from '../../src/schemas/archive.ts';
import { type Article, articleSchema } from '../../src/schemas/article.ts';
import { type Issue, issueSchema } from '../../src/schemas/issue.ts';

/** What the files of an archive say, read without the catalog. */
export interface ArchiveRecords {
  settings: Archive;
  /** By address. */
  articles: Map<string, Article>;
  issues: Map<string, Issue>;
}

/** Reads the front matter of every article and issue of an archive. */
export function readRecords(archiveDir: string): ArchiveRecords {
  const read = (file: string): unknown => parse(splitMarkdown(readFileSync(join(archiveDir, file), 'utf8')).frontMatter);
  const articles = filesUnder(archiveDir, 'articles', '.md').map((file) => articleSchema.parse(read(file)));
  const issues = filesUnder(archiveDir, 'issues', '.md').map((file) => issueSchema.parse(read(file)));
  return {
    settings: archiveSchema.parse(parse(readFileSync(join(archiveDir, 'archive.yml'), 'utf8'))),
    articles: new Map(articles.map((article) => [article.address, article])),
    issues: new Map(issues.map((issue) => [issue.address, issue])),
  };
}

/** The printed number of the page that an article stands on. */
export function pageLabelOf({ issues }: ArchiveRecords, address: string): string | undefined {
  const [page = '', ...issue] = address.split('/').slice(0, -1).reverse();
  return issues.get(issue.reverse().join('/'))?.pages.find(({ id }) => id === page)?.label;
}
