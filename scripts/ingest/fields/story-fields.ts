import { SIGNATURE_ROLE } from '../../../src/schemas/article.ts';
import type { Block, Byline, Dateline, Item, Jump, NamedPerson, Value } from '../../model/page.ts';
import { readPageLabel } from '../../model/page-label.ts';
import type { Story } from '../../model/story.ts';
import { firstLine, INSERTED, lineOf, slice, stackLines, type Traced, trim } from '../../model/traced.ts';
import { readBylinePeople } from '../language/byline.ts';
import { type ChineseDateline, readChineseDateline, readReportSource } from '../language/chinese-dateline.ts';
import { findCredit } from '../language/credits.ts';
import { readEnglishByline } from '../language/english/byline.ts';
import { readEnglishCredit } from '../language/english/credit.ts';
import { readDamagedJump } from '../language/english/damaged-jump.ts';
import { readEnglishDateline } from '../language/english/dateline.ts';
import { readEnglishJump } from '../language/english/jump.ts';
import { readEnglishNames } from '../language/english/names.ts';
import { isOfficeHolder, signerOf } from '../language/english/signature.ts';
import { readJumpLine } from '../language/jump-lines.ts';
import { readPeople } from '../language/people.ts';
import { findClosingDateline, findSignature } from '../language/signature.ts';

type DatelineFields = { dateline: Dateline; byline?: Byline };
type Fields = Partial<Pick<Item, 'byline' | 'dateline' | 'credit'>> & { jumps: Jump[] };

/** Reads byline, dateline, credit and jumps out of a story's marker blocks and the edges of its text. */
export function readFields(story: Story, body: readonly Value[]): Fields {
  // Not always the first paragraph: text that came from another column may stand before it.
  const opening = body.map((part) => readDateline(part.flow)).find((dateline) => dateline !== undefined) ?? readSource(body);
  const credit = readCredit(story, body);
  const byline = mergeBylines([
    ...story.bylines.map((block) => readByline(block.flow)),
    ...(opening?.byline ? [opening.byline] : []),
    ...signatures(story, body),
    ...signers(story),
  ]);
  const written = byline ?? creditByline(credit);
  return {
    ...(written ? { byline: written } : {}),
    ...(opening ? { dateline: opening.dateline } : {}),
    ...(credit ? { credit } : {}),
    jumps: story.jumps.flatMap((block) => readJump(block)),
  };
}

/** The people of a byline that stands by itself. */
export function readByline(flow: Traced): Byline {
  const english = readEnglishByline(flow.text);
  if (english) return { flow, people: english.people };
  return { flow, people: readBylinePeople(flow.text) };
}

/** The dateline that a paragraph opens with, and the reporters it names. */
export function readDateline(flow: Traced): DatelineFields | undefined {
  const english = readEnglishDateline(flow.text);
  if (english) {
    const { length, ...told } = english;
    return { dateline: { flow: slice(flow, 0, length), shared: true, ...told } };
  }
  const told = readChineseDateline(flow.text);
  return told && datelineOf(slice(flow, 0, told.length), told);
}

// 据新华社报道， at the very beginning, or （新华社武汉9月23日电 记者熊金超） at the very end
function readSource(body: readonly Value[]): DatelineFields | undefined {
  const [first] = body;
  const last = body.at(-1);
  const source = first && readReportSource(first.flow.text);
  if (source) return datelineOf(slice(first.flow, 0, source.length), source);
  const closing = last && findClosingDateline(last.flow.text);
  return closing && datelineOf(slice(last.flow, closing.index), closing);
}

function datelineOf(flow: Traced, { agency, place, writers = '' }: ChineseDateline): DatelineFields {
  const dateline: Dateline = { flow, shared: true, ...(place ? { place } : {}), ...(agency ? { agency } : {}) };
  const people = readPeople(writers);
  return people.length > 0 ? { dateline, byline: { flow, shared: true, people } } : { dateline };
}

// A signature at the end signs the text: as a block of its own, or glued to the last paragraph.
function signatures(story: Story, body: readonly Value[]): Byline[] {
  const last = body.at(-1)?.flow;
  const signature = last && findSignature(last.text);
  if (!signature || story.bylines.length > 0) return [];
  const people = readPeople(signature.inner, SIGNATURE_ROLE);
  return people.length > 0 ? [{ flow: slice(last, signature.index), shared: true, people }] : [];
}

// A letter is by who signs it; a notice is by nobody, whoever signs it for an office.
function signers({ bylines, body }: Story): Byline[] {
  if (bylines.length > 0) return [];
  return body
    .filter(({ rule, flow }) => (rule === 'signer-below-letter' && !isOfficeHolder(flow.text)) || rule === 'dashed-signature')
    .map(({ flow }) => ({ flow, shared: true, people: readEnglishNames(signerOf(firstPrintedLine(flow).text)) }))
    .filter(({ people }) => people.length > 0);
}

// "Thomas Quayle" above "Saltby", in one block
function firstPrintedLine(flow: Traced): Traced {
  const line = firstLine(flow);
  const end = flow.at.findIndex((unit) => unit !== INSERTED && lineOf(unit) !== line);
  return end < 0 ? flow : trim(slice(flow, 0, end));
}

function readCredit(story: Story, body: readonly Value[]): Value | undefined {
  if (story.credits.length > 0) return { flow: stackLines(story.credits.map((block) => block.flow)) };
  for (const { flow } of body.toReversed()) {
    const index = findCredit(flow.text) ?? readEnglishCredit(flow.text)?.index;
    if (index !== undefined) return { flow: slice(flow, index), shared: true };
  }
  return undefined;
}

function creditByline(credit: Value | undefined): Byline | undefined {
  if (!credit) return undefined;
  const people = readEnglishCredit(credit.flow.text)?.people ?? readPeople(credit.flow.text);
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

// 下转第2、3版 is two jumps. What 紧接 means was told by its place, so the role decides.
/** The jumps of a jump line; none if it names no page. */
export function readJump({ flow, role }: Pick<Block, 'flow' | 'role'>): Jump[] {
  const english = readEnglishJump(flow.text) ?? readDamagedJump(flow.text);
  if (english) return [{ flow, direction: english.direction, page: english.page }];
  const jump = readJumpLine(flow.text);
  const direction = role === 'jump-from' ? 'from' : 'to';
  return (jump?.pages ?? []).map((printed, index) => {
    const page = readPageLabel(printed) ?? printed;
    return { flow, direction, page, ...(index > 0 ? { shared: true } : {}) };
  });
}
