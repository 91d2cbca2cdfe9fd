import { runVerify } from '../fixity/verify/run-verify.ts';
import type { Console } from './console.ts';
import { type FixityFlags, fixityOptions } from './fixity-options.ts';

/** `backfile verify TARGET`. @returns 0 all the same, 1 something differs, 2 cannot be checked */
export function verifyCommand(target: string, flags: FixityFlags, console: Console): Promise<number> {
  return runVerify(target, fixityOptions(flags), console);
}
