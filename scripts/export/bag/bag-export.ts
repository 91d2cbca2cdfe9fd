import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ExportKind, ExportPart, ExportRun, NewspaperYear } from '../export-kind.ts';
import { writeZip, type ZipEntry } from '../zip-writer.ts';
import { bagInfo } from './bag-info.ts';
import { bagParts } from './bag-key.ts';
import { type Payload, payloadOf } from './payload.ts';
import { compareBytes } from './payload-name.ts';

/**
 * A bag (BagIt 1.0, RFC 8493) of each year, as `<part>.zip`: all that an archive keeps of the year, to be taken in by a library or given to
 * whoever carries the archive on. Names are UTF-8, for the names of raw files are part of what was received, and the manifest and
 * other files name them.
 */
export const bagExport: ExportKind = {
  name: 'bag',
  parts: (run) => bagParts(run, import.meta.filename),
  make: (part, run, folder, onProgress) => run.read(() => makeBag(part, run, folder, onProgress)),
  check: (file) => {
    const manifests = 'manifest-sha512.txt tagmanifest-sha512.txt';
    return `d=$(mktemp -d) && unzip -q ${file} -d "$d" && (cd "$d"/* && sha512sum -c --quiet --strict ${manifests})`;
  },
};

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

async function makeBag({ name, scope }: ExportPart, run: ExportRun, folder: string, onProgress: Progress): Promise<void> {
  if (scope === 'all') throw new Error('Bags have a part for each year, and none for all.');
  const payload = await payloadOf(run, scope);
  await writeZip(join(folder, `${name}.zip`), bagFiles(name, { run, scope, payload, onProgress }), { utf8Names: true });
}

interface BagWork {
  run: ExportRun;
  scope: NewspaperYear;
  payload: Payload;
  onProgress: Progress;
}

/** The payload first, since what tells of it is known only then. All lies in one folder, as RFC 8493 §4.2 wants it of a bag in one file. */
function* bagFiles(name: string, work: BagWork): Generator<ZipEntry> {
  const manifest: string[] = [];
  const size = { bytes: 0, files: 0 };
  for (const { path, read } of work.payload.files) {
    const bytes = read();
    if (bytes === undefined) throw new Error(`The file ${path} has gone while the bag ${name} was made. Run the export again.`);
    manifest.push(manifestLine(`data/${path}`, bytes));
    size.bytes += bytes.length;
    size.files += 1;
    yield { name: `${name}/data/${path}`, bytes };
    work.onProgress(size.files, work.payload.files.length);
  }
  const tagFiles = tagFilesOf(work, manifest.join(''), size);
  for (const [path, bytes] of tagFiles) yield { name: `${name}/${path}`, bytes };
  const tagManifest = tagFiles.map(([path, bytes]) => manifestLine(path, bytes)).join('');
  yield { name: `${name}/tagmanifest-sha512.txt`, bytes: Buffer.from(tagManifest) };
}

/** What tells of the payload, by name, in order. */
function tagFilesOf({ run, scope, payload }: BagWork, manifest: string, size: { bytes: number; files: number }) {
  const state = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  const { leftOut, renamed } = payload;
  const texts: Record<string, string> = {
    'bagit.txt': DECLARATION,
    'bag-info.txt': bagInfo(run, scope, payload, { size, state }),
    'manifest-sha512.txt': manifest,
    ...(leftOut.length === 0
      ? {}
      : {
          'withheld.txt': table(
            'path\twhy',
            leftOut.map(({ path, why }) => [path, why]),
          ),
        }),
    ...(renamed.length === 0
      ? {}
      : {
          'renamed.txt': table(
            'path\tname',
            renamed.map(({ path, name }) => [path, name]),
          ),
        }),
  };
  return Object.entries(texts)
    .map(([path, text]): [string, Buffer] => [path, Buffer.from(text)])
    .sort(([a], [b]) => compareBytes(a, b));
}

/** Names are quoted as JSON where they hold what would break a line or a column. */
function table(head: string, rows: readonly string[][]): string {
  const cell = (text: string) => (/[\p{Cc}\p{Cf}\p{Cs}"\\]/u.test(text) ? JSON.stringify(text) : text);
  return [head, ...rows.map((row) => row.map(cell).join('\t'))].map((line) => `${line}\n`).join('');
}

/** Payload names need no percent signs (RFC 8493 §2.1.3): `isPortable` keeps out whatever would. */
function manifestLine(path: string, bytes: Uint8Array): string {
  return `${createHash('sha512').update(bytes).digest('hex')}  ${path}\n`;
}

type Progress = (done: number, total: number) => void;
