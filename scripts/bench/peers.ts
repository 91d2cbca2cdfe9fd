import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArchive } from '../ingest/read/load-archive.ts';
import { listRawWork } from '../ingest/read/read-raw.ts';
import { parseTask } from '../ingest/work/tasks.ts';

/** Pages that are parsed alone for comparison, spread over the archive. */
const SAMPLE_PAGES = 200;

/** What the same machine does with the same pages at the same time, in pages per second. */
export interface Peers {
  /** Reading, hashing and writing the bytes, no more. */
  copied: number;
  /** Parsing a sample in one thread, with nothing around it. */
  parsedAlone: number;
}

/** Measures both on the raw files of an archive. @param scratch a folder for the copies */
export async function measurePeers(archiveDir: string, scratch: string): Promise<Peers> {
  const loaded = await loadArchive(archiveDir);
  const works = await listRawWork(loaded);
  const copied = rateOf(works.length, () => {
    for (const { entry } of works) {
      const bytes = readFileSync(entry.path);
      const target = join(scratch, `${createHash('sha256').update(bytes).digest('hex').slice(0, 3)}`, entry.file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  });
  const step = Math.max(1, Math.floor(works.length / SAMPLE_PAGES));
  const sample = works.filter((_, index) => index % step === 0);
  const parse = () => {
    for (const { entry, stated } of sample) parseTask({ file: entry.file, bytes: readFileSync(entry.path), stated }, loaded);
  };
  parse();
  return { copied, parsedAlone: rateOf(sample.length, parse) };
}

function rateOf(count: number, work: () => void): number {
  const start = performance.now();
  work();
  return count / ((performance.now() - start) / 1000);
}
