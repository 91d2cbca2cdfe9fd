import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileProblem } from '../problem.ts';
import type { Prepare } from '../statements.ts';

/** What an address may look like; anything else could lead a file out of the site. */
const ADDRESS_PATTERN = /^[a-z0-9-]{1,64}(?:\/[a-z0-9-]{1,64}){0,5}$/u;

/** An address that has moved, and the file that says so. */
export interface Move {
  from: string;
  to: string;
  file: string;
}

/**
 * Adds the alias pages. Moves are followed to the address that answers now; an address that is held itself needs no
 * alias, and one whose last home is not held gets none.
 *
 * @param pages addresses with their titles that are always there
 */
export function addAliases(prepare: Prepare, moves: Move[], pages: ReadonlyMap<string, string> = new Map()): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const held = titlesOf(prepare);
  const titles = (address: string) => pages.get(address) ?? held(address);
  const next = new Map(moves.map(({ from, to }) => [from, to]));
  const add = prepare('INSERT OR IGNORE INTO aliases (from_address, to_address, title) VALUES (?, ?, ?)');
  for (const { from, file } of moves) {
    if (!ADDRESS_PATTERN.test(from)) problems.push(fileProblem(file, `“${from}” cannot be an address.`));
    else if (!titles(from)) {
      const to = lastHome(from, next);
      const title = titles(to);
      if (title !== undefined) add.run(from, to, title);
    }
  }
  return problems;
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

/** Looks an address up: the title of what is held there, `undefined` where nothing is. */
function titlesOf(prepare: Prepare): (address: string) => string | undefined {
  const statement = prepare(
    `SELECT coalesce(title, address) AS title FROM articles WHERE address = :address
     UNION ALL SELECT n.name || ' ' || coalesce(i.date, i.address) || ' ' || coalesce(p.label, p.address)
       FROM pages p JOIN issues i ON i.address = p.issue JOIN newspapers n ON n.id = i.newspaper WHERE p.address = :address
     UNION ALL SELECT n.name || ' ' || coalesce(i.date, i.address)
       FROM issues i JOIN newspapers n ON n.id = i.newspaper WHERE i.address = :address
     UNION ALL SELECT name FROM newspapers WHERE id = :address
     UNION ALL SELECT name FROM lists WHERE kind || '/' || id = :address`,
  );
  return (address) => {
    const found = statement.get({ address }) as { title: string } | undefined;
    return found?.title;
  };
}
