import type { Item } from '../../model/page.ts';
import { type Conflict, findHeadlineConflicts } from '../pairing/headline-conflicts.ts';

/** Characters of a text that stands in for a lost headline. */
const LABEL_CHARS = 24;

/** Marks the items whose headline fits another text of the page. Nothing is moved. */
export function questionHeadlines(items: readonly Item[]): Item[] {
  const conflicts = findHeadlineConflicts(
    items.map(({ headline, body, jumps, kind }) => ({
      ...(headline ? { headline: headline.flow.text } : {}),
      body: body.map(({ flow }) => flow.text).join('\n'),
      isContinuation: kind === 'continuation' || jumps.some(({ direction }) => direction === 'from'),
    })),
  );
  return items.map((item, index) => {
    const conflict = conflicts.find((each) => each.item === index);
    const other = conflict && items[conflict.other];
    return conflict && other ? questioned(item, other, conflict) : item;
  });
}

function questioned(item: Item, other: Item, { lead }: Conflict): Item {
  const title = other.headline?.flow.text ?? [...(other.body[0]?.flow.text ?? other.id)].slice(0, LABEL_CHARS).join('');
  return {
    ...item,
    headlineConflict: { item: other.id, title, confidence: Math.round(Math.min(1, lead) * 100) / 100 },
    doubts: [...item.doubts, 'headline-conflict'],
  };
}
