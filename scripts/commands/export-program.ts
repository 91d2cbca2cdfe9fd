import { Argument, type Command, Option } from 'commander';
import { EXPORT_NAMES } from '../../src/schemas/export-names.ts';
import type { DiskCopyOptions, ExportChoice, ExportOptions } from './export-command.ts';
import { addCommand, archiveOption, cacheOption, consoleOf, type LoudnessFlags, siteOption } from './program-options.ts';

/** Commands that make other forms of an archive. @param exit is told the exit code */
export function addExportCommands(program: Command, exit: (code: number) => void): void {
  addCommand(program, 'export', 'make other forms of the archive, each of which can be used without this program')
    .addArgument(new Argument('<kinds...>', 'what to make').choices([...EXPORT_NAMES, 'all']))
    .addOption(archiveOption())
    .addOption(cacheOption())
    .addOption(siteOption())
    .addOption(fromOption())
    .addOption(new Option('--out <dir>', 'folder of exports; each kind has one of its own in it').default('exports'))
    .option('--newspaper <id>', 'only parts of this newspaper')
    .option('--year <year>', 'only parts of this year, such as 2024, or undated')
    .action(async (kinds: ExportChoice[], options: ExportFlags) =>
      exit(await (await import('./export-command.ts')).exportCommand(kinds, options, consoleOf(options))),
    );
  addCommand(program, 'disk-copy', 'copy a built site into a folder, so that it opens from a disk, search included')
    .addOption(fromOption())
    .requiredOption('--out <dir>', 'folder to write; a copy made earlier is replaced')
    .action(async (options: DiskCopyFlags) =>
      exit(await (await import('./export-command.ts')).diskCopyCommand(options, consoleOf(options))),
    );
}

const fromOption = () => new Option('--from <dir>', 'site folder').default('dist');

type ExportFlags = LoudnessFlags & ExportOptions;
type DiskCopyFlags = LoudnessFlags & DiskCopyOptions;
