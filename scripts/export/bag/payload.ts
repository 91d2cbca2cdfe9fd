import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HeldFiles, heldFiles, isAnyWithheld, rawStanding } from '../../../src/catalog/index.ts';
import { WEIGHTS_FILE } from '../../../src/schemas/archive-weights.ts';
import { articleFilePath, issueFilePath } from '../../../src/schemas/collection-path.ts';
import { entryAt, filesUnder } from '../../build/files.ts';
import { MANIFEST_FILE } from '../../ingest/read/raw-names.ts';
import type { ExportRun, NewspaperYear } from '../export-kind.ts';
import { openCorrections } from './open-corrections.ts';
import { compareBytes, isPortable, portableName } from './payload-name.ts';

/** A file that an archive keeps. */
export interface KeptFile {
  /** In the bag, below `data/`. */
  path: string;
  /** Its bytes; `undefined` where it has gone meanwhile. */
  read(): Uint8Array | undefined;
}

/** What a bag holds of a year, and what it leaves out. */
export interface Payload {
  /** By path, in the order of bytes. */
  files: KeptFile[];
  /** Files that hold text that is withheld, or may, with the reason. */
  leftOut: { path: string; why: string }[];
  /** Raw files whose own name not every system can write. */
  renamed: { path: string; name: string }[];
  /** Raw files that pages were read from and that are not there any more; all of them where no raw text is at hand. */
  missingRaw: string[];
}

const ARTICLE_WITHHELD = 'its text is withheld';
const ARTICLE_UNKNOWN = 'it cannot be read as an article, so nobody knows whether its text is withheld';
const WEIGHTS_WITHHELD = 'it was learned from text that is withheld, too';
const ISSUE_WITHHELD = 'it quotes lines of pages that hold withheld text';
const RAW_WITHHELD = 'it holds withheld text';
const RAW_UNKNOWN = 'it may hold withheld text: not all that was read from it is known';

/** Chooses what of an archive belongs to a year. Where anything is withheld, only what is known to be open is in. To be called with the catalog open. */
export async function payloadOf(run: ExportRun, scope: NewspaperYear): Promise<Payload> {
  const held = heldFiles(scope.newspaper, scope.year);
  const leftOut: Payload['leftOut'] = [];
  const isGuarded = isAnyWithheld();
  const corrections = await openCorrections(run.archiveDir, isGuarded);
  leftOut.push(...corrections.leftOut);
  const paths = [
    ...collectionFiles(run, scope, held, { isGuarded, leftOut }),
    ...sharedFiles(run, scope, { isGuarded, leftOut }),
    ...corrections.files,
  ];
  const raw = rawFiles(run, held, { isGuarded, leftOut });
  const files = [...paths.map((path) => keptFile(run.archiveDir, path)), ...raw.files];
  return {
    files: files.sort((a, b) => compareBytes(a.path, b.path)),
    leftOut: leftOut.sort((a, b) => compareBytes(a.path, b.path)),
    renamed: raw.renamed,
    missingRaw: raw.missing,
  };
}

interface Guard {
  isGuarded: boolean;
  leftOut: Payload['leftOut'];
}

/** Markdown of the year. Names are those that ingest gives; a file of any other is nobody's article. */
function collectionFiles(run: ExportRun, scope: NewspaperYear, held: HeldFiles, { isGuarded, leftOut }: Guard): string[] {
  const year = `${scope.newspaper}/${scope.year}`;
  const found = ['articles', 'issues'].flatMap((folder) => filesUnder(run.archiveDir, `${folder}/${year}`, '.md'));
  const open = new Set([...held.openArticles].map(articleFilePath));
  const withheld = new Set([...held.withheldArticles].map(articleFilePath));
  for (const { address, hasHiddenLines } of held.issues) (hasHiddenLines ? withheld : open).add(issueFilePath(address));
  return found.filter(isPortable).filter((path) => {
    if (!isGuarded || open.has(path)) return true;
    const known = path.startsWith('issues/') ? ISSUE_WITHHELD : ARTICLE_WITHHELD;
    leftOut.push({ path, why: withheld.has(path) ? known : ARTICLE_UNKNOWN });
    return false;
  });
}

/** What the year needs besides: settings, vocabulary, addresses once given. None of these holds running text; weights hold words of it. */
function sharedFiles({ archiveDir }: ExportRun, { newspaper, year }: NewspaperYear, { isGuarded, leftOut }: Guard): string[] {
  const isHere = (path: string) => entryAt(join(archiveDir, path))?.isFile() === true;
  const single = ['archive.yml', 'ledger/ids.json', ...(isGuarded ? [] : [WEIGHTS_FILE])].filter(isHere);
  if (isGuarded && isHere(WEIGHTS_FILE)) leftOut.push({ path: WEIGHTS_FILE, why: WEIGHTS_WITHHELD });
  const folders = [
    ...filesUnder(archiveDir, 'vocabulary', '.yml'),
    ...filesUnder(archiveDir, `ledger/${newspaper}/${year}`, '.json'),
  ];
  return [...single, ...folders].filter(isPortable);
}

function rawFiles({ raw }: ExportRun, held: HeldFiles, { isGuarded, leftOut }: Guard) {
  const files: KeptFile[] = [];
  const renamed: Payload['renamed'] = [];
  if (raw?.bytesOf === undefined) return { files, renamed, missing: held.rawFiles.map(({ file }) => file) };
  const missing: string[] = [];
  // The list of raw files tells days and pages, and no text.
  const list = raw.bytesOf(MANIFEST_FILE);
  if (list !== undefined) files.push({ path: `raw/${MANIFEST_FILE}`, read: () => list });
  for (const { file } of held.rawFiles) {
    const own = `raw/${file}`;
    const path = isPortable(own) ? own : portableName(file);
    const standing = isGuarded ? rawStanding(file) : 'open';
    if (standing !== 'open') leftOut.push({ path, why: standing === 'withheld' ? RAW_WITHHELD : RAW_UNKNOWN });
    else if (raw.stampOf(file) === undefined) missing.push(file);
    else {
      files.push({ path, read: () => raw.bytesOf?.(file) });
      if (path !== own) renamed.push({ path, name: own });
    }
  }
  return { files, renamed, missing };
}

function keptFile(archiveDir: string, path: string): KeptFile {
  return {
    path,
    read: () => (entryAt(join(archiveDir, path))?.isFile() === true ? readFileSync(join(archiveDir, path)) : undefined),
  };
}
