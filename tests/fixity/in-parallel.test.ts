import { expect, test } from 'vitest';
import { inParallel } from '../../scripts/fixity/in-parallel.ts';

const turn = () => new Promise((done) => setImmediate(done));

test('all is done, and no more at once than asked for', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    now += 1;
    most = Math.max(most, now);
    await turn();
    now -= 1;
    done.push(item);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('after a failure what is under way ends, and nothing else begins', async () => {
  const [begun, ended]: [number[], number[]] = [[], []];
  const work = inParallel([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await turn();
    if (item === 1) throw new Error('the first');
    await turn();
    ended.push(item);
  });
  await expect(work).rejects.toThrow('the first');
  expect({ begun, ended }).toEqual({ begun: [1, 2], ended: [2] });
});
