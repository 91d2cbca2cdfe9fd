import { stderr, stdout } from 'node:process';

export type Loudness = 'quiet' | 'normal' | 'verbose';

/** Shows how far a long task is. */
export interface Progress {
  /** @param total absent while it is not known */
  step(count: number, total?: number): void;
  done(): void;
}

/** Where the command line writes to: results to standard output, progress to standard error. */
export interface Console {
  loudness: Loudness;
  say(line: string): void;
  /** Always printed, whatever the loudness. */
  complain(line: string): void;
  progress(label: string): Progress;
}

/** Time between two progress lines, in milliseconds: a moving line on a terminal, few plain lines elsewhere. */
const TERMINAL_INTERVAL = 100;
const PLAIN_INTERVAL = 5_000;

export function makeConsole(loudness: Loudness): Console {
  return {
    loudness,
    say: (line) => {
      if (loudness !== 'quiet') stdout.write(`${line}\n`);
    },
    complain: (line) => {
      stderr.write(`${line}\n`);
    },
    progress: (label) => (loudness === 'quiet' ? silent() : counting(label)),
  };
}

function silent(): Progress {
  return { step: () => undefined, done: () => undefined };
}

function counting(label: string): Progress {
  const start = performance.now();
  const interval = stderr.isTTY ? TERMINAL_INTERVAL : PLAIN_INTERVAL;
  let printed = start;
  let shown = false;
  return {
    step: (count, total) => {
      const now = performance.now();
      if (now - printed < interval) return;
      printed = now;
      shown = true;
      const line = progressLine(label, count, total, (now - start) / 1000);
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    done: () => {
      if (shown && stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}

/** `pages 1200/5000, 400/s, 10 s left`: count, rate, and where the total is known the time left. */
export function progressLine(label: string, count: number, total: number | undefined, seconds: number): string {
  const rate = seconds > 0 ? count / seconds : 0;
  const rounded = rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
  if (total === undefined) return `${label} ${count}, ${rounded}/s`;
  const left = rate > 0 ? `${Math.ceil((total - count) / rate)} s` : '?';
  return `${label} ${count}/${total}, ${rounded}/s, ${left} left`;
}
