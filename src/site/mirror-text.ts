import type { ArchiveFacts } from '../catalog/types/archive.ts';
import { type Messages, messagesFor } from '../i18n/index.ts';
import { absoluteUrl, HOME_PATH } from './addresses.ts';
import { showControls } from './control-signs.ts';
import { mirrorFiles, mirrorSteps } from './mirror.ts';

/** `mirror.txt`: what the page about copying says, as plain text, in each interface language. Whatever is no command begins with `#`. */
export function mirrorText(archive: ArchiveFacts): string {
  const { language, secondLanguage } = archive;
  const languages = [language, ...(secondLanguage === undefined ? [] : [secondLanguage])];
  return `${languages.map((each) => textIn(archive, messagesFor(each))).join('\n\n')}\n`;
}

function textIn(archive: ArchiveFacts, messages: Messages): string {
  const { title, address } = archive;
  const { mirror, counts } = messages;
  const files = mirrorFiles(archive, messages).map(({ path, meaning }) => comment(`${path.slice(1)}${counts.colon}${meaning}`));
  const steps = mirrorSteps(archive, messages).map(({ heading, texts, commands }) =>
    [comment(heading), ...texts.map(comment), ...commands].join('\n'),
  );
  const head = [
    comment(title),
    ...(address === undefined ? [] : [comment(absoluteUrl(address, HOME_PATH))]),
    comment(mirror.intro),
  ];
  return [head.join('\n'), files.join('\n'), ...steps].join('\n\n');
}

/** A comment ends with its line, so a text must have no other. */
function comment(text: string): string {
  return `# ${showControls(text.replaceAll(/[\s\u0085]+/gu, ' ').trim()).toWellFormed()}`;
}
