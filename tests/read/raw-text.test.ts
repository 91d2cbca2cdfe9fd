import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openRawText } from '../../scripts/ingest/read/raw-text.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';

/** Longer than the coarsest clock of a file system. */
const LATER_MS = 60_000;

async function opened(): Promise<{ path: string; raw: Awaited<ReturnType<typeof openRawText>> }> {
  const folder = temporaryFolder();
  putFiles(folder, { '2024-01-02-01.txt': '一\n二\n三\n' });
  return { path: join(folder, '2024-01-02-01.txt'), raw: await openRawText(folder) };
}

test('lines are counted from 1, and a file that is gone is named', async () => {
  const { path, raw } = await opened();
  expect(raw.linesOf('2024-01-02-01.txt', 2, 3)).toEqual(['二', '三']);
  expect(raw.linesOf('2024-01-02-01.txt', 2, 4e9).slice(0, 2)).toEqual(['二', '三']);
  expect(() => raw.linesOf('2024-01-03-01.txt', 1, 1)).toThrow('2024-01-03-01.txt');
  expect(raw.stampOf('2024-01-03-01.txt')).toBeUndefined();
  rmSync(path);
  expect(raw.stampOf('2024-01-02-01.txt')).toBeUndefined();
});

test('the stamp of a file stays while nothing changes, and differs after any change', async () => {
  const { path, raw } = await opened();
  const { ctimeMs, atime } = statSync(path);
  vi.spyOn(Date, 'now').mockReturnValue(ctimeMs + LATER_MS);
  const stamp = raw.stampOf('2024-01-02-01.txt');
  expect(raw.stampOf('2024-01-02-01.txt')).toBe(stamp);
  writeFileSync(path, '一\n二\n四\n');
  utimesSync(path, atime, new Date('2024-01-01'));
  expect(raw.stampOf('2024-01-02-01.txt')).not.toBe(stamp);
  vi.restoreAllMocks();
});

test('a file written a moment ago may change again within the tick of the clock: its stamp is never the same twice', async () => {
  const { path, raw } = await opened();
  const { ctimeMs } = statSync(path);
  const clock = vi.spyOn(Date, 'now');
  const at = (now: number) => {
    clock.mockReturnValue(now);
    return raw.stampOf('2024-01-02-01.txt');
  };
  expect(at(ctimeMs + 1)).not.toBe(at(ctimeMs + 5));
  expect(at(ctimeMs + 5)).not.toBe(at(ctimeMs + LATER_MS));
  vi.restoreAllMocks();
});
