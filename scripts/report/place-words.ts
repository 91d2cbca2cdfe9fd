import { describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import type { Seam } from '../model/page.ts';
import type { PageReading, Place, Reason } from './page-reading.ts';
import { lineAt } from './read-page.ts';
import { asShare, type Words } from './words.ts';

/** Why a line is worth a look, in a few words. */
export function reasonWords(reason: Reason, { blocks }: Pick<PageReading, 'blocks'>, words: Words): string {
  if (reason.kind === 'diagnostic')
    return describeDiagnostic(reason.diagnostic.code, words.tag, reason.diagnostic.values).message;
  if (reason.kind === 'seam') return `${words.seams[reason.seam.kind]} · ${seamFacts(reason.seam)}`;
  const decision = blocks[reason.block]?.decision;
  return decision ? `${words.roles[decision.role]} · ${decision.rule} · ${words.doubtful(asShare(decision.confidence))}` : '';
}

/** Codes of diagnostics that tell of a seam; where one stands, the seam needs no words of its own. */
const SEAM_CODES: ReadonlySet<string> = new Set(['join-soft', 'text-lost']);

/** One thing to say of a place, with facts that are for the curious. */
export interface PlaceNote {
  reason: Reason;
  text: string;
  facts?: string;
}

/** What is to be said of a place: a diagnostic about a seam and the seam itself are one. */
export function placeNotes({ reasons }: Place, page: PageReading, words: Words): PlaceNote[] {
  const seam = reasons.find((reason) => reason.kind === 'seam');
  const teller = reasons.find((reason) => reason.kind === 'diagnostic' && SEAM_CODES.has(reason.diagnostic.code));
  return reasons
    .filter((reason) => !(teller && reason === seam))
    .map((reason) => ({
      reason,
      text: reasonWords(reason, page, words),
      ...(seam && reason === teller ? { facts: seamFacts(seam.seam) } : {}),
    }));
}

/** `39→41 · open-end · .60` */
export function seamFacts({ lines, rule, confidence }: Seam): string {
  return `${lines[0]}→${lines[1]} · ${rule} · ${asShare(confidence)}`;
}

/** Characters of raw text that are quoted on one side of a seam, and of a line. */
const SIDE_CHARS = 9;
const QUOTED_CHARS = 20;

/** What stands at a place: both sides of a seam, or the beginning of the line. */
export function placeQuote({ line, reasons }: Place, page: PageReading): string {
  const textOf = (number: number) => lineAt(page, number)?.raw.trim() ?? '';
  const seam = reasons.find((reason) => reason.kind === 'seam')?.seam;
  if (!seam) return clip(textOf(line), QUOTED_CHARS);
  const before = [...textOf(seam.lines[0])];
  const cut = before.length > SIDE_CHARS ? '…' : '';
  return `${cut}${before.slice(-SIDE_CHARS).join('')} ┆ ${clip(textOf(seam.lines[1]), SIDE_CHARS)}`;
}

/** The beginning of a text. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}

/** `第 3 行`, `第 3–7 行`. */
export function rangeWords(ranges: readonly (readonly [number, number])[], words: Words): string {
  return ranges
    .map(([from, to]) => (from === to ? words.line(from) : words.lines(from, to)))
    .join(words.tag === 'en' ? ', ' : '、');
}
