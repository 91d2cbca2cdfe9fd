import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { PROJECT_ROOT, runBackfile } from '../site-built/command-line.ts';

const WORKFLOW = 'docs/ci/github-actions-shards.yml';
const JOBS = 'docs/ci/kubernetes-indexed-job.yaml';
const GUIDES = ['docs/build-at-scale.zh-CN.md', 'docs/build-at-scale.md'];

const textOf = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8');

/** A command line as it stands in a file. */
function commandsIn(text: string): { command: string; options: string[]; line: string }[] {
  return [...text.matchAll(/npm run (\S+) -- (.+)$/gmu)].map(([line, command = '', rest = '']) => ({
    command,
    options: rest.match(/(?<=^| )--[a-z]+/gu) ?? [],
    line,
  }));
}

function yamlOf(file: string): unknown[] {
  return parseAllDocuments(textOf(file)).map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  });
}

test.each([WORKFLOW, JOBS, ...GUIDES])('every command in %s is one that the program has, with its options', async (file) => {
  const found = commandsIn(textOf(file));
  expect(found.map(({ command }) => command)).toEqual(expect.arrayContaining(['plan', 'build', 'join']));
  for (const { command, options, line } of found) {
    const { code, stdout } = await runBackfile([command, '--help']);
    expect({ line, code }).toEqual({ line, code: 0 });
    const known = stdout.match(/(?<=^ {2})--[a-z]+/gmu) ?? [];
    for (const option of options) expect({ line, known }).toEqual({ line, known: expect.arrayContaining([option]) });
  }
});

test('both languages tell the same commands', () => {
  const [chinese, english] = GUIDES.map((file) => commandsIn(textOf(file)).map(({ line }) => line));
  expect(chinese).toEqual(english);
});

describe('as many parts are made as are joined', () => {
  test('on GitHub Actions', () => {
    const [workflow] = yamlOf(WORKFLOW) as [
      { env: { PARTS: number }; jobs: { shard: { strategy: { matrix: { part: number[] } } } } },
    ];
    const { part } = workflow.jobs.shard.strategy.matrix;
    expect(part).toEqual(Array.from({ length: workflow.env.PARTS }, (_, index) => index + 1));
    expect(commandsIn(textOf(WORKFLOW)).find(({ command }) => command === 'join')?.line).toContain(
      `--parts ${part.map((number) => `part-${number}`).join(' ')} --cache`,
    );
  });

  test('on Kubernetes', () => {
    const jobs = yamlOf(JOBS) as { metadata: { labels: { step: string } }; spec: { completions?: number } }[];
    expect(jobs.map(({ metadata }) => metadata.labels.step)).toEqual(['plan', 'shard', 'join']);
    const parts = jobs[1]?.spec.completions ?? 0;
    const [, build, joining] = commandsIn(textOf(JOBS)).map(({ line }) => line);
    expect(build).toContain(`--shard $part/${parts} `);
    const folders = Array.from({ length: parts }, (_, index) => `/shelf/part-${index + 1}`);
    expect(joining).toContain(`--parts ${folders.join(' ')} --cache`);
  });
});
