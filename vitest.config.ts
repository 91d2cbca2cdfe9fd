import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // As scripts/backfile.ts has it: threads that tests start strip no types that were stripped before.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, '.cache/compiled') },
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site-built/global-setup.ts'],
    // By itself Vitest leaves one core idle, which of two is half.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
