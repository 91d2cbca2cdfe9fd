import { stringify } from 'yaml';
import type { Article } from '../../src/schemas/article.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { Issue } from '../../src/schemas/issue.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

const SHA256 = '0'.repeat(64);

export const ARCHIVE_YML = `
title: 旧报
language: zh-CN
address: https://archive.example.org/
newspapers:
  - { id: ribao, name: 日报 }
  - { id: courier, name: The Courier, language: en }
`;

/** What a test wants to say of an article; the rest is filled in. */
export interface ArticleWish extends Partial<Article> {
  address: string;
  /** Markdown of the body. */
  body?: string;
  /** Front matter lines put in as they are. */
  extra?: string;
}

/** The file of an article. Date, page and newspaper are read from its address, and one line of raw text is made up for each block. */
export function articleFile({ address, body = '正文。', extra = '', ...wish }: ArticleWish): string {
  const [newspaper = '', day = '', ...rest] = address.split('/');
  const number = Number(/\d+$/u.exec(address)?.[0] ?? 1);
  const blocks = body.split('\n\n').length;
  const front = {
    address,
    item: `p01-l${String(number).padStart(4, '0')}`,
    newspaper,
    language: newspaper === 'courier' ? 'en' : 'zh-CN',
    ...(day === 'undated' ? {} : { date: day }),
    dateBasis: day === 'undated' ? 'unknown' : 'file-name',
    dateConfidence: day === 'undated' ? 0 : 1,
    page: rest.at(-2) ?? '',
    order: number,
    kind: 'article',
    titleSource: 'printed',
    section: { id: 'yaowen', basis: 'fallback' },
    source: { file: 'raw.txt', sha256: SHA256, lines: [[1, blocks]] },
    provenance: { body: Array.from({ length: blocks }, (_, index) => ({ lines: [[index + 1, index + 1]] })) },
    quality: { grade: 'a' },
    ...wish,
  };
  return `---\n${stringify(front)}${extra}---\n\n${body}\n`;
}

/** The file of an issue with the given pages, by id. */
export function issueFile(address: string, pages: string[] = ['p01'], wish: Partial<Issue> = {}, extra = ''): string {
  const [newspaper = '', day = '', edition] = address.split('/');
  const front = {
    address,
    newspaper,
    ...(day === 'undated' ? {} : { date: day }),
    dateBasis: day === 'undated' ? 'unknown' : 'file-name',
    dateConfidence: day === 'undated' ? 0 : 1,
    ...(edition === undefined ? {} : { edition: Number(edition.slice(3)) }),
    pages: pages.map((id, index) => ({
      id,
      sequence: index + 1,
      labelBasis: 'unknown',
      source: { file: `${day}-${id}.txt`, sha256: SHA256, encoding: 'utf-8', lines: [1, 3] },
    })),
    ...wish,
  };
  return `---\n${stringify(front)}${extra}---\n`;
}

/** Writes an archive from its articles: an issue file is made for every issue they name, a page for every page. */
export function makeArchive(articles: ArticleWish[], files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  const pages = new Map<string, Set<string>>();
  for (const { address } of articles) {
    const parts = address.split('/');
    const issue = parts.slice(0, -2).join('/');
    pages.set(issue, (pages.get(issue) ?? new Set()).add(parts.at(-2) ?? ''));
  }
  const issueFiles = [...pages].map(([issue, ids]) => [issueFilePath(issue), issueFile(issue, [...ids])] as const);
  const articleFiles = articles.map((wish) => [articleFilePath(wish.address), articleFile(wish)] as const);
  putFiles(folder, { 'archive.yml': ARCHIVE_YML, ...Object.fromEntries([...issueFiles, ...articleFiles]), ...files });
  return folder;
}
