/**
 * The tables of the catalog. Text columns named `data`, `summary`, `blocks` hold JSON of the types in `src/catalog`; a
 * column of its own exists only where a query selects, joins or sorts by it. Bodies lie apart from the rest, because large
 * rows slow down every walk over a table; so do `gists` (`src/related/gist.ts`), of which each article reads many. Ordinary rowid
 * tables, because large rows made `WITHOUT ROWID` tables slow. `hidden`
 * names the raw lines of a page that are withheld, as JSON ranges; NULL where none are. A correction's `source` is an article or a page.
 */
export const CATALOG_TABLES = `
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE newspapers (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE vocabulary (
  kind TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, tag_kind TEXT,
  PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE issues (
  address TEXT PRIMARY KEY, newspaper TEXT NOT NULL, year TEXT NOT NULL, date TEXT, sort_key TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0, lead TEXT, summary TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE pages (
  address TEXT PRIMARY KEY, issue TEXT NOT NULL, sequence INTEGER NOT NULL, label TEXT, name TEXT, data TEXT NOT NULL,
  hidden TEXT);
CREATE TABLE raw_text (page TEXT PRIMARY KEY, first INTEGER NOT NULL, lines TEXT NOT NULL);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, newspaper TEXT NOT NULL, year TEXT NOT NULL, date TEXT,
  issue TEXT NOT NULL, page TEXT NOT NULL, position INTEGER NOT NULL, sort_key TEXT NOT NULL, parent TEXT, title TEXT,
  hash TEXT NOT NULL, summary TEXT NOT NULL);
CREATE TABLE bodies (id INTEGER PRIMARY KEY, hand_edited INTEGER NOT NULL, data TEXT NOT NULL, blocks TEXT NOT NULL);
CREATE TABLE gists (id INTEGER PRIMARY KEY, gist TEXT NOT NULL);
CREATE TABLE lists (
  kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL, first_date TEXT, last_date TEXT,
  tag_kind TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE list_entries (
  kind TEXT NOT NULL, list TEXT NOT NULL, sort_key TEXT NOT NULL, newspaper TEXT NOT NULL, article INTEGER NOT NULL, text TEXT, role TEXT,
  PRIMARY KEY (kind, list, sort_key, newspaper)) WITHOUT ROWID;
CREATE TABLE list_slices (
  kind TEXT NOT NULL, list TEXT NOT NULL, number INTEGER NOT NULL, first_key TEXT NOT NULL, first_newspaper TEXT NOT NULL,
  PRIMARY KEY (kind, list, number)) WITHOUT ROWID;
CREATE TABLE day_gaps (
  newspaper TEXT NOT NULL, position INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, state TEXT NOT NULL, why TEXT,
  source TEXT, PRIMARY KEY (newspaper, position)) WITHOUT ROWID;
CREATE TABLE weekdays (newspaper TEXT PRIMARY KEY, days TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE rights_items (
  newspaper TEXT NOT NULL, position INTEGER NOT NULL, address TEXT NOT NULL, is_told INTEGER NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (newspaper, position)) WITHOUT ROWID;
CREATE TABLE failed_days (
  newspaper TEXT NOT NULL, date TEXT NOT NULL, file TEXT NOT NULL, code TEXT, basis TEXT NOT NULL,
  PRIMARY KEY (newspaper, date, file)) WITHOUT ROWID;
CREATE TABLE month_figures (
  newspaper TEXT NOT NULL, month TEXT NOT NULL, what TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (newspaper, month, what, value)) WITHOUT ROWID;
CREATE TABLE corrections (
  source TEXT NOT NULL, sequence INTEGER NOT NULL, page TEXT NOT NULL, day TEXT NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (source, sequence)) WITHOUT ROWID;
CREATE TABLE aliases (from_address TEXT PRIMARY KEY, to_address TEXT NOT NULL, title TEXT NOT NULL);
CREATE UNIQUE INDEX articles_by_key ON articles (newspaper, sort_key);
CREATE INDEX articles_by_issue ON articles (issue, sort_key);
CREATE INDEX articles_by_page ON articles (page, sort_key);
CREATE INDEX articles_by_year ON articles (newspaper, year, sort_key);
CREATE INDEX articles_by_parent ON articles (parent) WHERE parent IS NOT NULL;
CREATE INDEX people_by_article ON list_entries (article) WHERE kind = 'people';
CREATE INDEX issues_by_key ON issues (newspaper, sort_key);
CREATE INDEX issues_by_date ON issues (newspaper, date, articles);
CREATE INDEX issues_by_day ON issues (substr(date, 6), date);
CREATE INDEX pages_by_issue ON pages (issue, sequence);
CREATE INDEX corrections_by_day ON corrections (day, source, sequence);
CREATE INDEX aliases_by_target ON aliases (to_address);
`;

/**
 * What pages never read: what the catalog was made of, and what has changed since when.
 *
 * - `meta`: `catalog_id` differs for each catalog made anew, `generation` counts the syncs that changed anything.
 * - `touched`: the generation in which an issue (`issue`, its address), a list (`list`, `tags/buses`), the calendar of a year (`year`,
 *   `ribao/2024`) or everything (`all`, '') last may have come to show something else. Names those that are gone, too.
 * - `list_changes`: sort key of the oldest entry of a list that looked different after a generation; of the last generations only.
 * - `files`: `mtime` is -1 where the times prove nothing. `hash` is '' where the file could not be used.
 * - `links`: `source` (an article or issue) leads to something of the issue `target`, or shows the name of the section
 *   `#sections/news`; it stands in `issue`.
 * - `article_figures`: what `month_figures` is added up from.
 */
export const BOOK_TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE touched (scope TEXT NOT NULL, id TEXT NOT NULL, generation INTEGER NOT NULL, PRIMARY KEY (scope, id)) WITHOUT ROWID;
CREATE TABLE list_changes (
  list TEXT NOT NULL, generation INTEGER NOT NULL, shown_from TEXT NOT NULL, PRIMARY KEY (list, generation)) WITHOUT ROWID;
CREATE TABLE files (
  folder TEXT NOT NULL, name TEXT NOT NULL, size REAL NOT NULL, mtime REAL NOT NULL, ctime REAL NOT NULL,
  hash TEXT NOT NULL, problem TEXT, PRIMARY KEY (folder, name)) WITHOUT ROWID;
CREATE INDEX files_with_problems ON files (folder, name) WHERE problem IS NOT NULL;
CREATE TABLE raw_files (file TEXT NOT NULL, issue TEXT NOT NULL, stamp TEXT, PRIMARY KEY (file, issue)) WITHOUT ROWID;
CREATE INDEX raw_files_by_issue ON raw_files (issue);
CREATE TABLE written (path TEXT NOT NULL, ledger TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (path, ledger)) WITHOUT ROWID;
CREATE INDEX written_by_ledger ON written (ledger);
CREATE TABLE moves (
  source TEXT NOT NULL, sequence INTEGER NOT NULL, from_address TEXT NOT NULL, to_address TEXT NOT NULL,
  PRIMARY KEY (source, sequence)) WITHOUT ROWID;
CREATE INDEX moves_by_from ON moves (from_address);
CREATE TABLE links (source TEXT NOT NULL, issue TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE TABLE article_figures (
  newspaper TEXT NOT NULL, month TEXT NOT NULL, article INTEGER NOT NULL, characters INTEGER NOT NULL, kind TEXT NOT NULL,
  grade TEXT NOT NULL, section TEXT NOT NULL, language TEXT NOT NULL, jumps INTEGER NOT NULL, jumps_matched INTEGER NOT NULL,
  corrections INTEGER NOT NULL, tags INTEGER NOT NULL, people INTEGER NOT NULL, headlines INTEGER NOT NULL, reasons TEXT NOT NULL,
  edited INTEGER NOT NULL, PRIMARY KEY (newspaper, month, article)) WITHOUT ROWID;
CREATE INDEX links_by_issue ON links (issue);
CREATE INDEX links_by_target ON links (target);
`;
