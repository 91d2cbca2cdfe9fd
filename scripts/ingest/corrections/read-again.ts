import { STORY_EDGES } from '../../../src/schemas/article.ts';
import type { BodyPart, Byline, Dateline, Item, Seam, Value } from '../../model/page.ts';
import { opensBroken } from '../fields/broken-edges.ts';
import { readByline, readDateline, readJump } from '../fields/story-fields.ts';
import { findDamage } from '../joins/garble.ts';
import { stopsShort } from '../language/story-end.ts';

/**
 * Reads once more what was read out of texts that have changed since: names, place and agency, page of a jump, doubts.
 *
 * @param before the text of each value as it was
 */
export function readAgain(item: Item, before: ReadonlyMap<Value, string>): void {
  const isChanged = (value: Value | undefined) => value !== undefined && before.get(value) !== value.flow.text;
  for (const field of ['byline', 'dateline', 'credit', 'columnTitle'] as const)
    if (item[field]?.flow.text === '') delete item[field];
  if (item.byline && isChanged(item.byline)) item.byline = bylineAgain(item.byline, before.get(item.byline) ?? '');
  if (item.dateline && isChanged(item.dateline)) item.dateline = datelineAgain(item.dateline);
  const opening = item.body.find((part) => isChanged(part) && readDateline(part.flow));
  const found = opening && readDateline(opening.flow);
  if (found) item.dateline ??= found.dateline;
  if (found?.byline) item.byline ??= found.byline;
  item.jumps = item.jumps.map((jump) => {
    const [told] = isChanged(jump)
      ? readJump({ flow: jump.flow, role: jump.direction === 'from' ? 'jump-from' : 'jump-to' })
      : [];
    return told ? { ...jump, page: told.page } : jump;
  });
  for (const part of item.body) if (part.doubt && isChanged(part)) judgeAgain(part);
  if (isChanged(item.body[0])) closeEdge(item, 'start');
  if (isChanged(item.body.at(-1))) closeEdge(item, 'end');
  if (!item.body.some((part) => part.doubt)) item.doubts = item.doubts.filter((doubt) => doubt !== 'garble');
}

/** Where a beginning or end was broken and is whole now, nothing is lost there any more. */
function closeEdge(item: Item, edge: keyof typeof STORY_EDGES): void {
  const part = edge === 'start' ? item.body[0] : item.body.at(-1);
  const isBroken = edge === 'start' ? opensBroken : stopsShort;
  if (!part || isBroken(part.flow.text) || !item.seams.some(({ rule }) => rule === STORY_EDGES[edge])) return;
  item.seams = item.seams.filter(({ rule }) => rule !== STORY_EDGES[edge]);
  if (edge === 'start') delete part.breakBefore;
  const isGap = ({ kind, rule }: Seam) => kind === 'gap' && rule !== STORY_EDGES.start;
  const settled = edge === 'start' ? 'opening-lost' : item.seams.some(isGap) ? '' : 'text-lost';
  item.doubts = item.doubts.filter((doubt) => doubt !== settled);
}

function judgeAgain(part: BodyPart): void {
  const damaged = findDamage(part.flow.text);
  if (damaged.length > 0) part.damaged = damaged;
  else {
    delete part.doubt;
    delete part.damaged;
  }
}

// People who were read from elsewhere, as a signature or a credit, stay.
function bylineAgain(byline: Byline, before: string): Byline {
  const read = readDateline(byline.flow)?.byline?.people ?? readByline(byline.flow).people;
  const others = byline.people.filter(({ name }) => !before.includes(name) && !read.some((person) => person.name === name));
  return read.length === 0 ? byline : { ...byline, people: [...read, ...others] };
}

function datelineAgain(dateline: Dateline): Dateline {
  const told = readDateline(dateline.flow)?.dateline;
  if (!told) return dateline;
  const { place: _place, agency: _agency, ...value } = dateline;
  const { flow: _flow, shared: _shared, ...facts } = told;
  return { ...value, ...facts };
}
