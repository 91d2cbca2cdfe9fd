import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site-built/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
