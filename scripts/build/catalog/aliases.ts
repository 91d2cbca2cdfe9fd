import { LIST_KINDS } from '../../../src/catalog/types/list.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileProblem } from '../problem.ts';
import type { Prepare } from '../statements.ts';
import { issueOf } from './links.ts';
import type { Books } from './put-articles.ts';
import { comparePaths } from './scan.ts';

/** What an address may look like; anything else could lead a file out of the site. */
const ADDRESS_PATTERN = /^[a-z0-9-]{1,64}(?:\/[a-z0-9-]{1,64}){0,5}$/u;

/** An address that has moved, and the file that says so. */
export interface Move {
  from: string;
  to: string;
  file: string;
}

/** Puts the earlier addresses that an article names in place of those it named before. */
export function putMoves(prepare: Prepare, source: string, aliases: readonly string[], address: string): void {
  putAllMoves(
    prepare,
    source,
    aliases.map((from) => [from, address]),
  );
}

/** As `putMoves`, for a file that tells of moves to several addresses. */
export function putAllMoves(prepare: Prepare, source: string, moves: readonly (readonly [from: string, to: string])[]): void {
  prepare('DELETE FROM moves WHERE source = ?').run(source);
  const add = prepare('INSERT INTO moves (source, sequence, from_address, to_address) VALUES (?, ?, ?, ?)');
  moves.forEach(([from, to], sequence) => {
    add.run(source, sequence, from, to);
  });
}

/** All moves that files tell of: those of the ledgers, each address once, then those of the articles. */
export function movesTold(prepare: Prepare): Move[] {
  const rows = prepare('SELECT source, from_address, to_address FROM moves ORDER BY source, sequence').all();
  const told = rows
    .map((row) => ({ from: String(row['from_address']), to: String(row['to_address']), file: String(row['source']) }))
    .sort((a, b) => comparePaths(a.file, b.file));
  const ofLedgers = new Map(told.filter(({ file }) => isLedger(file)).map(({ from, to }) => [from, to]));
  return [...[...ofLedgers].map(([from, to]) => ({ from, to, file: 'ledger' })), ...told.filter(({ file }) => !isLedger(file))];
}

/**
 * Puts the alias pages in place of those held. Moves are followed to the address that answers now; an address that is held
 * itself needs no alias, and one whose last home is not held gets none.
 *
 * @param pages addresses with their titles that are always there
 */
export function putAliases({ prepare, changes }: Books, moves: Move[], pages: ReadonlyMap<string, string>): Diagnostic[] {
  const { wanted, problems } = aliasesOf(prepare, moves, pages);
  const held = new Map(
    prepare('SELECT from_address, to_address, title FROM aliases')
      .all()
      .map((row) => [String(row['from_address']), row]),
  );
  const touch = (address: unknown) => {
    const issue = typeof address === 'string' ? issueOf(address) : undefined;
    changes.any = true;
    if (issue !== undefined) changes.viewer(issue);
  };
  for (const [from, { to, title }] of wanted) {
    const old = held.get(from);
    held.delete(from);
    if (old?.['to_address'] === to && old['title'] === title) continue;
    prepare('INSERT OR REPLACE INTO aliases (from_address, to_address, title) VALUES (?, ?, ?)').run(from, to, title);
    touch(old?.['to_address']);
    touch(to);
  }
  for (const [from, old] of held) {
    prepare('DELETE FROM aliases WHERE from_address = ?').run(from);
    touch(old['to_address']);
  }
  return problems;
}

function aliasesOf(prepare: Prepare, moves: Move[], pages: ReadonlyMap<string, string>) {
  const wanted = new Map<string, { to: string; title: string }>();
  const problems: Diagnostic[] = [];
  const titles = (address: string) => pages.get(address) ?? titleOf(prepare, address);
  const next = new Map(moves.map(({ from, to }) => [from, to]));
  for (const { from, file } of moves) {
    if (!ADDRESS_PATTERN.test(from)) problems.push(fileProblem(file, `“${from}” cannot be an address.`));
    else if (!wanted.has(from) && !titles(from)) {
      const to = lastHome(from, next);
      const title = titles(to);
      if (title !== undefined) wanted.set(from, { to, title });
    }
  }
  return { wanted, problems };
}

/** Follows moves, at most once through each, since two could point at each other. */
function lastHome(from: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set([from]);
  let at = from;
  for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
    seen.add(to);
    at = to;
  }
  return at;
}

/** The title of what is held at an address, `undefined` where nothing is. */
function titleOf(prepare: Prepare, address: string): string | undefined {
  const [kind = '', id = ''] = address.split('/');
  const found = prepare(
    `SELECT coalesce(title, address) AS title FROM articles WHERE address = :address
     UNION ALL SELECT n.name || ' ' || coalesce(i.date, i.address) || ' ' || coalesce(p.label, p.address)
       FROM pages p JOIN issues i ON i.address = p.issue JOIN newspapers n ON n.id = i.newspaper WHERE p.address = :address
     UNION ALL SELECT n.name || ' ' || coalesce(i.date, i.address)
       FROM issues i JOIN newspapers n ON n.id = i.newspaper WHERE i.address = :address
     UNION ALL SELECT name FROM newspapers WHERE id = :address`,
  ).get({ address });
  if (found) return String(found['title']);
  return isListKind(kind) && address === `${kind}/${id}` ? listTitle(prepare, kind, id) : undefined;
}

/** The name of a list that is held. */
export function listTitle(prepare: Prepare, kind: string, id: string): string | undefined {
  const found = prepare('SELECT name FROM lists WHERE kind = ? AND id = ?').get(kind, id);
  return found && String(found['name']);
}

function isListKind(kind: string): boolean {
  return LIST_KINDS.some((each) => each === kind);
}

function isLedger(file: string): boolean {
  return file.startsWith('ledger/');
}
