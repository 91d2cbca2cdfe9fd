import type { Line } from '../../model/page.ts';
import { isLatin, wordsOf } from '../language/english/words.ts';
import { hanShare } from '../language/script.ts';

/** Fewest lines of another script that are a text of their own. */
const MIN_SCRIPT_LINES = 2;

/** Cuts groups where English turns to Chinese or back without a blank line; a lone line of another script stays where it is. */
export function cutByScript<T extends { lines: Line[] }>(groups: readonly T[]): T[] {
  return groups.flatMap((group) => {
    const runs: { script: Script; lines: Line[] }[] = [];
    for (const line of group.lines) {
      const script = scriptOf(line.content.text) ?? runs.at(-1)?.script ?? 'latin';
      const last = runs.at(-1);
      if (last?.script === script) last.lines.push(line);
      else runs.push({ script, lines: [line] });
    }
    if (runs.length < 2 || runs.some(({ lines }) => lines.length < MIN_SCRIPT_LINES)) return [group];
    return runs.map(({ lines }) => ({ ...group, lines }));
  });
}

type Script = 'latin' | 'han';

// Undefined for figures, single words and lines of both.
function scriptOf(text: string): Script | undefined {
  const share = hanShare(text);
  if (share > 0.5) return 'han';
  return share === 0 && wordsOf(text).length >= 3 && isLatin(text) ? 'latin' : undefined;
}
