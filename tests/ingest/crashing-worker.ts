import { exit } from 'node:process';
import type { ParsedFile, ParseTask } from '../../scripts/ingest/work/tasks.ts';
import { parse as parseAsEver, render } from '../../scripts/ingest/work/worker.ts';

/** A page with this word ends the thread that parses it, as running out of memory would. */
export const CRASH_WORD = '会崩溃';

export { render };

export function parse(task: ParseTask): ParsedFile {
  if (task.died === undefined && Buffer.from(task.bytes).includes(CRASH_WORD)) exit(1);
  return parseAsEver(task);
}
