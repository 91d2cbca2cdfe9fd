import { join } from 'node:path';
import { hashText, readIfThere } from '../ingest/write/file-store.ts';
import { readLedger } from '../ingest/write/ledger-store.ts';

/** An article that a person edited: its path within the archive folder, and its text. */
export interface EditedFile {
  path: string;
  text: string;
}

/** The articles of an archive whose files are not as ingest wrote them, by path. */
export async function findEditedFiles(archiveDir: string): Promise<EditedFile[]> {
  const edited: EditedFile[] = [];
  for (const { written } of (await readLedger(archiveDir)).issues) {
    for (const [path, hash] of Object.entries(written)) {
      if (!path.startsWith('articles/')) continue;
      const text = await readIfThere(join(archiveDir, path));
      if (text !== undefined && hashText(text) !== hash) edited.push({ path, text });
    }
  }
  return edited.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
