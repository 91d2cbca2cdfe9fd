import type { Line } from '../../model/page.ts';
import { filterUnits, type Traced } from '../../model/traced.ts';
import { dividedWords } from '../language/english/divided-words.ts';
import { dropCapSpace, isSplitWord } from '../language/english/drop-cap.ts';

/**
 * A drop capital that stands as a block of its own goes to the text whose first word it begins: `T`, then `HE COUNCIL voted`.
 */
export function joinDropCapitals<T extends { lines: Line[] }>(groups: readonly T[], known: ReadonlySet<string>): T[] {
  const joined: T[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const [only, ...others] = last?.lines ?? [];
    const rest = /^\p{L}[\p{L}’'-]*/u.exec(group.lines[0]?.content.text ?? '')?.[0] ?? '';
    if (last && only && others.length === 0 && /^\p{Lu}$/u.test(only.content.text) && isSplitWord(only.content.text, rest, known))
      joined[joined.length - 1] = { ...group, lines: [only, ...group.lines] };
    else joined.push(group);
  }
  return joined;
}

/** Closes words that printed line ends divided within a block: `a stand- still`. */
export function closeDividedWords(flow: Traced, known: ReadonlySet<string>): Traced {
  const cuts = dividedWords(flow.text, known);
  return cuts.length === 0 ? flow : filterUnits(flow, (index) => !cuts.some(({ from, to }) => index >= from && index < to));
}

/** Drops the space between a drop capital and the rest of its word. */
export function closeDropCapital(flow: Traced, known: ReadonlySet<string>): Traced {
  const space = dropCapSpace(flow.text, known);
  return space ? filterUnits(flow, (index) => index < space.from || index >= space.to) : flow;
}
