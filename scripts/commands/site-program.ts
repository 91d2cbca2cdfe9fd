import type { Command } from 'commander';
import type { ShareNumber } from '../build/shards/title-years.ts';
import { addExportCommands } from './export-program.ts';
import {
  addCommand,
  archiveOption,
  cacheOption,
  consoleOf,
  type LoudnessFlags,
  outOption,
  portOption,
  shardOption,
  siteOption,
} from './program-options.ts';

// A command is loaded when it is run: the parser with its dictionaries takes half a second, which help need not wait for.

/** Commands that make or show a site. @param exit is told the exit code */
export function addSiteCommands(program: Command, exit: (code: number) => void): void {
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
  addExportCommands(program, exit);
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
