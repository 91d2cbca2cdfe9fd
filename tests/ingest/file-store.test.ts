import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeFile, writeAtomic } from '../../scripts/ingest/write/file-store.ts';
import { temporaryFolder } from '../read/temp-folder.ts';

test('files of one folder that are removed at once leave no folder, and no error', async () => {
  const root = temporaryFolder();
  for (let round = 0; round < 20; round += 1) {
    const files = Array.from({ length: 12 }, (_, index) => `articles/paper/2024/${index}.md`);
    mkdirSync(join(root, 'articles/paper/2024'), { recursive: true });
    for (const file of files) writeFileSync(join(root, file), 'x');
    await Promise.all(files.map((file) => removeFile(root, file)));
    expect(existsSync(join(root, 'articles'))).toBe(false);
  }
});

test('a folder with another file in it stays', async () => {
  const root = temporaryFolder();
  await writeAtomic(root, 'articles/a/1.md', 'x');
  await writeAtomic(root, 'articles/b/2.md', 'x');
  await removeFile(root, 'articles/a/1.md');
  expect([existsSync(join(root, 'articles/a')), existsSync(join(root, 'articles/b/2.md'))]).toEqual([false, true]);
});
