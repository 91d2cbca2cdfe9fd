import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeConsole } from '../commands/console.ts';
import { fixityLanguage } from './language.ts';
import { FIXITY_EXIT } from './verify/fixity-exit.ts';
import { runVerify } from './verify/run-verify.ts';

// This becomes verify.mjs, which lies in every copy and needs nothing but Node 18 or later.

const USAGE = `node verify.mjs [TARGET] [--key KEY] [--state FILE] [--language zh|en] [--quiet] [--verbose]

核对副本：TARGET 为目录、zip 或网址，默认为 verify.mjs 所在目录。
Checks a copy: TARGET is a folder, a zip or an address; the folder of verify.mjs when absent.

--key KEY      minisign 公钥或其文件：清单须由它签名 / public key of minisign, or its file: the list must be signed with it
--state FILE   网址：中断后从此文件继续 / of an address: go on from this file after a break
0 一致 / all the same   1 不一致 / something differs   2 无法核对 / cannot be checked`;

process.exitCode = await main();

async function main(): Promise<number> {
  const given = readArguments();
  if (given === undefined) return FIXITY_EXIT.unchecked;
  const { values, positionals } = given;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return FIXITY_EXIT.same;
  }
  const { key, state } = values;
  return runVerify(
    positionals[0] ?? dirname(fileURLToPath(import.meta.url)),
    {
      language: fixityLanguage(values.language),
      ...(key === undefined ? {} : { key }),
      ...(state === undefined ? {} : { state }),
    },
    makeConsole(values.quiet ? 'quiet' : values.verbose ? 'verbose' : 'normal'),
  );
}

function readArguments() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        state: { type: 'string' },
        language: { type: 'string' },
        quiet: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (given.positionals.length <= 1) return given;
    process.stderr.write(`${USAGE}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  }
  return undefined;
}
