import type { ArchiveFacts } from '../../../src/catalog/types/archive.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { LedgerIds } from '../../../src/schemas/ledger.ts';
import type { Vocabulary } from '../archive-files.ts';
import type { Prepare } from '../statements.ts';
import { withoutCalendar } from './calendars.ts';
import { sectionName } from './links.ts';
import type { Books } from './put-articles.ts';
import { withoutItems } from './rights-items.ts';

interface NameRow {
  kind: string;
  id: string;
  position: number;
  name: string;
  tag_kind: string | null;
}

/** Puts what the archive says of itself in place of what is held; all pages show some of it. */
export function putFacts(
  { prepare, changes }: Books,
  archive: Archive,
  shown: Pick<ArchiveFacts, 'excerpt'> & { site?: string },
): void {
  const { raw: _, ...rest } = archive;
  const { site, excerpt } = shown;
  const facts = { ...rest, newspapers: archive.newspapers.map((paper) => withoutItems(withoutCalendar(paper))) };
  const own = { ...(site === undefined ? {} : { address: site }), ...(excerpt === undefined ? {} : { excerpt }) };
  const value = JSON.stringify({ ...facts, ...own } satisfies ArchiveFacts);
  if (prepare(`SELECT value FROM facts WHERE name = 'archive'`).get()?.['value'] === value) return;
  prepare(`INSERT OR REPLACE INTO facts (name, value) VALUES ('archive', ?)`).run(value);
  prepare('DELETE FROM newspapers').run();
  const add = prepare('INSERT INTO newspapers (id, position, name, language, data) VALUES (?, ?, ?, ?, ?)');
  facts.newspapers.forEach((paper, position) => {
    add.run(paper.id, position, paper.name, paper.language ?? archive.language, JSON.stringify(paper));
  });
  changes.everything();
}

/** Puts the names of the vocabulary in place of those held; what shows a name that changed is touched. */
export function putNames(books: Books, archive: Archive, vocabulary: Vocabulary, ids: LedgerIds): void {
  const { prepare } = books;
  const rows = prepare('SELECT kind, id, position, name, tag_kind FROM vocabulary').all() as unknown as NameRow[];
  const held = new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
  const renamed: NameRow[] = [];
  const put = prepare('INSERT OR REPLACE INTO vocabulary (kind, id, position, name, tag_kind) VALUES (?, ?, ?, ?, ?)');
  for (const [key, row] of namesOf(archive, vocabulary, ids)) {
    const old = held.get(key);
    held.delete(key);
    if (old?.name === row.name && old.tag_kind === row.tag_kind && old.position === row.position) continue;
    put.run(row.kind, row.id, row.position, row.name, row.tag_kind);
    if (old?.name !== row.name || old.tag_kind !== row.tag_kind) renamed.push(row);
    else books.changes.any = true;
  }
  for (const row of held.values()) {
    prepare('DELETE FROM vocabulary WHERE kind = ? AND id = ?').run(row.kind, row.id);
    renamed.push(row);
  }
  for (const row of renamed) touchName(books, row);
  touchFeeds(books, renamed);
}

/** Sections are named in the language of the interface, or failing that in any language they have a name in. */
function namesOf(archive: Archive, { sections, tags, people }: Vocabulary, ids: LedgerIds): Map<string, NameRow> {
  const names = new Map<string, NameRow>();
  const add = (kind: string, id: string, name: string, tag_kind: string | null = null) => {
    if (!names.has(`${kind}/${id}`))
      names.set(`${kind}/${id}`, { kind, id, position: kind === 'sections' ? names.size : 0, name, tag_kind });
  };
  for (const { id, name } of sections) {
    add('sections', id, name[archive.language] ?? name['zh-CN'] ?? Object.values(name)[0] ?? id);
  }
  for (const { id, name, kind } of tags) add('tags', id, name, kind);
  // Tags that ingest found for itself have their names in the ledger; those of the vocabulary are there already.
  for (const [id, { name, kind }] of Object.entries(ids.tags ?? {})) add('tags', id, name, kind);
  for (const { name } of people) if (Object.hasOwn(ids.people, name)) add('people', ids.people[name] ?? name, name);
  return names;
}

function touchName({ prepare, changes }: Books, { kind, id }: NameRow): void {
  changes.any = true;
  const isList = prepare('SELECT 1 FROM list_entries WHERE kind = ? AND list = ? LIMIT 1').get(kind, id) !== undefined;
  if (isList) changes.shown(kind, id);
  // People are shown under the names that their articles print.
  if (kind === 'people') return;
  for (const issue of issuesShowing(prepare, kind, id)) changes.viewer(issue);
}

/** Feeds name the section and the tags of articles: those of every list that shares an article with one of another name. */
function touchFeeds({ prepare, changes }: Books, renamed: readonly NameRow[]): void {
  const shown = renamed.filter(({ kind }) => kind !== 'people').map(({ kind, id }) => [kind, id]);
  if (shown.length === 0) return;
  const found = prepare(
    `SELECT DISTINCT kind, list AS id FROM list_entries WHERE article IN (
       SELECT e.article FROM json_each(?) name
       JOIN list_entries e ON e.kind = json_extract(name.value, '$[0]') AND e.list = json_extract(name.value, '$[1]'))`,
  ).all(JSON.stringify(shown)) as { kind: string; id: string }[];
  for (const { kind, id } of found) changes.fed(kind, id);
}

function issuesShowing(prepare: Prepare, kind: string, id: string): string[] {
  const found = prepare(
    `SELECT DISTINCT a.issue FROM list_entries e JOIN articles a ON a.id = e.article WHERE e.kind = ? AND e.list = ?
     UNION SELECT issue FROM links WHERE target = ?`,
  ).all(kind, id, kind === 'sections' ? sectionName(id) : '');
  return found.map(({ issue }) => String(issue));
}
