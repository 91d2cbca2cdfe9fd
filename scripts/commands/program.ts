import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../src/schemas/archive.ts';
import { FullDiskError } from '../build/full-disk-error.ts';
import type { ShareNumber } from '../build/shards/title-years.ts';
import { UsageError } from '../build/usage-error.ts';
import { ArchiveError } from '../ingest/read/archive-error.ts';
import { LedgerError } from '../ingest/write/ledger-error.ts';
import { NewArchiveError } from '../new/new-archive-error.ts';
import { type Console, type Loudness, makeConsole } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { EXPORT_KINDS, type ExportKind } from './export-kinds.ts';
import { cacheOf } from './program-places.ts';
import { DEFAULT_SEED } from './train-seed.ts';

// A command is loaded when it is run: the parser with its dictionaries takes half a second, which help need not wait for.

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
  return program;
}

function addCommand(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .exitOverride()
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print every doubt');
}

const archiveOption = () => new Option('--archive <dir>', 'archive folder').default('content');
const outOption = () => new Option('--out <dir>', 'site folder').default('dist');
const cacheOption = () => new Option('--cache <dir>', 'cache folder (default: .cache beside the program)');

function addArchiveCommands(program: Command, exit: (code: number) => void): void {
  addCommand(program, 'ingest', 'parse raw text and write the Markdown collections')
    .addOption(archiveOption())
    .addOption(cacheOption())
    .option('--json <dir>', 'also write one JSON file per raw file, for scoring')
    .action(async (options: IngestFlags) =>
      exit(
        await (await import('./ingest-commands.ts')).ingestCommand({ ...options, cache: cacheOf(options) }, consoleOf(options)),
      ),
    );
  addCommand(program, 'check', 'report what is doubtful or wrong: a summary, and a report in HTML')
    .addOption(archiveOption())
    .addOption(cacheOption())
    .option('--report <dir>', 'folder of the report (default: within the cache folder)')
    .option('--no-report', 'print only')
    .option('--only-doubtful', 'leave pages without doubt out of the report')
    .option('--explain <file:line...>', 'only tell why these lines became what they did')
    .action(async (options: CheckFlags) => {
      const { archive, explain } = options;
      const print = consoleOf(options);
      exit(
        explain
          ? await (await import('./explain.ts')).explainCommand({ archive, explain, cache: cacheOf(options) }, print)
          : await (await import('./check.ts')).checkCommand({ ...options, cache: cacheOf(options) }, print),
      );
    });
  addCommand(program, 'adopt [files...]', 'turn articles that were edited by hand into corrections')
    .addOption(archiveOption())
    .addOption(cacheOption())
    .requiredOption('--who <name>', 'who answers for the edits')
    .requiredOption('--when <day>', 'the day they were made, 2026-11-20')
    .option('--why <text>', 'what they rest on')
    .action(async (files: string[], options: AdoptFlags) =>
      exit(await (await import('./adopt.ts')).adoptCommand(files, { ...options, cache: cacheOf(options) }, consoleOf(options))),
    );
  addCommand(
    program,
    'train',
    'learn from the published articles how paragraphs join and where stories begin, and write the weights',
  )
    .addOption(archiveOption())
    .addOption(
      new Option('--seed <number>', 'for the pages that are cut from the articles').argParser(Number).default(DEFAULT_SEED),
    )
    .option('--shipped', 'write the weights that the program brings, not the archive’s own')
    .action(async (options: TrainFlags) =>
      exit(await (await import('./train-command.ts')).trainCommand(options, consoleOf(options))),
    );
  addCommand(program, 'new <dir>', 'start an archive folder')
    .requiredOption('--title <title>', 'title of the archive; its newspaper gets the same name')
    .addOption(
      new Option('--language <language>', 'language of text and interface').choices(['zh-CN', 'zh-TW', 'en']).default('zh-CN'),
    )
    .option('--raw <folder>', 'folder of raw text, if it lies elsewhere')
    .action(async (dir: string, options: NewFlags) =>
      exit(await (await import('./new-command.ts')).newCommand(dir, options, consoleOf(options))),
    );
}

function addSiteCommands(program: Command, exit: (code: number) => void): void {
  addCommand(program, 'build', 'ingest, then build the site')
    .addOption(archiveOption())
    .option('--out <dir>', 'site folder (default: "dist"; with --shard, "part-<i>")')
    .addOption(cacheOption())
    .addOption(siteOption())
    .addOption(shardOption().conflicts('withoutSearch'))
    .option('--without-search', 'a site whose search finds nothing, for a quick look')
    .action(async ({ shard, out, ...options }: BuildFlags) => {
      const print = consoleOf(options);
      exit(
        shard
          ? await (await import('./shard-commands.ts')).shardCommand(
              { ...options, out: out ?? `part-${shard.part}`, shard },
              print,
            )
          : await (await import('./site-commands.ts')).buildCommand({ ...options, out: out ?? 'dist' }, print),
      );
    });
  addCommand(program, 'plan', 'ingest, and leave in the cache what builds of single shards begin with')
    .addOption(archiveOption())
    .addOption(cacheOption())
    .addOption(siteOption())
    .action(async (options: PlanFlags) =>
      exit(await (await import('./shard-commands.ts')).planCommand(options, consoleOf(options))),
    );
  addCommand(program, 'join', 'join parts made by build --shard to a site')
    .addOption(archiveOption())
    .requiredOption('--parts <dirs...>', 'folders of all parts, in any order')
    .addOption(outOption())
    .addOption(cacheOption())
    .addOption(siteOption())
    .action(async (options: JoinFlags) =>
      exit(await (await import('./shard-commands.ts')).joinCommand(options, consoleOf(options))),
    );
  addCommand(program, 'export', 'make another form of a built site: bundle, a copy that opens from a disk, search included')
    .addArgument(new Argument('<kind>', 'what to make').choices(EXPORT_KINDS))
    .addOption(new Option('--from <dir>', 'site folder').default('dist'))
    .requiredOption('--out <dir>', 'folder to write; a copy made earlier is replaced')
    .action(async (kind: ExportKind, options: ExportFlags) =>
      exit(await (await import('./export-command.ts')).exportCommand(kind, options, consoleOf(options))),
    );
  addCommand(program, 'dev', 'show the site while working on it')
    .addOption(archiveOption())
    .addOption(cacheOption())
    .addOption(portOption())
    .action(async (options: DevFlags) =>
      exit(await (await import('./site-commands.ts')).devCommand(options, consoleOf(options))),
    );
  addCommand(program, 'preview', 'serve the built site on this machine')
    .addOption(outOption())
    .addOption(portOption().default(4321))
    .option('--base <path>', 'path to serve it under, such as /a/b/', '/')
    .action(async (options: PreviewFlags) =>
      exit(await (await import('./site-commands.ts')).previewCommand(options, consoleOf(options))),
    );
}

function siteOption(): Option {
  return new Option(
    '--site <address>',
    'online home, https://…/, for canonical links, feeds and sitemaps (default: address in archive.yml)',
  );
}

function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'only make the i-th of n parts of the site, to be joined by join; ingests nothing',
  ).argParser((text): ShareNumber => {
    const [, part = 0, parts = 0] = /^(\d{1,4})\/(\d{1,4})$/u.exec(text)?.map(Number) ?? [];
    if (part < 1 || part > parts) throw new InvalidArgumentError('It is written i/n, such as 2/5: the second of five parts.');
    return { part, parts };
  });
}

function portOption(): Option {
  return new Option('--port <number>', 'port on 127.0.0.1').argParser((text) => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new InvalidArgumentError('A port is a whole number up to 65535.');
    return port;
  });
}

interface AdoptFlags extends LoudnessFlags {
  archive: string;
  cache?: string;
  who: string;
  when: string;
  why?: string;
}

interface TrainFlags extends LoudnessFlags {
  archive: string;
  seed: number;
  shipped?: boolean;
}

interface NewFlags extends LoudnessFlags {
  title: string;
  language: Language;
  raw?: string;
}

interface PlanFlags extends LoudnessFlags {
  archive: string;
  cache?: string;
  site?: string;
}

interface BuildFlags extends PlanFlags {
  out?: string;
  withoutSearch?: boolean;
  shard?: ShareNumber;
}

interface JoinFlags extends PlanFlags {
  out: string;
  parts: string[];
}

interface ExportFlags extends LoudnessFlags {
  from: string;
  out: string;
}

interface DevFlags extends LoudnessFlags {
  archive: string;
  cache?: string;
  port?: number;
}

interface PreviewFlags extends LoudnessFlags {
  out: string;
  port: number;
  base: string;
}

interface CheckFlags extends LoudnessFlags {
  archive: string;
  cache?: string;
  report?: string | false;
  onlyDoubtful?: boolean;
  explain?: string[];
}

interface IngestFlags extends LoudnessFlags {
  archive: string;
  cache?: string;
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
