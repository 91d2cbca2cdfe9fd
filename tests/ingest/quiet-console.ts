import type { Console } from '../../scripts/commands/console.ts';

/** A console that keeps what it is told. */
export function quietConsole(): Console & { said: string[]; complained: string[] } {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    loudness: 'quiet',
    said,
    complained,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    progress: () => ({ step: () => undefined, done: () => undefined }),
  };
}
