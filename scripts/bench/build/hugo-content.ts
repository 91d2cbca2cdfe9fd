import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_KINDS } from '../../../src/catalog/types/list.ts';
import { type ArchiveFacts, archiveFacts } from './archive-facts.ts';
import { type ArticleList, articleLists, listIds } from './article-lists.ts';
import { filesBelow } from './sync-folder.ts';

const LIST_PAGE_SIZE = 50;

type File = readonly [path: string, text: string];

/**
 * The content folder of the Hugo project, from the same articles: their front matter stays, with what Hugo's own means need
 * beside it (type, taxonomies, a time of day that tells the order within an issue).
 */
export function* hugoContent(archiveDir: string): Generator<File> {
  const facts = archiveFacts(archiveDir);
  const papers = facts.archive.newspapers;
  for (const { id, name } of papers) yield page(`${id}/_index.md`, { type: 'newspaper', id, title: name });
  yield page('about.md', { type: 'about', title: '关于本站' });
  yield page('search.md', { type: 'search', title: '检索全文' });
  // A folder that is no part of the site; its pages have addresses of their own.
  yield page('slices/_index.md', { _build: { render: 'never', list: 'never' } });
  yield* issueFiles(archiveDir);
  for (const path of filesBelow(join(archiveDir, 'articles'))) {
    yield articleFile(readFileSync(join(archiveDir, 'articles', path), 'utf8'));
  }
  yield* listFiles(articleLists(archiveDir, facts.sections), facts);
}

function page(path: string, data: object): File {
  return [path, `${JSON.stringify(data, undefined, 1)}\n`];
}

function* issueFiles(archiveDir: string): Generator<File> {
  const years = new Set<string>();
  for (const path of filesBelow(join(archiveDir, 'issues'))) {
    const text = readFileSync(join(archiveDir, 'issues', path), 'utf8');
    const [head = '', ...sheets] = text
      .replace(/^---\n/u, '')
      .replace(/---\n$/u, '')
      .split(/^ {2}- /mu);
    const address = /^address: (.+)$/mu.exec(head)?.[1] ?? '';
    const [paper = '', day = ''] = address.split('/');
    const year = day.slice(0, 4);
    years.add(`${paper}/${year}`);
    yield [`${address}/_index.md`, `---\ntype: issue\nyear: "${year}"\n${head.replace(/^pages:\n/mu, '')}---\n`];
    for (const sheet of sheets) {
      const fields = sheet.replaceAll(/^ {4}/gmu, '');
      const id = /^id: (.+)$/mu.exec(fields)?.[1] ?? '';
      yield [`${address}/${id}/_index.md`, `---\ntype: sheet\n${fields.replace(/^sequence:/mu, 'weight:')}---\n`];
    }
  }
  for (const place of years) {
    const [, year = ''] = place.split('/');
    yield page(`${place}.md`, { type: 'year', title: `${year}年`, year });
  }
}

/** `tags` is a taxonomy for Hugo, so what the article says of its tags gets another name. */
function articleFile(text: string): File {
  const address = /^address: (.+)$/mu.exec(text)?.[1] ?? '';
  const [, sheet = '', place = ''] = /\/p(\d+)\/a(\d+)$/u.exec(address) ?? [];
  const seconds = Number(sheet) * 100 + Number(place);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  const taxonomies = Object.entries(listIds(text))
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => `${kind}: ${JSON.stringify(ids)}\n`);
  const front = text
    .replace(/^---\n/u, `---\ntype: article\n${taxonomies.join('')}`)
    .replace(/^date: "(.+)"$/mu, `date: $1T${time}Z`)
    .replace(/^tags:\n/mu, 'tagFacts:\n');
  return [`${address}.md`, front];
}

/** Names of the lists, and a page for each numbered slice of those that have any. */
function* listFiles(lists: readonly ArticleList[], { words, sections }: ArchiveFacts): Generator<File> {
  for (const kind of LIST_KINDS)
    yield page(`${kind}/_index.md`, { title: words.lists[kind].name, intro: words.lists[kind].intro });
  const order = Object.keys(sections);
  for (const { kind, id, name, articles } of lists) {
    const place = kind === 'sections' ? order.indexOf(id) : -1;
    yield page(`${kind}/${id}/_index.md`, {
      title: name,
      ...(kind === 'sections' ? { weight: place < 0 ? 1000 : place + 1 } : {}),
    });
    const slices = articles > LIST_PAGE_SIZE ? Math.ceil(articles / LIST_PAGE_SIZE) : 0;
    for (let number = 1; number <= slices; number += 1) {
      const url = `/${kind}/${id}/${number}/`;
      yield page(`slices/${kind}-${id}-${number}.md`, { type: 'slice', title: name, url, list: `${kind}/${id}`, number });
    }
  }
}
