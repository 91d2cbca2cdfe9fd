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
  // What an editor said a line is needs no other eye; a headline still wants its story.
  const settled = (page.corrections ?? []).flatMap(({ what, lines = [] }) => (what === 'role' ? lines : []));
  const leftovers = page.leftovers
    .filter(({ role, flow }) => !EXPECTED_LEFTOVERS.has(role) && flow.text !== '')
    .flatMap(({ role, flow }) => {
      const source = { file, line: firstLine(flow) };
      if (role === 'headline' || role === 'deck' || role === 'kicker')
        return [diagnose('headline-unassigned', source, { text: flow.text.slice(0, QUOTED_CHARS) })];
      return settled.some(([from, to]) => source.line >= from && source.line <= to) ? [] : [diagnose('line-unassigned', source)];
    });
  return [...items, ...leftovers];
}

function itemDiagnostics(file: string, item: Item): Diagnostic[] {
  const found: Diagnostic[] = [];
  const line = firstLine(item.body[0]?.flow ?? item.headline?.flow ?? { text: '', at: [] }) || 1;
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
