import { Command, CommanderError } from 'commander';
import { FullDiskError } from '../build/full-disk-error.ts';
import { UsageError } from '../build/usage-error.ts';
import { ArchiveError } from '../ingest/read/archive-error.ts';
import { LedgerError } from '../ingest/write/ledger-error.ts';
import { NewArchiveError } from '../new/new-archive-error.ts';
import { addArchiveCommands } from './archive-program.ts';
import { EXIT } from './exit-codes.ts';
import { addFixityCommands } from './fixity-program.ts';
import { addSiteCommands } from './site-program.ts';

/** Mistakes of the user's, whose message is all there is to say; any other error is one of the program's. */
const USAGE_ERRORS = [ArchiveError, NewArchiveError, LedgerError, UsageError];

/**
 * The command line.
 *
 * @returns the exit code
 */
export async function run(argv: readonly string[]): Promise<number> {
  const outcome = { code: EXIT.ok as number };
  const program = makeProgram((code) => {
    outcome.code = code;
  });
  try {
    await program.parseAsync([...argv]);
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (USAGE_ERRORS.some((type) => error instanceof type)) {
      const { message } = error as Error;
      process.stderr.write(`${message}\n`);
      return EXIT.usage;
    }
    if (error instanceof FullDiskError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.fullDisk;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.failure;
  }
}

function makeProgram(exit: (code: number) => void): Command {
  const program = new Command('backfile').description('Static site generator for archived newspaper issues.').exitOverride();
  addArchiveCommands(program, exit);
  addSiteCommands(program, exit);
  addFixityCommands(program, exit);
  return program;
}
