import { FullDiskError } from '../build/full-disk-error.ts';
import { runMirror } from '../fixity/mirror/run-mirror.ts';
import { fixityText } from '../fixity/texts/index.ts';
import { systemCode } from '../fixity/verify/finding.ts';
import type { Console } from './console.ts';
import { type FixityFlags, fixityOptions } from './fixity-options.ts';

/**
 * `backfile mirror URL DIR`.
 *
 * @returns 0 the copy is the site, 1 the site is not what it lists, 2 it could not be fetched
 * @throws FullDiskError if there is no room for the files to come; the copy is then as it was
 */
export async function mirrorCommand(address: string, dir: string, flags: FixityFlags, console: Console): Promise<number> {
  const options = fixityOptions(flags);
  try {
    return await runMirror(address, dir, options, console);
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')) throw error;
    throw new FullDiskError(fixityText('pull-full-disk', options.language, { where: dir }), { cause: error });
  }
}
