/**
 * The tables of the catalog. Text columns named `data`, `summary`, `blocks` hold JSON of the types in `src/catalog`; a
 * column of its own exists only where a query selects, joins or sorts by it. Bodies lie apart from the rest, because large
 * rows slow down every walk over a table; ordinary rowid tables, because large rows made `WITHOUT ROWID` tables slow.
 */
export const CATALOG_TABLES = `
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE newspapers (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE vocabulary (kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, tag_kind TEXT, PRIMARY KEY (kind, id));
CREATE TABLE issues (
  address TEXT PRIMARY KEY, newspaper TEXT NOT NULL, year TEXT NOT NULL, date TEXT, sort_key TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0, lead TEXT, summary TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE pages (
  address TEXT PRIMARY KEY, issue TEXT NOT NULL, sequence INTEGER NOT NULL, label TEXT, name TEXT, data TEXT NOT NULL);
CREATE TABLE raw_text (page TEXT PRIMARY KEY, first INTEGER NOT NULL, lines TEXT NOT NULL);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, newspaper TEXT NOT NULL, year TEXT NOT NULL, date TEXT,
  issue TEXT NOT NULL, page TEXT NOT NULL, sort_key TEXT NOT NULL, parent TEXT, title TEXT, summary TEXT NOT NULL);
CREATE TABLE bodies (id INTEGER PRIMARY KEY, data TEXT NOT NULL, blocks TEXT NOT NULL, hand_edited INTEGER NOT NULL);
CREATE TABLE list_members (
  kind TEXT NOT NULL, list TEXT NOT NULL, article INTEGER NOT NULL, text TEXT, PRIMARY KEY (kind, list, article)) WITHOUT ROWID;
CREATE TABLE lists (
  kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL, first_date TEXT, last_date TEXT,
  tag_kind TEXT, PRIMARY KEY (kind, id));
CREATE TABLE list_entries (
  kind TEXT NOT NULL, list TEXT NOT NULL, position INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (kind, list, position)) WITHOUT ROWID;
CREATE TABLE aliases (from_address TEXT PRIMARY KEY, to_address TEXT NOT NULL, title TEXT NOT NULL);
CREATE UNIQUE INDEX articles_by_key ON articles (newspaper, sort_key);
`;

/** Made after the rows: filling a table that has no index yet is faster. */
export const CATALOG_INDEXES = `
CREATE INDEX articles_by_issue ON articles (issue, sort_key);
CREATE INDEX articles_by_page ON articles (page, sort_key);
CREATE INDEX articles_by_year ON articles (newspaper, year, sort_key);
CREATE INDEX articles_by_parent ON articles (parent) WHERE parent IS NOT NULL;
CREATE INDEX issues_by_key ON issues (newspaper, sort_key);
CREATE INDEX pages_by_issue ON pages (issue, sequence);
CREATE INDEX aliases_by_target ON aliases (to_address);
`;

/** Facts that span files: what an issue holds, and the lists with their entries numbered from the oldest. */
export const CATALOG_DERIVED = `
UPDATE issues SET
  articles = (SELECT count(*) FROM articles a WHERE a.issue = issues.address),
  lead = (SELECT a.title FROM articles a WHERE a.issue = issues.address ORDER BY a.sort_key LIMIT 1);
INSERT INTO list_entries
  SELECT m.kind, m.list, row_number() OVER (PARTITION BY m.kind, m.list ORDER BY a.sort_key, a.newspaper), a.id
  FROM list_members m JOIN articles a ON a.id = m.article ORDER BY 1, 2, 3;
INSERT INTO lists
  SELECT m.kind, m.list,
    coalesce(v.name, (
      SELECT t.text FROM list_members t WHERE t.kind = m.kind AND t.list = m.list AND t.text IS NOT NULL
      GROUP BY t.text ORDER BY count(*) DESC, t.text LIMIT 1), m.list),
    count(*), min(a.date), max(a.date), v.tag_kind
  FROM list_members m JOIN articles a ON a.id = m.article
  LEFT JOIN vocabulary v ON v.kind = m.kind AND v.id = m.list
  GROUP BY m.kind, m.list ORDER BY m.kind, m.list;
DROP TABLE list_members;
`;
