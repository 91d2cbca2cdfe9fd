import { type Command, Option } from 'commander';
import type { Language } from '../../src/schemas/archive.ts';
import type { AdoptOptions } from './adopt.ts';
import { addCommand, archiveOption, cacheOption, consoleOf, type LoudnessFlags } from './program-options.ts';
import { cacheOf } from './program-places.ts';
import { DEFAULT_SEED } from './train-seed.ts';

// A command is loaded when it is run: the parser with its dictionaries takes half a second, which help need not wait for.

/** Commands that read or write an archive folder. @param exit is told the exit code */
export function addArchiveCommands(program: Command, exit: (code: number) => void): void {
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

type AdoptFlags = LoudnessFlags & AdoptOptions;

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
