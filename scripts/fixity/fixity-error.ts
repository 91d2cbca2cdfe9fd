import { type FixityCode, type FixityValues, fixityText } from './texts/index.ts';

/** Something cannot be checked, pulled or signed at all, or must not be. Its code is permanent; its message is English. */
export class FixityError extends Error {
  override readonly name = 'FixityError';
  readonly code: FixityCode;
  readonly values: FixityValues;

  constructor(code: FixityCode, values: FixityValues = {}, cause?: unknown) {
    super(fixityText(code, 'en', values), cause === undefined ? {} : { cause });
    this.code = code;
    this.values = values;
  }
}
