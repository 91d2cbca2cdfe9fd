import { workerData } from 'node:worker_threads';
import type { PageRow } from '../report/page-row.ts';
import { type ReportSetup, type ReportTask, reportFile } from './report-file.ts';

// What the threads of a report run.
const setup = workerData as ReportSetup;

export function report(task: ReportTask): Promise<PageRow[]> {
  return reportFile(task, setup);
}
