import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Pulls a site, as `backfile mirror` does, and may be told to die at a certain change to the folder: the n-th time that a file is renamed
// or removed. Arguments: address, folder, n (0: never).

const [address = '', folder = '', at = '0'] = process.argv.slice(2);
let left = Number(at);

/** Dies instead of doing something for the n-th time, as kill -9 would have it. */
function dyingAt<Arguments extends unknown[], Result>(
  change: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  return (...values) => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return change(...values);
  };
}

fs.renameSync = dyingAt(fs.renameSync);
fs.rmSync = dyingAt(fs.rmSync);
fs.promises.rename = dyingAt(fs.promises.rename);
syncBuiltinESMExports();

const { runMirror } = await import('../../scripts/fixity/mirror/run-mirror.ts');
const { makeConsole } = await import('../../scripts/commands/console.ts');
const web = { atOnce: 3, retries: 0, patience: 30_000, pause: 1 };
process.exitCode = await runMirror(address, folder, { language: 'en', web }, makeConsole('quiet'));
