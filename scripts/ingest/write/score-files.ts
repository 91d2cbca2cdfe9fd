import type { IngestedFile } from '../../model/issue-draft.ts';
import { scoreJson } from '../report/score-json.ts';
import { writeAtomic } from './file-store.ts';

/** Writes one JSON file per raw file, `<raw name>.json` in the raw file's own folder, in the shape that the scorer reads. */
export async function writeScoreFiles(folder: string, files: Iterable<IngestedFile>): Promise<void> {
  for (const { file, held } of files) {
    const [first] = held;
    const json = scoreJson({
      source: file,
      ...(first?.date ? { date: first.date.value } : {}),
      ...(first?.label ? { label: first.label.value } : {}),
      items: held.flatMap((page) => page.items),
      leftovers: held.flatMap((page) => page.leftovers),
    });
    await writeAtomic(folder, `${file.replace(/\.[a-z]+$/iu, '')}.json`, `${JSON.stringify(json, undefined, 1)}\n`);
  }
}
