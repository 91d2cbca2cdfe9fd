#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// What Node compiles, and what it makes of TypeScript, is kept from run to run. Where nothing can be written it goes without.
enableCompileCache(resolve(import.meta.dirname, '../.cache/compiled'));
const { run } = await import('./commands/program.ts');
process.exitCode = await run(process.argv);
