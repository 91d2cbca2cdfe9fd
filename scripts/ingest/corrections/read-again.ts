import type { Byline, Item } from '../../model/page.ts';
import { readByline, readDateline, readJump } from '../fields/story-fields.ts';
import { isGarbled } from '../joins/garble.ts';

/** Reads once more what was read out of texts that have changed: names, place and agency, page of a jump, doubts. */
export function readAgain(item: Item): void {
  if (item.byline) item.byline = bylineAgain(item.byline);
  if (item.dateline) {
    const { place: _place, agency: _agency, ...value } = item.dateline;
    const told = readDateline(item.dateline.flow)?.dateline;
    const { flow: _flow, shared: _shared, ...facts } = told ?? item.dateline;
    item.dateline = { ...value, ...facts };
  }
  const opening = item.body.map((part) => readDateline(part.flow)).find((found) => found !== undefined);
  if (opening) item.dateline ??= opening.dateline;
  if (opening?.byline) item.byline ??= opening.byline;
  item.jumps = item.jumps.map((jump) => {
    const [told] = readJump({ flow: jump.flow, role: jump.direction === 'from' ? 'jump-from' : 'jump-to' });
    return told && !jump.shared ? { ...jump, page: told.page } : jump;
  });
  for (const part of item.body) if (part.doubt && !isGarbled(part.flow.text)) delete part.doubt;
  if (!item.body.some((part) => part.doubt)) item.doubts = item.doubts.filter((doubt) => doubt !== 'garble');
}

// A name that no longer stands in the byline it was read from goes; names from elsewhere (a signature, a credit) stay.
function bylineAgain(byline: Byline): Byline {
  const people = readDateline(byline.flow)?.byline?.people ?? readByline(byline.flow).people;
  if (people.length === 0) return byline;
  return { ...byline, people };
}
