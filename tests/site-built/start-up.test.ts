import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './command-line.ts';

/** Runs the command line and tells which packages were loaded for it. */
function packagesLoadedBy(args: readonly string[]): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const packages = new Set();
    registerHooks({
      resolve(specifier, context, next) {
        const resolved = next(specifier, context);
        const name = /node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//u.exec(resolved.url)?.[1];
        if (name) packages.add(name);
        return resolved;
      },
    });
    const { run } = await import(${JSON.stringify(join(PROJECT_ROOT, 'scripts/commands/program.ts'))});
    await run(['node', 'backfile', ...${JSON.stringify(args)}]);
    process.stdout.write('\\n' + JSON.stringify([...packages].sort()));
  `;
  const printed = execFileSync(join(PROJECT_ROOT, 'node_modules/.bin/node'), ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1)) as string[];
}

test('help waits for no parser and no dictionary', () => {
  expect(packagesLoadedBy(['--help'])).toEqual(['commander']);
});
