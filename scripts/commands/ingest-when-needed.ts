import { resolve } from 'node:path';
import type { Console } from './console.ts';
import type { IngestOptions } from './ingest.ts';
import { recallIngest } from './ingest-memory.ts';
import type { IngestReport } from './ingest-report.ts';
import { refuseWithoutRaw } from './no-raw-text.ts';

/**
 * Ingest, unless nothing has changed since the last one: then what that one had to tell, without loading the parser.
 *
 * @param options with what is to be done before anything may be written, if it comes to that
 * @throws as `runIngest` does
 */
export async function ingestWhenNeeded(
  { beforeWriting, ...options }: IngestOptions & { beforeWriting?: () => Promise<void> },
  console: Console,
): Promise<IngestReport> {
  // The files for scoring are not among those that are remembered.
  const isWhole = options.dryRun === true || console.loudness === 'verbose';
  const recalled = options.json === undefined ? recallIngest(resolve(options.archive), options.cache, isWhole) : undefined;
  if (recalled) {
    const { written, ...told } = recalled;
    return options.dryRun || !written ? told : { ...told, written };
  }
  await beforeWriting?.();
  await refuseWithoutRaw(resolve(options.archive));
  const [{ runIngest }, { reportOf }] = await Promise.all([import('./ingest.ts'), import('./ingest-report.ts')]);
  return reportOf(await runIngest(options, console));
}
