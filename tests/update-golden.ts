import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { articleSchema } from '../src/schemas/article.ts';
import { issueSchema } from '../src/schemas/issue.ts';
import { listCases } from './golden/cases.ts';
import { readExpected, runCase } from './golden/run-case.ts';

/** What a set of published files holds, in numbers. */
const FIGURES = ['items', 'bylines', 'merged', 'soft', 'gap', 'unassigned', 'doubts'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

if (process.env['CI']) {
  process.stderr.write(
    'Expectations are written by people, not in CI: run npm run test:update yourself and look at the difference.\n',
  );
  process.exit(2);
}

/** `npm run test:update -- joins--soft`: only these cases; all without names. */
const named = new Set(process.argv.slice(2));
const unknown = named.difference(new Set(listCases().map(({ name }) => name)));
if (unknown.size > 0) {
  process.stderr.write(`There is no case ${[...unknown].join(', ')}.\n`);
  process.exit(2);
}

const before = zero();
const after = zero();
const moved: string[] = [];
for (const golden of listCases().filter(({ name }) => named.size === 0 || named.has(name))) {
  const expected = await readExpected(golden);
  const { files } = await runCase(golden);
  add(before, figuresOf(expected));
  add(after, figuresOf(files));
  const paths = [...new Set([...expected.keys(), ...files.keys()])].toSorted();
  const changed = paths.filter((path) => expected.get(path) !== files.get(path));
  if (changed.length === 0) continue;
  moved.push(`${golden.name}: ${changed.join(', ')}`);
  const folder = join(golden.folder, 'expected');
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
report();

function report(): void {
  const row = (cells: readonly string[]) =>
    `${cells.map((cell, index) => (index === 0 ? cell.padEnd(12) : cell.padStart(8))).join('')}\n`;
  for (const line of moved) process.stdout.write(`changed ${line}\n`);
  process.stdout.write(row(['', 'before', 'after', 'change']));
  for (const figure of FIGURES) {
    const change = after[figure] - before[figure];
    process.stdout.write(
      row([figure, String(before[figure]), String(after[figure]), change > 0 ? `+${change}` : String(change)]),
    );
  }
}

function zero(): Figures {
  return { items: 0, bylines: 0, merged: 0, soft: 0, gap: 0, unassigned: 0, doubts: 0 };
}

function add(sum: Figures, figures: Figures): void {
  for (const figure of FIGURES) sum[figure] += figures[figure];
}

// An expectation of before a change of schema counts for what it still tells.
function figuresOf(files: ReadonlyMap<string, string>): Figures {
  const figures = zero();
  for (const [path, text] of files) {
    const front: unknown = path.endsWith('.md') ? parse(text.split(/^---$/mu)[1] ?? '') : undefined;
    if (path.startsWith('articles/')) {
      figures.items += 1;
      const article = articleSchema.safeParse(front).data;
      figures.bylines += article?.byline?.people.length ?? 0;
      for (const { kind } of article?.joins ?? []) figures[kind] += 1;
    } else if (path.startsWith('issues/')) {
      for (const page of issueSchema.safeParse(front).data?.pages ?? []) {
        figures.unassigned += page.unassigned?.length ?? 0;
        figures.doubts += page.notes?.length ?? 0;
      }
    }
  }
  return figures;
}
