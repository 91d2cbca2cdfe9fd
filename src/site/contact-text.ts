import type { ArchiveFacts } from '../catalog/types/archive.ts';
import { messagesFor } from '../i18n/index.ts';
import { ABOUT_PATH, absoluteUrl, CONTACT_PATH } from './addresses.ts';
import { showControls } from './control-signs.ts';

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const WEB = /https?:\/\/[^\s<>"，。；、）)]+/u;

/**
 * `contact.txt`: whom to write to, in the form of a `security.txt` (RFC 9116). It has no `Expires`, which that form asks for, since no
 * clock is looked at here; a comment says so. The words of `archive.yml` stand in a comment, and as `Contact` what of them is an address.
 *
 * @returns `undefined` where the archive names no contact
 */
export function contactText({ title, contact, address, language, newspapers }: ArchiveFacts): string | undefined {
  if (contact === undefined) return undefined;
  const languages = new Set([language, ...newspapers.map((paper) => paper.language ?? language)]);
  const mail = MAIL.exec(contact)?.[0];
  const web = WEB.exec(contact)?.[0];
  return [
    `# ${inOneLine(title)}`,
    `# ${inOneLine(contact)}`,
    `# ${messagesFor(language).data.contact.noExpiry}`,
    ...(mail === undefined ? [] : [`Contact: mailto:${mail}`]),
    ...(web === undefined ? [] : [`Contact: ${web}`]),
    ...(address === undefined
      ? []
      : [`Canonical: ${absoluteUrl(address, CONTACT_PATH)}`, `Policy: ${absoluteUrl(address, ABOUT_PATH)}`]),
    `Preferred-Languages: ${[...languages].join(', ')}`,
    '',
  ].join('\n');
}

/** A comment ends with its line, so a text must have no other. */
function inOneLine(text: string): string {
  return showControls(text.replaceAll(/[\s\u0085]+/gu, ' ').trim()).toWellFormed();
}
