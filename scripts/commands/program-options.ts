import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ShareNumber } from '../build/shards/title-years.ts';
import { type Console, type Loudness, makeConsole } from './console.ts';

/** What every command takes. */
export interface LoudnessFlags {
  quiet?: boolean;
  verbose?: boolean;
}

/** Where what a command says goes to. */
export function consoleOf({ quiet, verbose }: LoudnessFlags): Console {
  const loudness: Loudness = quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
  return makeConsole(loudness);
}

/** Begins a command of the program. */
export function addCommand(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .exitOverride()
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print every doubt');
}

/** Options that several commands take; each call makes a new one. */
export const archiveOption = () => new Option('--archive <dir>', 'archive folder').default('content');
export const outOption = () => new Option('--out <dir>', 'site folder').default('dist');
export const cacheOption = () => new Option('--cache <dir>', 'cache folder (default: .cache beside the program)');

/** Where the site will stand online. */
export function siteOption(): Option {
  return new Option(
    '--site <address>',
    'online home, https://…/, for canonical links, feeds and sitemaps (default: address in archive.yml)',
  );
}

/** Which part of a site to make. The parser throws InvalidArgumentError. */
export function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'only make the i-th of n parts of the site, to be joined by join; ingests nothing',
  ).argParser((text): ShareNumber => {
    const [, part = 0, parts = 0] = /^(\d{1,4})\/(\d{1,4})$/u.exec(text)?.map(Number) ?? [];
    if (part < 1 || part > parts) throw new InvalidArgumentError('It is written i/n, such as 2/5: the second of five parts.');
    return { part, parts };
  });
}

/** A port of this machine. The parser throws InvalidArgumentError. */
export function portOption(): Option {
  return new Option('--port <number>', 'port on 127.0.0.1').argParser((text) => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new InvalidArgumentError('A port is a whole number up to 65535.');
    return port;
  });
}
