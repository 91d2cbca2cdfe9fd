import { findTooShort, isOnlyNegative } from './bounds.ts';
import { wordBrackets } from './brackets.ts';
import { type Span, TreeBuilder } from './build-tree.ts';
import { leafOf } from './leaf.ts';
import { lexQuery, type Unit } from './lex.ts';
import { quotationAt } from './phrase.ts';
import type { ParsedQuery, QueryNode, QueryProblem, QueryProblemCode } from './tree.ts';

/** Characters of a query, at most. */
export const MAX_QUERY_CHARACTERS = 2000;

/** With one of these it is not known what the query means, and it is searched as it was typed. */
const BREAKING: ReadonlySet<QueryProblemCode> = new Set(['open-quote', 'open-bracket', 'stray-bracket', 'missing-term']);

/** What was read of a query, before it is asked whether it can be searched. */
interface Reading {
  tree?: QueryNode;
  problems: QueryProblem[];
  spans: ReadonlyMap<QueryNode, Span>;
}

/** Reads a query; never throws. The language is described on the page of help, `src/pages/search/help.astro`. */
export function parseQuery(text: string): ParsedQuery {
  const all: Span = { start: 0, end: text.length };
  if (text.length > MAX_QUERY_CHARACTERS) return refusal([problemAt(text, 'too-long', all)]);
  const { tree, problems, spans } = readQuery(text);
  const breaking = problems.filter(({ code }) => BREAKING.has(code));
  if (breaking.length > 0) return searchLiterally(text, breaking);
  if (problems.length > 0) return refusal(problems);
  if (tree === undefined) return refusal([problemAt(text, 'empty', all)]);
  const short = findTooShort(tree).map((node) => problemAt(text, 'too-short', spans.get(node) ?? all));
  if (short.length > 0) return refusal(short);
  return { tree, literal: false, problems: isOnlyNegative(tree) ? [problemAt(text, 'only-negative', all)] : [] };
}

/** The tree of a query that can be searched beside a longer one; undefined where it cannot. */
export function parsePart(text: string): QueryNode | undefined {
  const parsed = parseQuery(text);
  if (parsed.tree !== undefined || parsed.problems.some(({ code }) => code !== 'too-short')) return parsed.tree;
  return parsed.literal ? undefined : readQuery(text).tree;
}

function readQuery(text: string): Reading {
  const builder = new TreeBuilder(text);
  const units = lexQuery(text);
  const words = wordBrackets(units);
  for (let place = 0; place < units.length; ) place = readUnit(builder, { text, units, words }, place);
  const tree = builder.finish();
  const { problems, spans } = builder;
  problems.sort((one, other) => one.at - other.at);
  return { problems, spans, ...(tree === undefined ? {} : { tree }) };
}

interface Units {
  text: string;
  units: readonly Unit[];
  words: ReadonlyMap<number, number>;
}

/** @returns the place of the unit to go on with */
function readUnit(builder: TreeBuilder, query: Units, place: number): number {
  const unit = query.units[place];
  if (unit === undefined || unit.kind === 'blank') return place + 1;
  if (unit.kind === 'text' || query.words.has(place)) return readWord(builder, query, place);
  if (unit.kind === 'phrase') builder.term({ text: unit.value, quoted: true }, unit);
  else if (unit.kind === 'field') builder.field(unit.field, unit);
  else if (unit.kind === 'dash') builder.negate(unit);
  else if (unit.kind === 'open-quote') builder.problem('open-quote', unit);
  else builder[unit.kind](unit);
  return place + 1;
}

function readWord(builder: TreeBuilder, { text, units, words }: Units, first: number): number {
  const start = units[first]?.start ?? 0;
  let place = first;
  while (units[place]?.kind === 'text' || words.has(place)) place = (words.get(place) ?? place) + 1;
  const end = units[place - 1]?.end ?? start;
  // A bracket can cut a word from the quotation mark that would close it.
  if (quotationAt(text.slice(start, end), 0)?.kind === 'open') builder.problem('open-quote', { start, end: start + 1 });
  const before = units[first - 1]?.kind;
  builder.word({ start, end }, before === 'dash' || before === 'field');
  return place;
}

function searchLiterally(text: string, problems: QueryProblem[]): ParsedQuery {
  const typed = text.trim();
  const start = text.indexOf(typed);
  const span = { start, end: start + typed.length };
  const tree = leafOf({ text: typed, quoted: true });
  if (typeof tree === 'string') return { literal: true, problems: [...problems, problemAt(text, tree, span)] };
  if (findTooShort(tree).length > 0) return { literal: true, problems: [...problems, problemAt(text, 'too-short', span)] };
  return { tree, literal: true, problems };
}

function refusal(problems: QueryProblem[]): ParsedQuery {
  return { literal: false, problems };
}

function problemAt(text: string, code: QueryProblemCode, { start, end }: Span): QueryProblem {
  return { code, at: start, length: end - start, text: text.slice(start, end) };
}
