import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodeOf } from '../../scripts/commands/ingest-commands.ts';
import { inOrder } from '../../scripts/model/in-order.ts';
import { brief } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { checkPublished, readPublished } from './published.ts';
import { readTree } from './read-tree.ts';
import { samplePages } from './seed-pages.ts';

/** Everything goes to threads. */
const THREADS = { alone: 0, threads: 2 };
const WORKER = join(import.meta.dirname, 'crashing-worker.ts');

function samples(): Record<string, string> {
  return Object.fromEntries(samplePages().map(({ text }, index) => [`s${String(index).padStart(2, '0')}.txt`, text]));
}

test('threads and one thread publish the same bytes and say the same', async () => {
  const [alone, together] = [temporaryArchive(samples()), temporaryArchive(samples())];
  const one = await ingest(alone, { crew: { threads: 0 } });
  const many = await ingest(together, { crew: THREADS });
  expect(await readTree(together)).toEqual(await readTree(alone));
  expect(many.diagnostics).toEqual(one.diagnostics);
  expect([many.parsed, many.fromCache]).toEqual([Object.keys(samples()).length, 0]);
});

test('a page that ends the thread which parses it is kept whole; the others are published, and it is tried again', async () => {
  const story = (text: string) => `标题\n\n本报讯（记者 沈若溪）${text}\n`;
  const raw = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `2024-10-18-0${index + 1}.txt`,
      story(index === 3 ? '这一版会崩溃。' : `第${index}版。`),
    ]),
  );
  const archive = temporaryArchive(raw);
  const cache = join(archive, '../cache-of-crashes');
  for (let turn = 0; turn < 2; turn += 1) {
    const outcome = await ingest(archive, { cache, crew: { ...THREADS, worker: WORKER } });
    expect(brief(outcome.diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([
      'parser-failed 2024-10-18-04.txt:1',
    ]);
    expect([exitCodeOf(outcome), outcome.parsed, outcome.failed]).toEqual([1, turn === 0 ? 8 : 1, 0]);
    expect((await readPublished(archive)).articles).toHaveLength(7);
    expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  }
  expect((await ingest(archive, { cache })).diagnostics).toEqual([]);
  expect((await readPublished(archive)).articles).toHaveLength(8);
});

test('results come in the order of the inputs, and no more is begun than may be under way', async () => {
  let underWay = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (input: number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    // The later ones are ready first.
    for (let turn = 0; turn < 10 - input; turn += 1) await Promise.resolve();
    underWay -= 1;
    return input;
  };
  for await (const result of inOrder([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, work)) results.push(result);
  expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(3);
});

test('a failure is thrown when its turn comes, after what stood before it', async () => {
  const results: number[] = [];
  const run = async () => {
    const work = async (input: number) => {
      if (input === 2) throw new Error('planted');
      return input;
    };
    for await (const result of inOrder([0, 1, 2, 3], 4, work)) results.push(result);
  };
  await expect(run()).rejects.toThrow('planted');
  expect(results).toEqual([0, 1]);
});
