import { FILE_TEXTS } from './files.ts';
import type { FixityText } from './kind.ts';
import { LIST_TEXTS } from './lists.ts';
import { PULLING_TEXTS } from './pulling.ts';
import { RELEASE_TEXTS } from './releases.ts';
import { SIGNING_TEXTS } from './signing.ts';
import { WEB_TEXTS } from './web.ts';

/** Everything that checks and pulls say. Codes are permanent: a retired one stays, so that old reports can still be read. */
export const FIXITY_TEXTS = {
  ...LIST_TEXTS,
  ...FILE_TEXTS,
  ...WEB_TEXTS,
  ...SIGNING_TEXTS,
  ...PULLING_TEXTS,
  ...RELEASE_TEXTS,
} as const satisfies Record<string, FixityText>;

export type FixityCode = keyof typeof FIXITY_TEXTS;
export type FixityValues = Readonly<Record<string, string>>;
export type FixityLanguage = 'zh' | 'en';

/** One thing found. */
export interface Finding {
  code: FixityCode;
  values: FixityValues;
}

/** The text of a code. What is not printable in a value, which may come from anybody, is shown as its number. */
export function fixityText(code: FixityCode, language: FixityLanguage, values: FixityValues = {}): string {
  return FIXITY_TEXTS[code][language].replace(/\{(\w+)\}/gu, (all, name: string) => printable(values[name] ?? all));
}

/** What a code says about what was checked. */
export function meaningOf(code: FixityCode): FixityText['means'] {
  return FIXITY_TEXTS[code].means;
}

// A terminal obeys some of these; others turn text around.
const UNPRINTABLE_PATTERN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

function printable(text: string): string {
  return text.replace(UNPRINTABLE_PATTERN, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
