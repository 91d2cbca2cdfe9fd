import { FixityError } from '../fixity/fixity-error.ts';
import { fixityLanguage } from '../fixity/language.ts';
import { signSite } from '../fixity/signature/sign-site.ts';
import { fixityText } from '../fixity/texts/index.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';

/** `backfile sign DIR --secret-key FILE`. @returns 0 signed, 2 not */
export function signCommand(
  dir: string,
  { secretKey, language }: { secretKey: string; language?: string },
  console: Console,
): number {
  const spoken = fixityLanguage(language);
  try {
    console.say(fixityText('sign-done', spoken, { where: dir, comment: signSite(dir, secretKey) }));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FixityError)) throw error;
    console.complain(fixityText(error.code, spoken, error.values));
    return EXIT.usage;
  }
}
