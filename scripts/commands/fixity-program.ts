import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FixityFlags } from './fixity-options.ts';
import { addCommand, archiveOption, consoleOf, type LoudnessFlags } from './program-options.ts';
import type { ReleaseOptions } from './release-command.ts';

/** Commands that prove that files are what was published. @param exit is told the exit code */
export function addFixityCommands(program: Command, exit: (code: number) => void): void {
  addCommand(program, 'verify <target>', 'check a site, mirror, copy, bundle, bag or folder of exports: a folder, zip or address')
    .addOption(keyOption())
    .option('--state <file>', 'of an address: keep in this file what was found good, and go on from there the next time')
    .addOption(languageOption())
    .addOption(parallelOption())
    .addOption(timeoutOption())
    .addOption(retriesOption())
    .action(async (target: string, options: FixityFlags & LoudnessFlags) =>
      exit(await (await import('./verify-command.ts')).verifyCommand(target, options, consoleOf(options))),
    );
  addCommand(
    program,
    'mirror <address> <dir>',
    'make or bring up to date a copy of a site: fetches what differs, proves every file',
  )
    .addOption(keyOption())
    .addOption(languageOption())
    .addOption(parallelOption())
    .addOption(timeoutOption())
    .addOption(retriesOption())
    .action(async (address: string, dir: string, options: FixityFlags & LoudnessFlags) =>
      exit(await (await import('./mirror-command.ts')).mirrorCommand(address, dir, options, consoleOf(options))),
    );
  addCommand(
    program,
    'changes <old> <new>',
    'tell in JSON how two states of a site differ: each a folder, a SHA256SUMS or an address',
  )
    .option('--out <file>', 'file to write instead')
    .addOption(languageOption())
    .addOption(parallelOption())
    .addOption(timeoutOption())
    .addOption(retriesOption())
    .action(async (old: string, fresh: string, options: FixityFlags & LoudnessFlags & { out?: string }) =>
      exit(await (await import('./changes-command.ts')).changesCommand(old, fresh, options, consoleOf(options))),
    );
  addCommand(program, 'release <name>', 'record the built site as a release: the next build tells what changed')
    .addOption(archiveOption())
    .option('--from <dir>', 'a built site', 'dist')
    .requiredOption('--date <day>', 'day of the release, 2026-11-20')
    .action(async (name: string, options: ReleaseOptions & LoudnessFlags) =>
      exit(await (await import('./release-command.ts')).releaseCommand(name, options, consoleOf(options))),
    );
  addCommand(program, 'sign <dir>', 'sign the list of a site through minisign')
    .requiredOption('--secret-key <file>', 'secret key of minisign')
    .addOption(languageOption())
    .action(async (dir: string, options: LoudnessFlags & { secretKey: string; language?: string }) =>
      exit((await import('./sign-command.ts')).signCommand(dir, options, consoleOf(options))),
    );
}

const keyOption = () => new Option('--key <key>', 'public key of minisign, or a file with one: the list must be signed with it');

const languageOption = () =>
  new Option('--language <language>', 'language of what is said (default: that of the system)').choices(['zh', 'en']);

const parallelOption = () => new Option('--parallel <number>', 'files to fetch at once').argParser(number(1, 64)).default(6);

const timeoutOption = () =>
  new Option('--timeout <seconds>', 'how long a server may send nothing').argParser(number(0.1, 3600)).default(30);

const retriesOption = () =>
  new Option('--retries <number>', 'how often what failed is tried again').argParser(number(0, 20)).default(3);

function number(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`);
    return value;
  };
}
