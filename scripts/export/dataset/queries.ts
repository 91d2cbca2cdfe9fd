import { phraseQuery } from './full-text.ts';
import type { PartFacts } from './part-facts.ts';

/** A query that the README shows; a test runs each with the `sqlite3` program. */
export interface WorkedQuery {
  zh: string;
  en: string;
  sql: string;
}

/** Queries on `<part>.sqlite`, with strings and days that occur in it. */
export function workedQueries({
  example,
  latinExample,
  firstDate = '1900-01-01',
  lastDate = '2099-12-31',
}: PartFacts): WorkedQuery[] {
  const phrase = phraseQuery(example);
  return [
    {
      zh: `含有“${example}”的文章，最早的在前。汉字在索引里逐字分开，所以检索词也要逐字以空格分开并加引号；标点不入索引，所以再用 instr 核对一次。`,
      en: `Articles that contain ${example}, the earliest first. Chinese characters are indexed one by one, so put spaces between them and quote the whole; punctuation is not indexed, so check with instr.`,
      sql: `SELECT a.date, a.page_label, a.headline, a.address
FROM articles_fts f JOIN articles a ON a.id = f.rowid JOIN article_texts t ON t.id = a.id
WHERE articles_fts MATCH '${phrase}' AND instr(t.content, '${example}') > 0
ORDER BY a.date, a.address LIMIT 20;`,
    },
    {
      zh: `篇数。不要只数索引的结果：它会把标点隔开的两字也算上。`,
      en: `How many. Do not count what the index alone finds: it takes characters with punctuation between them, too.`,
      sql: `SELECT count(*) FROM articles_fts f JOIN article_texts t ON t.id = f.rowid
WHERE articles_fts MATCH '${phrase}' AND instr(t.content, '${example}') > 0;`,
    },
    {
      zh: `只在标题中找；可以换成 kicker、decks、byline、text。`,
      en: `In headlines only; kicker, decks, byline and text go likewise.`,
      sql: `SELECT a.date, a.headline FROM articles_fts f JOIN articles a ON a.id = f.rowid
WHERE articles_fts MATCH 'headline : ${phrase}' AND instr(a.headline, '${example}') > 0
ORDER BY a.date, a.address LIMIT 20;`,
    },
    {
      zh: `上下文各 20 字。索引不存文字，所以不能用 snippet()，从 articles 中截取。`,
      en: `With 20 characters before and after. The index keeps no text, so snippet() gives nothing: cut from the articles.`,
      sql: `SELECT a.date, substr(a.text, max(1, instr(a.text, '${example}') - 20), ${20 + Array.from(example).length + 20}) AS context, a.address
FROM articles_fts f JOIN articles a ON a.id = f.rowid
WHERE articles_fts MATCH 'text : ${phrase}' AND instr(a.text, '${example}') > 0
ORDER BY a.date, a.address LIMIT 20;`,
    },
    {
      zh: `拉丁字母和数字按整词收录，${latinExample} 只能整个检索。找词的一部分要用 LIKE，较慢，不分大小写。`,
      en: `Latin letters and digits are indexed by whole words, so ${latinExample} can be searched as a whole only. For a part of it use LIKE; it is slower, and letter case counts for nothing.`,
      sql: `SELECT count(*) FROM articles_fts WHERE articles_fts MATCH '"${latinExample}"';
SELECT count(*) FROM article_texts WHERE content LIKE '%${latinExample.slice(1)}%';`,
    },
    {
      zh: `一段日子里每月的篇数。日期不详的不在其内。`,
      en: `Articles by month from one day to another. What has no date is not among them.`,
      sql: `SELECT substr(date, 1, 7) AS month, count(*) AS articles, sum(characters) AS characters FROM articles
WHERE date BETWEEN '${firstDate}' AND '${lastDate}' GROUP BY month ORDER BY month;`,
    },
    {
      zh: `某字符串逐年出现的篇数及所占比例，除去质量为 c 的。`,
      en: `Articles with a string by year, and their share, those of grade c left out.`,
      sql: `SELECT substr(a.date, 1, 4) AS year, sum(instr(t.content, '${example}') > 0) AS found, count(*) AS articles
FROM articles a JOIN article_texts t ON t.id = a.id
WHERE a.grade <> 'c' AND a.withheld = 0 GROUP BY year ORDER BY year;`,
    },
    {
      zh: `署名最多的人，以及他们所写文章的分类。`,
      en: `Who signed most, and the sections of what they wrote.`,
      sql: `SELECT p.name, a.section, count(DISTINCT a.address) AS articles
FROM people p JOIN article_people ap ON ap.person_id = p.id JOIN articles a ON a.address = ap.article
GROUP BY p.id, a.section_id ORDER BY p.articles DESC, p.id, articles DESC, a.section_id LIMIT 20;`,
    },
    {
      zh: `头版上有某标签的文章。`,
      en: `Articles of the first page by tag.`,
      sql: `SELECT t.name, a.date, a.headline FROM tags t JOIN article_tags at ON at.tag_id = t.id
JOIN articles a ON a.address = at.article JOIN pages p ON p.address = a.page
WHERE p.sequence = 1 ORDER BY t.articles DESC, t.id, a.date, a.address LIMIT 20;`,
    },
    {
      zh: `列表存为 JSON：副题各成一行，疑点按代码计数。`,
      en: `Lists are JSON: every deck a row, and doubts counted by code.`,
      sql: `SELECT a.address, d.value AS deck FROM articles a, json_each(a.decks) d ORDER BY a.address, d.key LIMIT 20;
SELECT r.value AS reason, count(*) AS articles FROM articles a, json_each(a.reasons) r GROUP BY reason ORDER BY articles DESC, reason;`,
    },
    {
      zh: `每篇所据的原文：文件、行、SHA-256。`,
      en: `What each article was read from: file, lines, SHA-256.`,
      sql: `SELECT address, source_file, source_lines, source_sha256 FROM articles ORDER BY address LIMIT 20;`,
    },
    {
      zh: `数据是否完好：第一行应为 ok。文字是否被改动，只有校验和才看得出。`,
      en: `Whether the database is sound: the first line says ok. Only the checksum tells whether text was changed.`,
      sql: `PRAGMA integrity_check;
SELECT name, value FROM about ORDER BY name;`,
    },
  ];
}
