import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { PageHeader } from '../../model/issue-draft.ts';

/** Two characters of three in common say nothing about shorter names. */
const MIN_CHARS = 3;
/** A name printed so often at most may be a misreading of another. */
const RARE = 2;

interface Seen {
  name: string;
  count: number;
  /** First file that prints it. */
  file: string;
}

/**
 * Suggests names that may be one person's: in bylines of one newspaper, of three characters at least, the same but for
 * one character, one of them rare (梁婧娟, 梁婧姝; parsing.md §3.9). Only a suggestion: the printed form stays, and a
 * person confirms.
 */
export function suggestSimilarNames(pages: readonly PageHeader[]): Diagnostic[] {
  return [...Map.groupBy(pages, (page) => page.newspaper.id).values()].flatMap((own) => suggestFor(countNames(own)));
}

function countNames(pages: readonly PageHeader[]): Seen[] {
  const seen = new Map<string, Seen>();
  for (const { file, items } of pages) {
    for (const name of items.flatMap(({ people }) => people)) {
      const known = seen.get(name);
      if (known) known.count += 1;
      else seen.set(name, { name, count: 1, file });
    }
  }
  return [...seen.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

// Names are compared only with those that share all but one character in place, found by their patterns 梁婧?, 梁?姝.
function suggestFor(names: readonly Seen[]): Diagnostic[] {
  const byPattern = new Map<string, Seen[]>();
  for (const seen of names) {
    const chars = [...seen.name];
    if (chars.length < MIN_CHARS || !/^[\p{Script=Han}·]+$/u.test(seen.name)) continue;
    // The first is the surname: another one is another person.
    for (let place = 1; place < chars.length; place += 1) {
      const pattern = chars.with(place, '?').join('');
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), seen]);
    }
  }
  return [...byPattern]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => pairsOf(alike).filter(([a, b]) => Math.min(a.count, b.count) <= RARE))
    .map(([a, b]) => {
      const [rare, usual] = a.count <= b.count ? [a, b] : [b, a];
      const values = { name: rare.name, count: String(rare.count), other: usual.name, otherCount: String(usual.count) };
      return diagnose('name-similar', { file: rare.file }, values);
    });
}

function pairsOf(names: readonly Seen[]): [Seen, Seen][] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b): [Seen, Seen] => [a, b]));
}
