import { workerData } from 'node:worker_threads';
import type { ArchiveSetup } from '../ingest.ts';
import { type IssueText, type ParsedFile, type ParseTask, parseTask, type RenderTask, renderTask, termsTask } from './tasks.ts';

// What the pool's threads run: each export is one kind of task, called by its name.
const setup = workerData as ArchiveSetup;

export function parse(task: ParseTask): ParsedFile {
  return parseTask(task, setup);
}

export function terms(parsed: ParsedFile): ParsedFile {
  return termsTask(parsed, setup);
}

export function render(task: RenderTask): IssueText {
  return renderTask(task, setup);
}
