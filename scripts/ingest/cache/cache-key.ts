import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArchiveSetup, ParseSetup } from '../ingest.ts';
import type { IssueTask } from '../render-issue.ts';
import type { ParseTask } from '../work/tasks.ts';

/** Folders and files of the program that a parsed page or a rendered issue depends on. */
const PROGRAM = ['scripts/ingest', 'scripts/model', 'src/schemas', 'package.json', 'package-lock.json'];
const PROGRAM_ROOT = resolve(import.meta.dirname, '../../..');

/** Keys under which results are remembered: where a key is the same, so is the result. */
export interface CacheKeys {
  /** @param bytes SHA-256 of the file's bytes, in hexadecimal */
  parse(task: Omit<ParseTask, 'bytes'>, bytes: string): string;
  /** @param pages the parse key of each page's file */
  render(task: IssueTask, pages: readonly string[]): string;
}

/**
 * The keys of one run: they hold the program itself and the archive's configuration, as far as each result depends on it.
 * The vocabulary's tags are in neither: terms are looked for again in the parsed text when they change (`vocabularyKey`),
 * and the tags given are part of an issue's task.
 */
export function cacheKeys(setup: ArchiveSetup): CacheKeys {
  const program = programHash();
  const { archive, sections, weights } = setup;
  const parsing: ParseSetup = {
    archive: { language: archive.language, newspapers: archive.newspapers },
    ...(weights ? { weights } : {}),
  };
  const parseBase = digest(program, JSON.stringify(parsing));
  const renderBase = digest(parseBase, JSON.stringify(sections));
  return {
    // Whatever else a file's result comes to depend on belongs into this list.
    parse: ({ file, stated, corrections = [] }, bytes) =>
      digest(parseBase, file, JSON.stringify(stated), bytes, JSON.stringify(corrections)),
    render: (task, pages) => digest(renderBase, JSON.stringify(task), ...pages),
  };
}

const known = new Map<string, string>();

/**
 * The program's own part in every result: its source, its packages, and the Node that runs it (whose Unicode tables it uses).
 *
 * @param more further folders of the program that a result depends on
 */
export function programHash(more: readonly string[] = []): string {
  const places = [...PROGRAM, ...more];
  const hash =
    known.get(places.join()) ?? digest(process.version, ...places.flatMap((place) => sources(join(PROGRAM_ROOT, place))));
  known.set(places.join(), hash);
  return hash;
}

function sources(place: string): (string | Uint8Array)[] {
  if (!existsSync(place)) return [];
  if (/\.[a-z]+$/u.test(place)) return [readFileSync(place)];
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return files.flatMap((file) => [file.slice(PROGRAM_ROOT.length), readFileSync(file)]);
}

// Each part is hashed by itself, so that no two lists of parts look alike.
function digest(...parts: readonly (string | Uint8Array)[]): string {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(hash('sha256', part, 'buffer'));
  return whole.digest('hex');
}
