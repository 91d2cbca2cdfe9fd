import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Item, ParsedPage } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';

/** Left-overs of these roles are furniture of the page and no cause for doubt. */
const EXPECTED_LEFTOVERS: ReadonlySet<string> = new Set(['nameplate', 'folio', 'masthead']);
/** Characters of a headline that are quoted. */
const QUOTED_CHARS = 40;

/** The doubts that the parser left in a page, at their lines. */
export function pageDiagnostics(file: string, page: ParsedPage): Diagnostic[] {
  const items = page.items.flatMap((item) => itemDiagnostics(file, item));
  const leftovers = page.leftovers
    .filter(({ role, flow }) => !EXPECTED_LEFTOVERS.has(role) && flow.text !== '')
    .map(({ role, flow }) => {
      const source = { file, line: firstLine(flow) };
      return role === 'headline' || role === 'deck' || role === 'kicker'
        ? diagnose('headline-unassigned', source, { text: flow.text.slice(0, QUOTED_CHARS) })
        : diagnose('line-unassigned', source);
    });
  return [...unread(file, page), ...items, ...leftovers];
}

// The parser has no rules for the words of such a page, and says so once.
function unread(file: string, { items }: ParsedPage): Diagnostic[] {
  const first = items.find((item) => item.doubts.includes('language-unread'));
  return first ? [diagnose('language-unread', { file, line: lineOfItem(first) })] : [];
}

// Where an editor finds it; 1 for an item without text.
function lineOfItem({ headline, body }: Item): number {
  return firstLine(body[0]?.flow ?? headline?.flow ?? { text: '', at: [] }) || 1;
}

function itemDiagnostics(file: string, item: Item): Diagnostic[] {
  const found: Diagnostic[] = [];
  const line = lineOfItem(item);
  if (item.doubts.includes('headline-missing')) found.push(diagnose('headline-missing', { file, line }));
  if (item.doubts.includes('headline-by-content') && item.headline) {
    found.push(
      diagnose(
        'headline-by-content',
        { file, line: firstLine(item.headline.flow) },
        { text: item.headline.flow.text.slice(0, QUOTED_CHARS) },
      ),
    );
  }
  for (const seam of item.seams) {
    if (seam.kind === 'soft') found.push(diagnose('join-soft', { file, line: seam.lines[1] }));
    if (seam.kind === 'gap') found.push(diagnose('text-lost', { file, line: seam.lines[0] }));
  }
  for (const part of item.body) if (part.doubt) found.push(diagnose('garble', { file, line: firstLine(part.flow) }));
  return found;
}
