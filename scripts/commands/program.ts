import { Command, CommanderError, Option } from 'commander';
import { ArchiveError } from '../ingest/read/archive-error.ts';
import { checkCommand, ingestCommand } from './ingest-commands.ts';
import { type Console, type Loudness, makeConsole } from './console.ts';
import { EXIT } from './exit-codes.ts';

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
    if (error instanceof ArchiveError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.failure;
  }
}

function makeProgram(exit: (code: number) => void): Command {
  const program = new Command('backfile').description('Static site generator for archived newspaper issues.').exitOverride();
  const command = (name: string, description: string) =>
    program.command(name).description(description).exitOverride().option('--quiet', 'print errors only').option('--verbose', 'print every doubt');
  const archive = () => new Option('--archive <dir>', 'archive folder').default('content');

  command('ingest', 'parse raw text and write the Markdown collections')
    .addOption(archive())
    .option('--json <dir>', 'also write one JSON file per raw file, for scoring')
    .action(async (options: IngestFlags) => exit(await ingestCommand(options, consoleOf(options))));
  command('check', 'report what is doubtful or wrong, writing nothing')
    .addOption(archive())
    .action(async (options: IngestFlags) => exit(await checkCommand(options, consoleOf(options))));
  return program;
}

interface IngestFlags extends LoudnessFlags {
  archive: string;
  json?: string;
}

interface LoudnessFlags {
  quiet?: boolean;
  verbose?: boolean;
}

function consoleOf({ quiet, verbose }: LoudnessFlags): Console {
  const loudness: Loudness = quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
  return makeConsole(loudness);
}
