import { writeFileSync } from 'node:fs';
import { writeAtomic } from '../build/files.ts';
import { changesText } from '../fixity/changes.ts';
import { changesOf } from '../fixity/changes-of.ts';
import { FixityError } from '../fixity/fixity-error.ts';
import { fixityText } from '../fixity/texts/index.ts';
import { exitOfError } from '../fixity/verify/fixity-exit.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { type FixityFlags, fixityOptions } from './fixity-options.ts';

/** `backfile changes OLD NEW`: tells in JSON how two states differ. @returns 0 told, 2 they cannot be compared */
export async function changesCommand(
  old: string,
  fresh: string,
  { out, ...flags }: FixityFlags & { out?: string },
  console: Console,
): Promise<number> {
  const { language, web } = fixityOptions(flags);
  try {
    const changes = await changesOf(old, fresh, web);
    if (out === undefined) writeFileSync(1, changesText(changes));
    else writeAtomic(out, changesText(changes));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FixityError)) throw error;
    console.complain(fixityText(error.code, language, error.values));
    return exitOfError(error.code);
  }
}
