import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A copy of the project with its real templates, which a test may change. */
export function copyProject(): string {
  const folder = temporaryFolder();
  for (const part of ['src', 'astro.config.mjs', 'package-lock.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
