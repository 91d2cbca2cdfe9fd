import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../lock.ts';

/** Programs that are kept: of a few archives with different homes, and of a template that is changed back. */
const KEPT = 5;
/** What a killed build left; its process is in the name. */
const UNFINISHED = /\.(?<processId>\d+)\.tmp$/u;

/** Removes the programs that were not used for longest, and what killed builds left. */
export function prunePrograms(programsDir: string): void {
  const held = readdirSync(programsDir)
    .map((name) => ({ dir: join(programsDir, name), maker: UNFINISHED.exec(name)?.groups?.['processId'] }))
    .map((each) => ({ ...each, used: statSync(each.dir).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = held.filter(({ maker }) => maker === undefined).slice(KEPT);
  const abandoned = held.filter(({ maker }) => maker !== undefined && !isRunning(Number(maker)));
  for (const { dir } of [...old, ...abandoned]) rmSync(dir, { recursive: true, force: true });
}
