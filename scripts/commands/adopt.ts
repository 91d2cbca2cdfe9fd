import { join, relative, resolve, sep } from 'node:path';
import type { Language } from '../../src/schemas/archive.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import { correctionSchema } from '../../src/schemas/corrections.ts';
import { filesOfPage } from '../adopt/candidates.ts';
import { added, asRead, type CorrectionsFile, correctionsFileFor, correctionsYaml } from '../adopt/corrections-file.ts';
import { type Draft, draftOf, itemOf, type Signature } from '../adopt/draft.ts';
import { readIfSound } from '../adopt/edit.ts';
import { type EditedFile, findEditedFiles } from '../adopt/edited-files.ts';
import { unexpressed } from '../adopt/is-expressed.ts';
import { whileLocked } from '../build/lock.ts';
import { UsageError } from '../build/usage-error.ts';
import type { ArchivePlan } from '../ingest/plan-archive.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import { openRawText } from '../ingest/read/raw-text.ts';
import { removeFile, writeAtomic } from '../ingest/write/file-store.ts';
import type { SourcedCorrection } from '../model/correction.ts';
import { adoptWords } from './adopt-words.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { runIngest } from './ingest.ts';
import { LOCK_FILE } from './lock-file.ts';

/** Options of `backfile adopt`, as the command line gives them. */
export interface AdoptOptions {
  archive: string;
  cache?: string;
  /** Who answers for the edits, and the day they were made. */
  who: string;
  when: string;
  why?: string;
}

/** Edited files with the corrections for them, and where these are to be written. */
interface Adopting {
  draft: Draft;
  target: CorrectionsFile;
  proposed: SourcedCorrection[];
}

/** What would come of the corrections: the file's text, and where it would lie. */
interface Result {
  path: string;
  text: string;
}

/**
 * `backfile adopt`: turns articles that were edited by hand into corrections. Only what ingest then makes of the raw text,
 * word for word as the person left it, is adopted; all other files stay as they are.
 *
 * @param files articles, seen from the working folder or within the archive; all edited ones when none is named
 * @returns the exit code
 * @throws UsageError for a file that is none of the archive's, or a signature that is no day or no name
 */
export async function adoptCommand(files: readonly string[], options: AdoptOptions, console: Console): Promise<number> {
  const archiveDir = resolve(options.archive);
  const { archive, rawFolder } = await loadArchive(archiveDir);
  const words = adoptWords(archive.language);
  const signature = signatureOf(options, words.why);
  return whileLocked(join(archiveDir, LOCK_FILE), `the archive ${options.archive}`, async () => {
    const edited = await findEditedFiles(archiveDir);
    const asked = files.map((file) => pathWithin(archiveDir, file));
    const untouched = asked.filter((path) => !edited.some((file) => file.path === path));
    for (const path of untouched) console.complain(words.notEdited(path));
    const chosen = asked.length === 0 ? edited : edited.filter(({ path }) => asked.includes(path));
    if (chosen.length === 0) console.say(words.nothing);
    const texts = new Map<string, string>();
    const paths = (plan: ArchivePlan) => new Set(chosen.flatMap(({ path }) => pageOf(path, plan)));
    const { ingested: plan } = await runIngest({ ...options, dryRun: true, collect: { paths, texts } }, console);
    const sources = { plan, texts, rawText: openRawText(rawFolder), signature, claimed: paragraphsOf(chosen) };
    const drafts = chosen.map((file) => draftOf(file, sources));
    const adopting = await prepare(archiveDir, drafts, archive.language);
    const { adopted, refused } = await verify(adopting, options, console);
    await writeAll(archiveDir, adopted);
    for (const { draft } of adopted) console.say(words.adopted(draft.path, draft.corrections.length));
    const left = [...drafts.filter(({ inexpressible }) => inexpressible.length > 0), ...refused];
    for (const { path, inexpressible } of left) console.complain(words.kept(path, inexpressible));
    return left.length > 0 || untouched.length > 0 ? EXIT.material : EXIT.ok;
  });
}

function signatureOf({ who, when, why }: AdoptOptions, byDefault: string): Signature {
  const { shape } = correctionSchema;
  const signature = { who, when, why: why ?? byDefault };
  for (const key of ['who', 'when', 'why'] as const)
    if (!shape[key].safeParse(signature[key]).success) throw new UsageError(`--${key} cannot be “${signature[key]}”.`);
  return signature;
}

function pathWithin(archiveDir: string, file: string): string {
  const inside = file.startsWith('articles/') ? join(archiveDir, file) : resolve(file);
  const path = relative(archiveDir, inside).split(sep).join('/');
  if (!/^articles\/.*\.md$/u.test(path)) throw new UsageError(`${file} is no article of the archive ${archiveDir}.`);
  return path;
}

function pageOf(path: string, plan: ArchivePlan): string[] {
  const item = itemOf(path, plan);
  return item ? filesOfPage(plan, item) : [];
}

function paragraphsOf(files: readonly EditedFile[]): Set<string> {
  const read = files.map(({ text, path }) => readIfSound(text, path));
  return new Set(read.flatMap((each) => ('problem' in each ? [] : each.blocks.map(({ text }) => text))));
}

async function prepare(archiveDir: string, drafts: readonly Draft[], language: Language): Promise<Adopting[]> {
  const targets = new Map<string, CorrectionsFile>();
  const adopting: Adopting[] = [];
  for (const draft of drafts) {
    if (!draft.item || draft.inexpressible.length > 0) continue;
    const { newspaper, date } = draft.item.issue;
    const name = `${newspaper.id}-${date?.value ?? 'undated'}`;
    const target = targets.get(name) ?? (await correctionsFileFor(archiveDir, name, language));
    targets.set(name, target);
    adopting.push({ draft, target, proposed: asRead(draft.corrections, target.path, language) });
  }
  return adopting;
}

// Whatever does not come out as it was edited is left out, and the others are tried again without it.
async function verify(
  all: readonly Adopting[],
  options: AdoptOptions,
  console: Console,
): Promise<{ adopted: (Adopting & { result: Result })[]; refused: EditedOrNot[] }> {
  const refused: EditedOrNot[] = [];
  let trying = [...all];
  while (trying.length > 0) {
    const results = await resultsOf(trying, options, console);
    const wrong = trying.map((each, index) => ({ each, why: differences(each.draft, results[index]) }));
    refused.push(...wrong.filter(({ why }) => why.length > 0).map(({ each, why }) => ({ ...each.draft, inexpressible: why })));
    if (wrong.every(({ why }) => why.length === 0))
      return { adopted: trying.flatMap((each, index) => (results[index] ? [{ ...each, result: results[index] }] : [])), refused };
    trying = wrong.filter(({ why }) => why.length === 0).map(({ each }) => each);
  }
  return { adopted: [], refused };
}

type EditedOrNot = EditedFile & { inexpressible: string[] };

async function resultsOf(trying: readonly Adopting[], options: AdoptOptions, console: Console): Promise<(Result | undefined)[]> {
  const texts = new Map<string, string>();
  const places = (plan: ArchivePlan) => trying.map(({ draft }) => newPath(draft, plan));
  const collect = { paths: (plan: ArchivePlan) => new Set(places(plan).filter((path) => path !== undefined)), texts };
  const proposed = trying.flatMap((each) => each.proposed);
  const { ingested } = await runIngest({ ...options, dryRun: true, proposed, collect }, console);
  return places(ingested).map((path) => (path === undefined ? undefined : { path, text: texts.get(path) ?? '' }));
}

// A corrected day or page number moves an article; its earlier address, or its place in the file, tells which it is.
function newPath({ item }: Draft, { items }: ArchivePlan): string | undefined {
  if (!item) return undefined;
  const found =
    items.find(({ address }) => address === item.address) ??
    items.find(({ aliases }) => aliases.includes(item.address)) ??
    items.find((other) => other.item.id === item.item.id && other.page.file === item.page.file);
  return found && articleFilePath(found.address);
}

function differences({ edit }: Draft, result: Result | undefined): string[] {
  const made = result && readIfSound(result.text, result.path);
  return !edit || !made || 'problem' in made ? ['body'] : unexpressed({ ...edit, made });
}

// Corrections first: a run that is killed between leaves an edited file, which the next run finds already expressed.
async function writeAll(archiveDir: string, adopted: readonly (Adopting & { result: Result })[]): Promise<void> {
  for (const [target, group] of Map.groupBy(adopted, (each) => each.target)) {
    const corrections = group.flatMap(({ draft }) => draft.corrections);
    if (corrections.length > 0) await writeAtomic(archiveDir, target.path, added(target.text, correctionsYaml(corrections)));
  }
  for (const { draft, result } of adopted) {
    if (result.path === draft.path) await writeAtomic(archiveDir, result.path, result.text);
    // Ingest writes it where it now belongs.
    else await removeFile(archiveDir, draft.path);
  }
}
