import type { Console } from '../../scripts/commands/console.ts';

/** A console that remembers what was said. */
export interface HeardConsole extends Console {
  /** Every line, complaints included, in order. */
  lines: string[];
  /** What was told of progress: how many of how many. */
  steps: [number, number | undefined][];
}

export function heardConsole(loudness: Console['loudness'] = 'normal'): HeardConsole {
  const lines: string[] = [];
  const steps: [number, number | undefined][] = [];
  return {
    loudness,
    lines,
    steps,
    say: (line) => void lines.push(line),
    complain: (line) => void lines.push(line),
    progress: () => ({ step: (count, total) => void steps.push([count, total]), done: () => undefined }),
  };
}
