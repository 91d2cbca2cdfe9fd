import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Item, Leftover, ParsedPage } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';
import { itemDoubts } from './item-doubts.ts';

/** Left-overs of these roles are furniture of the page and no cause for doubt. */
const EXPECTED_LEFTOVERS: ReadonlySet<string> = new Set(['nameplate', 'folio', 'masthead']);
const DISPLAY_LEFTOVERS: ReadonlySet<string> = new Set(['headline', 'deck', 'kicker']);
/** Characters of a headline that are quoted. */
const QUOTED_CHARS = 40;

/**
 * The doubts that the parser left in a page, at their lines.
 *
 * @param from first raw line of the page, where what concerns all of it is told
 */
export function pageDiagnostics(file: string, page: ParsedPage, from: number): Diagnostic[] {
  return [
    ...(page.interleaved ? [diagnose('page-interleaved', { file, line: from })] : []),
    ...onceUnread(page.items.flatMap((item) => itemDiagnostics(file, item))),
    ...page.leftovers
      .filter((leftover) => !EXPECTED_LEFTOVERS.has(leftover.role) && leftover.flow.text !== '' && !isSettled(leftover, page))
      .map((leftover) => leftoverDiagnostic(file, leftover)),
  ];
}

// What an editor said a line is needs no other eye; a headline still wants its story.
function isSettled({ role, flow }: Leftover, { corrections = [] }: ParsedPage): boolean {
  if (DISPLAY_LEFTOVERS.has(role)) return false;
  const line = firstLine(flow);
  return corrections.some(({ what, lines = [] }) => what === 'role' && lines.some(([from, to]) => line >= from && line <= to));
}

function leftoverDiagnostic(file: string, { role, flow, confidence }: Leftover): Diagnostic {
  const source = { file, line: firstLine(flow) };
  const found = DISPLAY_LEFTOVERS.has(role)
    ? diagnose('headline-unassigned', source, { text: flow.text.slice(0, QUOTED_CHARS) })
    : diagnose('line-unassigned', source);
  return confidence === undefined ? found : { ...found, confidence };
}

// That a page is in a language without rules is told once.
function onceUnread(diagnostics: Diagnostic[]): Diagnostic[] {
  const first = diagnostics.findIndex(({ code }) => code === 'language-unread');
  return diagnostics.filter(({ code }, index) => code !== 'language-unread' || index === first);
}

// A doubtful break is looked at below it, an end at itself.
function itemDiagnostics(file: string, item: Item): Diagnostic[] {
  return itemDoubts(item).map(({ code, lines, confidence, values }) => {
    const line = code === 'join-soft' ? lines[1] : lines[0];
    return { ...diagnose(code, { file, line }, values), ...(confidence === undefined ? {} : { confidence }) };
  });
}
