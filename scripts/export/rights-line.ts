import type { Messages } from '../../src/i18n/index.ts';
import type { RightsInWords } from '../../src/rights/rights-words.ts';

/** So many different statements are told of a year: more are told on the site. */
export const RIGHTS_LIMIT = 20;

/** Rights in one line of plain text; empty where nothing is said of them. */
export function rightsLine(told: RightsInWords | undefined, { rights, counts }: Messages): string {
  if (told === undefined) return '';
  const { holder, statement, licence, basis, contact } = told;
  return [
    ...(holder === undefined ? [] : [`${rights.holder}${counts.colon}${holder}`]),
    ...(statement === undefined ? [] : [statement]),
    ...(licence === undefined ? [] : [`${licence.name} <${licence.uri}>`]),
    ...(basis === undefined ? [] : [`${rights.basis}${counts.colon}${basis}`]),
    ...(contact === undefined ? [] : [`${rights.contact}${counts.colon}${contact.text}`]),
  ].join(counts.separator);
}
