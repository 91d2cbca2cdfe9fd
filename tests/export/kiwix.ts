import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A reader of ZIM files, to be asked for words. */
export interface Kiwix {
  /** How many pages the search of a ZIM finds. */
  count(words: string): Promise<number>;
  close(): void;
}

/** Serves a ZIM with `kiwix-serve`, to this machine alone. */
export async function openKiwix(zim: string): Promise<Kiwix> {
  const port = await freePort();
  const options = ['--address=127.0.0.1', `--port=${port}`, `--attachToProcess=${process.pid}`, zim];
  const child = spawn('kiwix-serve', options, { stdio: 'ignore', env: { ...process.env, XAPIAN_CJK_NGRAM: '1' } });
  const root = `http://127.0.0.1:${port}`;
  await answering(root, child);
  const name = /([^/]+)\.zim$/u.exec(zim)?.[1] ?? '';
  return {
    count: async (words) => {
      const response = await fetch(`${root}/search?content=${name}&pattern=${encodeURIComponent(words)}`);
      const text = await response.text();
      if (/No results were found/u.test(text)) return 0;
      const found = /of\s*<b>\s*([\d,]+)\s*<\/b>/u.exec(text)?.[1];
      if (found === undefined) throw new Error(`Kiwix answered ${response.status}: ${text.slice(0, 500)}`);
      return Number(found.replaceAll(',', ''));
    },
    close: () => void child.kill(),
  };
}

async function answering(root: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`kiwix-serve ended with ${child.exitCode}.`);
    const response = await fetch(root).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error('kiwix-serve does not answer.');
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.on('error', reject).listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}
