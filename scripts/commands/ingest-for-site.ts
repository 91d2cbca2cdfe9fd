import type { RawText } from '../ingest/read/raw-text.ts';
import type { UnreadFile } from '../model/unread-file.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { exitCodeOf, summary } from './ingest-report.ts';
import { ingestWhenNeeded } from './ingest-when-needed.ts';
import { NoRawTextError } from './no-raw-text.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/** What a site is made of once ingest has had its turn. */
export interface SiteMaterial {
  language: string;
  /** Shows raw text beside the articles; absent where the archive has none. */
  raw?: RawText;
  /** Raw files that could not be used, as far as they name a day. */
  unread: readonly UnreadFile[];
  /** Where raw text lies, or would lie; absolute. */
  rawFolder: string;
  /** Exit code, as far as ingest decides it. */
  code: number;
}

/**
 * Brings the Markdown of an archive up to date with its raw text, and prints what there is to say. An archive without raw
 * text is shown as it is; but a folder that `archive.yml` names, and that is not there, is an error.
 *
 * @param beforeWriting called if anything may be written
 */
export async function ingestForSite(
  options: { archive: string; cache: string; beforeWriting?: () => Promise<void> },
  console: Console,
): Promise<SiteMaterial> {
  try {
    const report = await ingestWhenNeeded(options, console);
    printDiagnostics(report.diagnostics, report.language, console, { counts: report.counts });
    console.say(summary(report));
    const { openRawText } = await import('../ingest/read/raw-text.ts');
    const { language, rawFolder, unread } = report;
    return { language, rawFolder, unread, raw: openRawText(rawFolder), code: exitCodeOf(report) };
  } catch (error) {
    if (!(error instanceof NoRawTextError)) throw error;
    if (error.isNamed) console.complain(error.message);
    else console.say(error.message);
    const { language, rawFolder } = error;
    return { language, rawFolder, unread: [], code: error.isNamed ? EXIT.material : EXIT.ok };
  }
}
