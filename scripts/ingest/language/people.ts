import type { NamedPerson } from '../../model/page.ts';
import { AGENCY_IN_CREDIT, AGENCY_NAME, isPictureWork, TITLE_WORDS, WORD_AFTER_TITLE } from './byline-words.ts';
import { readCreditWords, type Word } from './credit-words.ts';
import { isName, isSureName } from './person-name.ts';
import { remember } from './remember.ts';

/** Longest byline, credit or signature that is read, in characters. */
const MAX_CHARS = 240;

/**
 * Names and roles in the printed words of a byline, credit or signature: `记者 沈若溪 通讯员 何小满`,
 * `本报实习记者刘艳霞 若谷`, `记者 云静 摄`, `口述 张三 整理 李四`. A title holds for the names after it; where there is none,
 * a person's role is the work named beside the name.
 *
 * @returns people in printed order; empty where the words name nobody
 */
export function readPeople(text: string, fallbackRole?: string): NamedPerson[] {
  return readParts(text.slice(0, MAX_CHARS)).flatMap(({ title, words }) =>
    words
      .filter((word) => isPerson(word, title))
      .map((word) => {
        const role = roleOf(word, title) ?? fallbackRole;
        return role ? { name: word.text, role } : { name: word.text };
      }),
  );
}

/** What a line of names is: every word of it is a title, a name or a work, and there is at least one name. */
export interface CreditLine {
  /** 记者, 通讯员 … stands there. */
  hasTitle: boolean;
  /** All works named are of pictures: 摄, 供图, 漫画; `false` where none is named. */
  onlyPictures: boolean;
  hasWork: boolean;
  /** Every name would be known as one without a title beside it. */
  allSure: boolean;
  /** A name stands beside its work with a mark between: 文/若谷, 摄影：张三. */
  marked: boolean;
}

/** Reads a line that consists of titles, names and works; `undefined` for any other. */
export function readCreditLine(text: string): CreditLine | undefined {
  return text.length > MAX_CHARS ? undefined : creditLine(text);
}

const creditLine = remember((text): CreditLine | undefined => {
  const [head, ...parts] = readParts(text);
  const titled = parts.length > 0;
  const before = (head?.words ?? []).filter((word) => !AGENCY_NAME.test(word.text) && !AGENCY_IN_CREDIT.test(word.text));
  const words = [
    ...before.map((word) => ({ word, title: undefined })),
    ...parts.flatMap(({ title, words: own }) => own.map((word) => ({ word, title }))),
  ];
  if (words.length === 0 || !words.every(({ word, title }) => isPerson(word, title))) return undefined;
  // A name before any title needs its own sign, the work: 文/张三 摄影：记者 李四.
  if (titled && before.some((word) => word.work === undefined)) return undefined;
  const works = words.flatMap(({ word }) => word.work ?? []);
  return {
    hasTitle: titled,
    hasWork: works.length > 0,
    onlyPictures: works.length > 0 && works.every((work) => isPictureWork(work)),
    allSure: words.every(({ word }) => isSureName(word.text)),
    marked: words.every(({ word }) => word.marked),
  };
});

interface PeoplePart {
  title?: string;
  words: Word[];
}

const TITLES = new RegExp(TITLE_WORDS, 'gu');

function readParts(text: string): PeoplePart[] {
  const bare = text.replaceAll(/[●■◆▲★◎□○〇（）()【】〔〕[\]]|本版(?=\p{Script=Han}{2}[：:／/])/gu, ' ');
  const marks = [...bare.matchAll(TITLES)];
  const parts: PeoplePart[] = [{ words: readCreditWords(bare.slice(0, marks[0]?.index ?? bare.length)) }];
  for (const [index, mark] of marks.entries()) {
    const rest = bare.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? bare.length);
    parts.push({ title: mark[0].replace(/^(?:本报|本刊|本网|本台)/u, ''), words: readCreditWords(rest) });
  }
  return parts;
}

// Behind a title without a space only a sure name is one: 记者沈若溪, not 记者走进社区.
function isPerson(word: Word, title: string | undefined): boolean {
  if (AGENCY_IN_CREDIT.test(word.text)) return false;
  if (title === undefined) return isName(word.text) && (word.work !== undefined || isSureName(word.text));
  if (WORD_AFTER_TITLE.test(word.text)) return false;
  if (word.glued) return isSureName(word.text);
  return isName(word.text) && (word.text.length <= 3 || isSureName(word.text));
}

// "采写：记者 张三 摄影：李四": a work of its own ends what the title holds for. 文/记者 张三 图/李四 are both reporters.
function roleOf({ work, ahead, marked }: Word, title: string | undefined): string | undefined {
  const printed = work === '摄' ? '摄影' : work;
  return ahead && marked && /^\p{Script=Han}{2,}$/u.test(work ?? '') ? printed : (title ?? printed);
}
