import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sentences and headlines of the demonstration archive, from which pages are put together. */
export interface Material {
  sentences: string[];
  headlines: string[];
  /** The Han characters of the sentences, each as often as it stands there. */
  characters: string[];
}

/** Reads the published articles below a folder. */
export function readMaterial(folder: string): Material {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'));
  const sentences = texts.flatMap((text) => sentencesOf(text.slice(text.indexOf('\n---\n') + 5)));
  return {
    sentences,
    characters: [...sentences.join('')].filter((char) => /\p{Script=Han}/u.test(char)),
    headlines: texts.flatMap((text) => /^headline: ([^"'\n]+)$/mu.exec(text)?.[1] ?? []),
  };
}

/** Whole sentences without quotation, brackets or what marks the beginning or end of a story. */
function sentencesOf(body: string): string[] {
  const paragraphs = body.split(/\n\n+/u).filter((text) => !/^##|本报讯|新华社/u.test(text.trim()));
  return paragraphs
    .flatMap((text) => text.replaceAll(/[\\\n]/gu, '').match(/[^。！？.!?]+(?:[。！？]|[.!?](?=\s|$))/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 12 && sentence.length <= 160 && !/[“”"（）()]/u.test(sentence));
}
