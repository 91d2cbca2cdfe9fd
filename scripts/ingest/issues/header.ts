import type { FileHeader, IngestedFile, ItemHeader, PageHeader } from '../../model/issue-draft.ts';
import type { Item } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';
import { seriesName } from './name-ids.ts';
import { sketchOf } from './sketch.ts';

/** What the archive as a whole must know of a parsed file. Whatever a later pass over all files needs is taken out here. */
export function headerOf({ file, held, diagnostics }: IngestedFile, reading: FileHeader['reading'] = []): FileHeader {
  return { file, pages: held.map((page) => pageHeader(page)), reading, diagnostics };
}

/** A page without its text. */
export function pageHeader({ leftovers: _, items, ...facts }: IngestedFile['held'][number]): PageHeader {
  return { ...facts, items: items.map((item) => itemHeader(item)) };
}

function itemHeader(item: Item): ItemHeader {
  return {
    id: item.id,
    sketch: sketchOf(identifyingText(item)),
    people: item.byline?.people.map((person) => person.name) ?? [],
    ...(item.byline ? { peopleLine: firstLine(item.byline.flow) } : {}),
    columns: [
      ...(item.columnTitle ? [item.columnTitle.flow.text] : []),
      ...(item.series ? [seriesName(item.series.flow.text)] : []),
    ],
  };
}

/** The text that an item is known by: its body, else what it has instead of one. */
function identifyingText({ body, headline, jumps }: Item): string {
  const values = body.length > 0 ? body : [headline, ...jumps].filter((value) => value !== undefined);
  return values.map((value) => value.flow.text).join('\n');
}
