import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trainCommand } from '../../scripts/commands/train-command.ts';
import { archiveWeightsSchema, WEIGHTS_FILE } from '../../src/schemas/archive-weights.ts';
import { putFiles } from '../build/temporary.ts';
import { ingest, temporaryArchive } from '../ingest/archive-folder.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { articleMarkdown } from './made-up-articles.ts';

/** An archive with this many published articles. */
function published(count: number): string {
  const archive = temporaryArchive({ '2024-10-18-01.txt': '渡口通航\n\n本报讯 渡口昨日恢复通航。\n' });
  const articles = Array.from({ length: count }, (_, n) => [`articles/lanchuan-ribao/2023/${100 + n}.md`, articleMarkdown(n)]);
  putFiles(archive, Object.fromEntries(articles));
  return archive;
}

const written = (archive: string) => readFileSync(join(archive, WEIGHTS_FILE), 'utf8');

test('training writes joins and boundaries into one file, the same bytes for the same seed, which ingest reads', async () => {
  const [archive, other] = [published(24), published(24)];
  const console = quietConsole();
  expect(await trainCommand({ archive, seed: 3, pages: 4 }, console)).toBe(0);
  const weights = archiveWeightsSchema.parse(JSON.parse(written(archive)));
  expect(weights.joins?.command).toBe('npm run train -- --archive . --seed 3');
  expect(weights.boundaries).toMatchObject({ command: 'npm run train -- --archive . --seed 3', seed: 3, articles: 24 });
  expect(console.said.join('\n')).toMatch(/boundaries +\d+\.\d % of \d+ places; shipped weights \d+\.\d %/u);
  await trainCommand({ archive: other, seed: 3, pages: 4 }, quietConsole());
  expect(written(other)).toBe(written(archive));
  expect((await ingest(archive)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('too few articles, none at all, a wrong seed, or a file that is no article are told before anything is written', async () => {
  const archive = published(19);
  await expect(trainCommand({ archive, seed: 1 }, quietConsole())).rejects.toThrow(/19 < 20 articles; run ingest first/u);
  await expect(trainCommand({ archive: published(0), seed: 1 }, quietConsole())).rejects.toThrow(/0 < 20/u);
  await expect(trainCommand({ archive, seed: 1.5 }, quietConsole())).rejects.toThrow(/--seed/u);
  putFiles(archive, { 'articles/notes.md': 'no article' });
  await expect(trainCommand({ archive, seed: 1 }, quietConsole())).rejects.toThrow(/articles.notes\.md: .*front matter/u);
  expect(() => written(archive)).toThrow(/ENOENT/u);
});
