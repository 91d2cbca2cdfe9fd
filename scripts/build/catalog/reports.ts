import type { Diagnostic } from '../../model/diagnostic.ts';
import { indexTitles, listMoves } from '../list-moves.ts';
import { fileProblem } from '../problem.ts';
import type { Prepare } from '../statements.ts';
import { listTitle, movesTold, putAliases } from './aliases.ts';
import type { Inputs } from './inputs.ts';
import type { Books } from './put-articles.ts';
import { comparePaths } from './scan.ts';

const ALIAS_PROBLEMS = 'alias problems';

/** Brings the aliases up to date, where anything has changed. @returns addresses that cannot be one */
export function updateAliases(books: Books, { archive, vocabulary, ids }: Inputs): Diagnostic[] {
  const { prepare, changes } = books;
  if (!(changes.any || changes.moves)) return JSON.parse(noteOf(prepare, ALIAS_PROBLEMS) ?? '[]') as Diagnostic[];
  const isHeld = (address: string) => {
    const [kind = '', id = ''] = address.split('/');
    return listTitle(prepare, kind, id) !== undefined;
  };
  const moves = [...movesTold(prepare), ...listMoves(ids, vocabulary, isHeld)];
  const problems = putAliases(books, moves, indexTitles(archive.language));
  changeNote(prepare, ALIAS_PROBLEMS, JSON.stringify(problems));
  return problems;
}

/** What could not be used of ledgers, issues and articles, in this order. @param ofIds problems of the first ledger file */
export function problemsOfFiles(prepare: Prepare, ofIds: readonly Diagnostic[]): Diagnostic[] {
  const rows = prepare('SELECT folder, name, problem FROM files WHERE problem IS NOT NULL').all();
  const told = rows
    .map(({ folder, name, problem }) => ({ path: `${folder}/${name}`, texts: JSON.parse(String(problem)) as string[] }))
    .sort((a, b) => comparePaths(a.path, b.path))
    .flatMap(({ path, texts }) => texts.map((text) => ({ path, problem: fileProblem(path, text) })));
  const of = (tree: string) => told.filter(({ path }) => path.startsWith(`${tree}/`)).map(({ problem }) => problem);
  return [...ofIds, ...of('ledger'), ...of('issues'), ...of('articles')];
}

/** Issues and articles that are held. */
export function countsOf(prepare: Prepare): { issues: number; articles: number } {
  const found = prepare('SELECT (SELECT count(*) FROM issues) AS issues, (SELECT count(*) FROM articles) AS articles').get();
  return { issues: Number(found?.['issues']), articles: Number(found?.['articles']) };
}

/** Puts a note into the table `meta`. @returns whether it said something else before */
export function changeNote(prepare: Prepare, name: string, value: string): boolean {
  if (noteOf(prepare, name) === value) return false;
  prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  return true;
}

/** A note of the table `meta`, where there is one. */
export function noteOf(prepare: Prepare, name: string): string | undefined {
  const value = prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'];
  return typeof value === 'string' ? value : undefined;
}
