import { describe, expect, test } from 'vitest';
import { readEnglishByline } from '../../scripts/ingest/language/english/byline.ts';
import { readEnglishCredit } from '../../scripts/ingest/language/english/credit.ts';
import { readDamagedJump } from '../../scripts/ingest/language/english/damaged-jump.ts';
import { readEnglishDateline } from '../../scripts/ingest/language/english/dateline.ts';
import { dropCapSpace } from '../../scripts/ingest/language/english/drop-cap.ts';
import { readEnglishFolio } from '../../scripts/ingest/language/english/folio.ts';
import { gluedJumpAt, readEnglishJump } from '../../scripts/ingest/language/english/jump.ts';
import { readEnglishLabel } from '../../scripts/ingest/language/english/labels.ts';
import { isDashedSignature, isSigner, isStreet } from '../../scripts/ingest/language/english/signature.ts';
import { isEnglishStaffLine } from '../../scripts/ingest/language/english/staff.ts';

const READERS = {
  byline: readEnglishByline,
  credit: readEnglishCredit,
  damagedJump: readDamagedJump,
  dateline: readEnglishDateline,
  dropCap: (text: string) => dropCapSpace(text, new Set()),
  folio: (text: string) => readEnglishFolio(text, new Set()),
  gluedJump: (text: string) => gluedJumpAt(text, 'to') ?? gluedJumpAt(text, 'from'),
  jump: readEnglishJump,
  label: readEnglishLabel,
  signature: (text: string) => isDashedSignature(text) || isSigner(text) || isStreet(text) || undefined,
  staff: (text: string) => isEnglishStaffLine(text) || undefined,
};

/** Lines that make a pattern look back again and again, if it can. */
const PIECES = [
  'A',
  'Aa ',
  'By A',
  'By Aa Aa, ',
  'See A, ',
  'Page 1 ',
  'A-',
  '— ',
  'Photo by ',
  'Aa/',
  '(AP) ',
  'Editor: ',
  '.',
  '  ',
  '1 ',
  'Vol. 1 ',
];

// Whoever forgets to bound a line, or nests a repetition, makes this run for minutes; the lengths stay below and above the bounds.
describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s', (reader) => {
  test('reads long lines of one piece over and over', () => {
    for (const piece of PIECES)
      for (const length of [59, 119, 199, 20_000]) {
        const line = `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}!`;
        expect(() => READERS[reader](line)).not.toThrow();
      }
  });
});
