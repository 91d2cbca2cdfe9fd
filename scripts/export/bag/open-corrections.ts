import { rawStanding } from '../../../src/catalog/index.ts';
import { filesUnder } from '../../build/files.ts';
import { CORRECTIONS_FOLDER, loadCorrections } from '../../ingest/read/load-corrections.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isPortable } from './payload-name.ts';

/**
 * The files of corrections that may be handed on. They quote the text that they correct, so where anything is withheld, a file is in only
 * if every entry of it can be read and is about raw text that is open.
 */
export async function openCorrections(
  archiveDir: string,
  isGuarded: boolean,
): Promise<{ files: string[]; leftOut: { path: string; why: string }[] }> {
  const found = filesUnder(archiveDir, CORRECTIONS_FOLDER).filter((path) => /\.ya?ml$/u.test(path) && isPortable(path));
  if (!isGuarded || found.length === 0) return { files: found, leftOut: [] };
  const diagnostics: Diagnostic[] = [];
  const corrections = await loadCorrections({ dir: archiveDir, language: 'en', diagnostics });
  const closed = new Set(diagnostics.map(({ source }) => (source === 'unavailable' ? '' : source.file)));
  for (const { file, source } of corrections) if (rawStanding(file) !== 'open') closed.add(source.file);
  const why = 'it quotes raw text that is withheld, or may be';
  return {
    files: found.filter((path) => !closed.has(path)),
    leftOut: found.filter((path) => closed.has(path)).map((path) => ({ path, why })),
  };
}
