import type { Prepare } from '../statements.ts';
import { touchFollowers } from './followers.ts';

/** A list that may have changed. */
export interface ChangedList {
  kind: string;
  id: string;
  /** Sort key of the oldest entry that came or went; absent while only names and summaries changed. */
  from?: string;
  /** Sort key of the oldest entry that looks different, `''` where all may. */
  shownFrom: string;
}

/** After every sort key: what only the feed of a list shows, and none of its slices. */
const NEWEST = '~';

/** A site that is further behind looks at whole lists. */
const GENERATIONS_KEPT = 50;

/** Collects what one sync changes, and which issues and lists may show it. Naming too many only costs time. */
export class Changes {
  /** Whether anything at all has changed. */
  any = false;
  /** Whether every page may show it. */
  all = false;
  /** Whether addresses may lead elsewhere, though nothing that they lead to has changed. */
  moves = false;
  /** Issues that may show something else. */
  readonly issues = new Set<string>();
  /** Issues of which something itself changed, so that those linked with them may show it too. */
  readonly sources = new Set<string>();
  /** Years of newspapers of which the calendar shows something else, `ribao/2024`. */
  readonly years = new Set<string>();
  readonly lists = new Map<string, ChangedList>();
  /** Sort keys of entries of lists that came, went or look different to the articles that look back on them. */
  readonly entryKeys = new Map<string, Set<string>>();

  /** Every page may show it. */
  everything(): void {
    this.any = true;
    this.all = true;
  }

  /** Something that belongs to an issue has changed. */
  issue(address: string): void {
    this.any = true;
    this.issues.add(address);
    this.sources.add(address);
  }

  /** An issue shows something of another, which has changed. */
  viewer(address: string): void {
    this.any = true;
    this.issues.add(address);
  }

  /** What is known of a year's days has changed, though none of its issues has. */
  year(newspaper: string, year: string): void {
    this.any = true;
    this.years.add(`${newspaper}/${year}`);
  }

  /** An entry of a list comes or goes. */
  entry(kind: string, id: string, key: string): void {
    const list = this.shown(kind, id, key);
    if (list.from === undefined || key < list.from) list.from = key;
    this.lookedBackOn(kind, id, key);
  }

  /** An entry of a list looks different to the articles that look back on it. */
  lookedBackOn(kind: string, id: string, key: string): void {
    const name = `${kind}/${id}`;
    this.entryKeys.set(name, (this.entryKeys.get(name) ?? new Set()).add(key));
  }

  /**
   * A list shows something else.
   *
   * @param key of the entry that does; of all when absent, as when the list has another name
   */
  shown(kind: string, id: string, key = ''): ChangedList {
    this.any = true;
    const name = `${kind}/${id}`;
    const list = this.lists.get(name) ?? { kind, id, shownFrom: key };
    this.lists.set(name, list);
    if (key < list.shownFrom) list.shownFrom = key;
    return list;
  }

  /** The feed of a list may show something else, its slices do not. */
  fed(kind: string, id: string): void {
    this.shown(kind, id, NEWEST);
  }
}

/** Touches the issues before and after one in time, which name it. Call it before a change and after. */
export function touchNeighbours(prepare: Prepare, changes: Changes, newspaper: string, key: string): void {
  const side = (sign: '<' | '>', order: 'ASC' | 'DESC') =>
    prepare(
      `SELECT address FROM issues WHERE newspaper = ? AND sort_key ${sign} ? AND date IS NOT NULL ORDER BY sort_key ${order} LIMIT 1`,
    ).get(newspaper, key) as { address: string } | undefined;
  for (const found of [side('<', 'DESC'), side('>', 'ASC')]) if (found) changes.viewer(found.address);
  touchNeighbourYears(prepare, changes, newspaper, key.slice(0, 4));
}

/** Touches the years before and after one, too: how much a year holds tells the archives of feeds beside it where to lead. */
function touchNeighbourYears(prepare: Prepare, changes: Changes, newspaper: string, year: string): void {
  const found = prepare(
    `SELECT (SELECT substr(max(date), 1, 4) FROM issues WHERE newspaper = ?1 AND date < ?2) AS before,
       (SELECT substr(min(date), 1, 4) FROM issues WHERE newspaper = ?1 AND date > ?3) AS after`,
  ).get(newspaper, `${year}-01-01`, `${year}-12-31`) as { before: string | null; after: string | null };
  for (const each of [found.before, found.after]) if (each !== null) changes.year(newspaper, each);
}

/** Writes down what was touched, under the next generation. @returns the generation that the catalog is in now */
export function closeGeneration(prepare: Prepare, changes: Changes): number {
  const { generation } = prepare(`SELECT value AS generation FROM meta WHERE name = 'generation'`).get() as {
    generation: number;
  };
  if (!changes.any) return generation;
  touchLinked(prepare, changes);
  if (!changes.all) touchFollowers(prepare, changes);
  const next = generation + 1;
  const touch = prepare('INSERT OR REPLACE INTO touched (scope, id, generation) VALUES (?, ?, ?)');
  if (changes.all) touch.run('all', '', next);
  for (const issue of changes.issues) touch.run('issue', issue, next);
  for (const year of changes.years) touch.run('year', year, next);
  const note = prepare('INSERT INTO list_changes (list, generation, shown_from) VALUES (?, ?, ?)');
  for (const [name, { shownFrom }] of changes.lists) {
    touch.run('list', name, next);
    note.run(name, next, shownFrom);
  }
  prepare('DELETE FROM list_changes WHERE generation <= ?').run(next - GENERATIONS_KEPT);
  prepare(`UPDATE meta SET value = ? WHERE name = 'generation'`).run(next);
  return next;
}

/** Links are followed both ways: a jump shows the other half, and a story its sidebars. */
function touchLinked(prepare: Prepare, changes: Changes): void {
  const linked = prepare(`SELECT issue AS address FROM links WHERE target = ? UNION
    SELECT target FROM links WHERE issue = ? AND target NOT LIKE '#%'`);
  for (const issue of changes.sources) {
    for (const { address } of linked.all(issue, issue) as { address: string }[]) changes.issues.add(address);
  }
}
