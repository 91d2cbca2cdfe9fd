import type { Byline, Dateline, Item, Jump, NamedPerson, Value } from '../../model/page.ts';
import { readPageLabel } from '../../model/page-label.ts';
import type { Story } from '../../model/story.ts';
import { slice, stackLines, type Traced } from '../../model/traced.ts';
import {
  BYLINE_EN,
  CREDIT,
  CREDIT_EN,
  DATELINE,
  DATELINE_EN,
  JUMP_FROM,
  JUMP_FROM_EN,
  JUMP_TO,
  JUMP_TO_EN,
  SIGNATURE,
} from '../language/patterns.ts';
import { readEnglishPeople, readPeople } from '../language/people.ts';
import { isSignature } from '../language/signature.ts';

type Fields = Partial<Pick<Item, 'byline' | 'dateline' | 'credit'>> & { jumps: Jump[] };

/** Reads byline, dateline, credit and jumps out of a story's marker blocks and the edges of its text. */
export function readFields(story: Story, body: readonly Value[]): Fields {
  // Not always the first paragraph: text that came from another column may stand before it.
  const opening = body.map((part) => readDateline(part.flow)).find((dateline) => dateline !== undefined);
  const credit = readCredit(story, body);
  const byline = mergeBylines([
    ...story.bylines.map((block) => readByline(block.flow)),
    ...(opening?.byline ? [opening.byline] : []),
    ...signatures(story, body),
  ]);
  const written = byline ?? creditByline(credit);
  return {
    ...(written ? { byline: written } : {}),
    ...(opening ? { dateline: opening.dateline } : {}),
    ...(credit ? { credit } : {}),
    jumps: story.jumps.flatMap((block) => readJump(block.flow)),
  };
}

/** 报道： · 发自北京 after the last name of a byline */
const REPORTED = /\s*(?:(?:摄影|综合)?报道|发自[\p{Script=Han}]{2,6})[：:]?(?=）?$)/u;

function readByline(flow: Traced): Byline {
  const english = BYLINE_EN.exec(flow.text);
  if (english) return { flow, people: readEnglishPeople(english[1] ?? '') };
  return { flow, people: readPeople(flow.text.replace(REPORTED, '')) };
}

function readDateline(flow: Traced): { dateline: Dateline; byline?: Byline } | undefined {
  const english = DATELINE_EN.exec(flow.text);
  if (english) {
    const agency = english[3] ? { agency: english[3] } : {};
    return { dateline: { flow: slice(flow, 0, english[0].length), shared: true, place: english[1] ?? '', ...agency } };
  }
  const match = DATELINE.exec(flow.text);
  if (!match) return undefined;
  const agency = /(?:新华社|中新社|中新网|人民日报|[\p{Script=Han}]{2,4}通讯社)/u.exec(match[1] ?? '')?.[0].replace(/^据/u, '');
  const dateline: Dateline = { flow: slice(flow, 0, match[0].length), shared: true, ...(agency ? { agency } : {}) };
  const people = readPeople(match[2] ?? '');
  return people.length > 0 ? { dateline, byline: { flow: slice(flow, 0, match[0].length), shared: true, people } } : { dateline };
}

// A signature at the end signs the text: as a block of its own, or glued to the last paragraph.
function signatures(story: Story, body: readonly Value[]): Byline[] {
  const last = body.at(-1)?.flow;
  const match = last ? SIGNATURE.exec(last.text) : null;
  if (!last || !match || !isSignature(match[1] ?? '')) return [];
  if (story.bylines.length > 0) return [];
  const people = readPeople(match[1] ?? '', '署名');
  return people.length > 0 ? [{ flow: slice(last, match.index), shared: true, people }] : [];
}

function readCredit(story: Story, body: readonly Value[]): Value | undefined {
  if (story.credits.length > 0) return { flow: stackLines(story.credits.map((block) => block.flow)) };
  const last = body.findLast((part) => CREDIT.test(part.flow.text) || CREDIT_EN.test(part.flow.text));
  const match = last ? (CREDIT.exec(last.flow.text) ?? CREDIT_EN.exec(last.flow.text)) : null;
  return last && match ? { flow: slice(last.flow, match.index), shared: true } : undefined;
}

function creditByline(credit: Value | undefined): Byline | undefined {
  if (!credit) return undefined;
  const english = CREDIT_EN.exec(credit.flow.text);
  const people = english ? readEnglishPeople(english[1] ?? '') : readPeople(credit.flow.text);
  return people.length > 0 ? { flow: credit.flow, shared: true, people } : undefined;
}

function mergeBylines(bylines: readonly Byline[]): Byline | undefined {
  const [first] = bylines;
  if (!first) return undefined;
  const people: NamedPerson[] = [];
  for (const person of bylines.flatMap((byline) => byline.people)) {
    if (!people.some((known) => known.name === person.name)) people.push(person);
  }
  // Several lines of their own are one byline; none may be lost.
  const own = bylines.filter((byline) => !byline.shared);
  return { ...first, ...(own.length > 1 ? { flow: stackLines(own.map((byline) => byline.flow)) } : {}), people };
}

function readJump(flow: Traced): Jump[] {
  const from = JUMP_FROM.exec(flow.text) ?? JUMP_FROM_EN.exec(flow.text);
  const to = JUMP_TO.exec(flow.text) ?? JUMP_TO_EN.exec(flow.text);
  const printed = (from ?? to)?.[1] ?? '';
  return from || to ? [{ flow, direction: from ? 'from' : 'to', page: readPageLabel(printed) ?? printed }] : [];
}
