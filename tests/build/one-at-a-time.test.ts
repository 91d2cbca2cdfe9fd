import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { oneAtATime } from '../../scripts/build/one-at-a-time.ts';

test('what is asked for in a burst is done once, and what is asked for meanwhile once more', async () => {
  let begun = 0;
  let under = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const { ask, stop } = oneAtATime(async () => {
    begun += 1;
    under += 1;
    most = Math.max(most, under);
    await new Promise<void>((done) => ends.push(done));
    under -= 1;
  }, 1);
  for (let time = 0; time < 3; time += 1) ask();
  await vi.waitFor(() => expect(begun).toBe(1));
  for (let time = 0; time < 3; time += 1) ask();
  await setTimeout(20);
  expect(begun).toBe(1);
  ends.shift()?.();
  await vi.waitFor(() => expect(begun).toBe(2));
  ends.shift()?.();
  await setTimeout(20);
  expect([begun, most]).toEqual([2, 1]);
  ask();
  await vi.waitFor(() => expect(begun).toBe(3));
  ends.shift()?.();
  await stop();
  ask();
  await setTimeout(20);
  expect(begun).toBe(3);
});
