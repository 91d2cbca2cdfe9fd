import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BOOK_TABLES, CATALOG_TABLES } from '../../scripts/build/catalog/tables.ts';
import type { SampleArticle } from './sample-site.ts';

/**
 * Writes a catalog that holds of an archive what the search asks for. Articles may come in any order, and with address and
 * text of one another.
 */
export function writeSampleCatalog(file: string, articles: readonly SampleArticle[]): void {
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  try {
    database.exec(`BEGIN; ${CATALOG_TABLES}; ${BOOK_TABLES}`);
    const papers = [...new Set(articles.map(({ address }) => address.split('/')[0] ?? ''))].sort();
    const addPaper = database.prepare("INSERT INTO newspapers VALUES (?, ?, ?, 'zh-CN', '{}')");
    papers.forEach((paper, position) => {
      addPaper.run(paper, position, paper);
    });
    const add = adding(database);
    for (const article of articles) add(article);
    addLists(database, articles);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function addLists(database: DatabaseSync, articles: readonly SampleArticle[]): void {
  database.exec(`
    INSERT INTO issues (address, newspaper, year, date, sort_key, summary, data)
      SELECT DISTINCT issue, newspaper, year, date, issue, '', '' FROM articles;
    INSERT INTO pages (address, issue, sequence, data) SELECT DISTINCT page, issue, 1, '' FROM articles`);
  const page = database.prepare('UPDATE pages SET label = coalesce(label, ?), name = coalesce(name, ?) WHERE address = ?');
  const section = database.prepare("INSERT OR IGNORE INTO lists (kind, id, name, articles) VALUES ('sections', ?, ?, 1)");
  for (const { address, about, pageLabel, pageName } of articles) {
    page.run(pageLabel ?? null, pageName ?? null, address.slice(0, address.lastIndexOf('/')));
    const { id } = about?.section ?? BARE_ARTICLE.section;
    section.run(id, `栏目 ${id}`);
  }
}

/** What every article of an archive says, whatever it is about. */
const BARE_ARTICLE = { language: 'zh-CN', kind: 'story', section: { id: 'news' }, quality: { grade: 'a' } };

function adding(database: DatabaseSync) {
  const row = database.prepare(
    `INSERT INTO articles (address, newspaper, year, date, issue, page, position, sort_key, hash, summary)
     VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`,
  );
  const body = database.prepare('INSERT INTO bodies (id, data, blocks, hand_edited) VALUES (?, ?, ?, 0)');
  return ({ address, headline, body: texts, about }: SampleArticle) => {
    const [newspaper = '', day = ''] = address.split('/');
    const date = day === 'undated' ? null : day;
    const page = address.slice(0, address.lastIndexOf('/'));
    const issue = page.slice(0, page.lastIndexOf('/'));
    const place = address.slice(newspaper.length + day.length + 2).replaceAll('/', '-');
    const key = `${date ?? '0000-00-00'}-${place}`;
    const content = hash('sha256', JSON.stringify([headline, texts, about]));
    const summary = JSON.stringify({ characters: [...texts.join('').replaceAll(/\s/gu, '')].length });
    const { lastInsertRowid } = row.run(
      address,
      newspaper,
      date?.slice(0, 4) ?? 'undated',
      date,
      issue,
      page,
      key,
      content,
      summary,
    );
    const blocks = texts.map((text) => ({ kind: 'paragraph', text }));
    body.run(lastInsertRowid, JSON.stringify({ ...BARE_ARTICLE, headline, ...about }), JSON.stringify(blocks));
  };
}
