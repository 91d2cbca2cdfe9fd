import type { PersonAlias } from '../../../src/schemas/vocabulary.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { PageHeader } from '../../model/issue-draft.ts';

/** Two characters of three in common say nothing about shorter names. */
const MIN_CHARS = 3;
/** Letters of an English name that one wrong letter leaves recognisable. */
const MIN_LETTERS = 8;
/** A name printed so often at most may be a misreading of another. */
const RARE = 2;

interface Seen {
  name: string;
  count: number;
  /** First place that prints it. */
  file: string;
  line: number;
}

/**
 * Suggests names that may be one person's, in bylines of one newspaper and one of them rare: the same but for one character
 * (梁婧娟, 梁婧姝; parsing.md §3.9), in English for one letter, or with an initial for the first name (J. Smith). Only a
 * suggestion: the printed form stays, and a person confirms in `vocabulary/people.yml`. What is said there, one person or
 * two, is not asked again; nor are two names of one byline, who are two people.
 */
export function suggestSimilarNames(pages: readonly PageHeader[], settled: readonly PersonAlias[] = []): Diagnostic[] {
  const known = new Set(
    settled.flatMap(({ name, aliases = [], different = [] }) => [...aliases, ...different].map((other) => pairKey(name, other))),
  );
  const alike = [...Map.groupBy(pages, (page) => page.newspaper.id).values()]
    .flatMap((own) => similarPairs(countNames(own)))
    .filter(([a, b]) => !known.has(pairKey(a.name, b.name)));
  const together = namedTogether(pages, new Set(alike.flatMap(([a, b]) => [a.name, b.name])));
  return alike.filter(([a, b]) => !together.has(pairKey(a.name, b.name))).map(([a, b]) => suggestion(a, b));
}

/** Pairs of these names that stand in one byline. */
function namedTogether(pages: readonly PageHeader[], names: ReadonlySet<string>): Set<string> {
  const together = new Set<string>();
  for (const { items } of pages) {
    for (const { people } of items) {
      if (people.length < 2) continue;
      for (const [a, b] of pairsOf(people.filter((name) => names.has(name)))) together.add(pairKey(a, b));
    }
  }
  return together;
}

function suggestion(a: Seen, b: Seen): Diagnostic {
  const [rare, usual] = a.count <= b.count ? [a, b] : [b, a];
  return diagnose(
    'name-similar',
    { file: rare.file, line: rare.line },
    {
      name: rare.name,
      count: String(rare.count),
      other: usual.name,
      otherCount: String(usual.count),
      otherPlace: `${usual.file}:${usual.line}`,
    },
  );
}

function countNames(pages: readonly PageHeader[]): Seen[] {
  const seen = new Map<string, Seen>();
  for (const { file, lines, items } of pages) {
    for (const { people, peopleLine } of items) {
      for (const name of people) {
        const known = seen.get(name);
        if (known) known.count += 1;
        else seen.set(name, { name, count: 1, file, line: peopleLine ?? lines[0] });
      }
    }
  }
  return [...seen.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names are compared only with those of a pattern in common: 梁婧?, John Smit?, j smith. */
function similarPairs(names: readonly Seen[]): [Seen, Seen][] {
  const byPattern = new Map<string, Seen[]>();
  for (const seen of names)
    for (const pattern of patternsOf(seen.name)) {
      const alike = byPattern.get(pattern);
      if (alike) alike.push(seen);
      else byPattern.set(pattern, [seen]);
    }
  const pairs = new Map<string, [Seen, Seen]>();
  const shared = [...byPattern].filter(([pattern, alike]) => alike.length > 1 && mayBeLikely(pattern, alike));
  for (const [pattern, alike] of shared.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (const [a, b] of pairsOf(alike))
      if (isLikely(pattern, a, b) && !pairs.has(pairKey(a.name, b.name))) pairs.set(pairKey(a.name, b.name), [a, b]);
  return [...pairs.values()];
}

// Most names of a large archive are printed often: what they share need not be put in order.
function mayBeLikely(pattern: string, alike: readonly Seen[]): boolean {
  return pattern.startsWith(INITIAL) || alike.some(({ count }) => count <= RARE);
}

function isLikely(pattern: string, a: Seen, b: Seen): boolean {
  // J. Smith and John Smith may both be printed often; two full names with one initial are two people.
  if (pattern.startsWith(INITIAL)) return isInitial(a.name) !== isInitial(b.name);
  return Math.min(a.count, b.count) <= RARE;
}

const INITIAL = 'initial ';

function patternsOf(name: string): string[] {
  const chars = [...name];
  if (/^[\p{Script=Han}·]+$/u.test(name)) {
    // The first is the surname: another one is another person.
    return chars.length < MIN_CHARS ? [] : chars.flatMap((_, place) => (place === 0 ? [] : [chars.with(place, '?').join('')]));
  }
  const words = name.toLowerCase().split(/[\s.]+/u);
  const surname = words.at(-1);
  if (!/^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name) || words.length < 2 || !surname) return [];
  const wrong = chars.length < MIN_LETTERS ? [] : chars.map((_, place) => chars.with(place, '?').join('').toLowerCase());
  return [...wrong, `${INITIAL}${words[0]?.[0] ?? ''} ${surname}`];
}

function isInitial(name: string): boolean {
  return /^\p{L}(?:\.|\s)/u.test(name);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.length < 2 ? [] : all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));
}
