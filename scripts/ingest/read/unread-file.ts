import type { Archive } from '../../../src/schemas/archive.ts';
import type { DiagnosticCode } from '../../../src/schemas/diagnostics.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UnreadFile } from '../../model/unread-file.ts';
import { readPath } from './file-name.ts';
import type { RawWork } from './read-raw.ts';
import { mergeHints } from './stated-facts.ts';

/** Why a file gives no page at all. */
const NOTHING_READ: readonly DiagnosticCode[] = [
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-too-many-lines',
  'file-undecodable',
];

/**
 * To which day a file belongs that could not be used, as `issues.csv` or its path tell; nothing where neither does, or where one of
 * several newspapers would have to be guessed.
 *
 * @param reading what was found while reading it
 */
export function unreadFile(
  { entry: { file }, stated }: Pick<RawWork, 'entry' | 'stated'>,
  reading: readonly Diagnostic[],
  { newspapers }: Pick<Archive, 'newspapers'>,
): UnreadFile | undefined {
  const code = reading.find((each) => NOTHING_READ.includes(each.code))?.code;
  const inPath = readPath(file, newspapers).facts;
  const { date, newspaper } = mergeHints([
    { basis: 'manifest', facts: stated },
    { basis: 'file-name', facts: inPath },
  ]);
  const isUnknown = stated.unknownNewspaper !== undefined || inPath.unknownNewspaper !== undefined;
  const only = newspapers.length === 1 && !isUnknown ? newspapers[0]?.id : undefined;
  const id = newspaper?.value ?? only;
  if (code === undefined || date === undefined || id === undefined) return undefined;
  return { file, newspaper: id, date: date.value, basis: date.basis === 'manifest' ? 'manifest' : 'file-name', code };
}
