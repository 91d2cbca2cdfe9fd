import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Programs that are kept: of a few archives with different homes, and of a template that is changed back. */
const KEPT = 5;
/** What a killed build left is no longer in use after a day. */
const ABANDONED_MS = 86_400_000;

/** Removes the programs that were not used for longest. */
export function prunePrograms(programsDir: string): void {
  const held = readdirSync(programsDir)
    .map((name) => ({ dir: join(programsDir, name), isWhole: !name.endsWith('.tmp') }))
    .map((each) => ({ ...each, used: statSync(each.dir).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const newest = held[0]?.used ?? 0;
  const old = held.filter(({ isWhole }) => isWhole).slice(KEPT);
  const abandoned = held.filter(({ isWhole, used }) => !isWhole && newest - used > ABANDONED_MS);
  for (const { dir } of [...old, ...abandoned]) rmSync(dir, { recursive: true, force: true });
}
