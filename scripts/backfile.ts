#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// What Node compiles, and what it makes of TypeScript, is kept from run to run. Where nothing can be written it goes without.
// Threads and processes started later find it by the environment. It more than halves what starting one costs, and spares threads
// the WebAssembly that strips types: many of those starting and ending beside each other now and then end the whole process.
process.env['NODE_COMPILE_CACHE'] ??= resolve(import.meta.dirname, '../.cache/compiled');
enableCompileCache();
const { run } = await import('./commands/program.ts');
process.exitCode = await run(process.argv);
