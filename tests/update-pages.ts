import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser/browser.ts';
import { decoded, difference, encoded, goldenFile, SHOTS, takeShot } from './site-built/appearance.ts';
import { PROJECT_ROOT, runBackfile } from './site-built/command-line.ts';

/** `npm run test:update-pages`: takes the pictures of pages anew, and keeps those that look as before. */

if (process.env['CI']) {
  process.stderr.write('Pictures are agreed on by people, not in CI: run npm run test:update-pages yourself and look at them.\n');
  process.exit(2);
}

const GOLDEN = join(PROJECT_ROOT, 'tests/golden-pages');
const scratch = mkdtempSync(join(tmpdir(), 'backfile-pages-'));
const browser = await openBrowser();
try {
  const siteDir = await build();
  mkdirSync(GOLDEN, { recursive: true });
  const wanted = new Set(SHOTS.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(GOLDEN)) if (!wanted.has(file)) rmSync(join(GOLDEN, file));
  for (const shot of SHOTS) {
    const file = goldenFile(GOLDEN, shot);
    const actual = await takeShot(browser, siteDir, shot);
    const isNew = !existsSync(file);
    if (!isNew && difference(decoded(file), actual) === undefined) continue;
    writeFileSync(file, encoded(actual));
    process.stdout.write(`${isNew ? 'new' : 'changed'} ${shot.name}.png, ${Math.ceil(statSync(file).size / 1000)} KB\n`);
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function build(): Promise<string> {
  const siteDir = join(scratch, 'site');
  const args = ['build', '--archive', join(PROJECT_ROOT, 'content'), '--out', siteDir, '--cache', join(scratch, 'cache')];
  const { code, stdout, stderr } = await runBackfile(args);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${stdout}\n${stderr}`);
  return siteDir;
}
