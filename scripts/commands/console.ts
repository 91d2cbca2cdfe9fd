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
  // A rate is counted from where the total became known: what went before is another sort of work.
  let stretch = { start: performance.now(), count: 0, total: undefined as number | undefined };
  const interval = stderr.isTTY ? TERMINAL_INTERVAL : PLAIN_INTERVAL;
  let printed = stretch.start;
  let shown = false;
  return {
    step: (count, total) => {
      const now = performance.now();
      if (total !== stretch.total) stretch = { start: now, count, total };
      if (now - printed < interval) return;
      printed = now;
      shown = true;
      const line = progressLine(label, count, total, { count: count - stretch.count, seconds: (now - stretch.start) / 1000 });
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    done: () => {
      if (shown && stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}

/**
 * `pages 1200/5000, 400/s, 10 s left`: count, rate, and where the total is known the time left.
 *
 * @param measured how many were done in how long, which the rate is taken from; of no time, no rate is told
 */
export function progressLine(
  label: string,
  count: number,
  total: number | undefined,
  measured: { count: number; seconds: number },
): string {
  const rate = measured.seconds > 0 ? measured.count / measured.seconds : 0;
  const reached = total === undefined ? `${label} ${count}` : `${label} ${count}/${total}`;
  if (rate === 0) return reached;
  const rounded = rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
  if (total === undefined) return `${reached}, ${rounded}/s`;
  return `${reached}, ${rounded}/s, ${Math.ceil((total - count) / rate)} s left`;
}
