import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startDev } from '../../scripts/build/dev.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { articleFile, makeArchive } from './archive.ts';
import { makeProject } from './project.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

vi.setConfig({ testTimeout: 60_000 });

test('the development server shows an archive and what changes in it, and leaves no variables behind', async () => {
  const [address, other] = ['ribao/2024-01-02/p01/a01', 'ribao/2024-01-02/p01/a02'] as const;
  const archiveDir = makeArchive([{ address }]);
  const variables = () => Object.keys(process.env).filter((name) => name.startsWith('BACKFILE'));
  // Astro's server is another one when it finds itself in a test runner.
  vi.stubEnv('VITEST', undefined);
  vi.stubEnv('NODE_ENV', 'development');
  const failures: unknown[] = [];
  const server = await startDev({
    archiveDir,
    cacheDir: join(temporaryFolder(), 'cache'),
    projectRoot: makeProject(),
    port: 0,
    onFailure: (error) => failures.push(error),
  });
  const read = async (path: string) => (await fetch(`${server.url}${path}/`)).text();
  try {
    expect(await read(address)).toContain('正文。');
    putFiles(archiveDir, {
      [articleFilePath(address)]: articleFile({ address, body: '改过。' }),
      [articleFilePath(other)]: articleFile({ address: other, body: '新的。' }),
    });
    const soon = { timeout: 20_000, interval: 200 };
    await vi.waitFor(async () => expect(await read(address)).toContain('改过。'), soon);
    await vi.waitFor(async () => expect(await read(other)).toContain('新的。'), soon);
  } finally {
    await server.stop();
    vi.unstubAllEnvs();
  }
  expect(failures).toEqual([]);
  expect(variables()).toEqual([]);
});
