import { STORY_EDGES } from '../../src/schemas/article.ts';
import { describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import type { Reading, Seam } from '../model/page.ts';
import { lineOfDiagnostic } from './doubt.ts';
import type { BlockReading, FieldReading, ItemReading, LineSpan, PageReading } from './page-reading.ts';
import { clip, rangeWords, seamFacts } from './place-words.ts';
import { lineAt } from './read-page.ts';
import { asShare, type Words } from './words.ts';

/** Characters of a headline that are quoted. */
const QUOTED_CHARS = 30;

/**
 * Why a line became what it did: for each run of it the rule that gave the role and those that came after it, the block,
 * the item and field it went to; then the seams at the line, and what is doubtful about it.
 *
 * @param number a line of the page, counted from 1 in the raw file
 * @returns lines to print
 */
export function explainLine(page: PageReading, number: number, words: Words): string[] {
  const line = lineAt(page, number);
  if (!line) return [`${page.file}:${number}`];
  const head = `${page.file}:${number}  ${line.raw.trim() === '' ? EMPTY[words.tag] : line.raw}`;
  const spans = line.spans.filter((span) => line.raw.slice(span.from, span.to).trim() !== '');
  const text = ({ from, to }: LineSpan) => line.raw.slice(from, to);
  return [
    head,
    ...spans.flatMap((span) => [
      ...(spans.length > 1 ? [`  ${span.from + 1}–${span.to}: ${clip(text(span), QUOTED_CHARS)}`] : []),
      ...explainSpan(page, span, words).map((entry) => `    ${entry}`),
    ]),
    ...seamLines(page, number, words).map((entry) => `  ${entry}`),
    ...diagnosticLines(page, number, words).map((entry) => `  ${entry}`),
  ];
}

const EMPTY = { 'zh-CN': '（空行）', en: '(blank)' };
const SEAM_WORDS = {
  'zh-CN': { before: '前接缝', after: '后接缝', none: '无' },
  en: { before: 'seam before', after: 'seam after', none: 'none' },
};

function explainSpan(page: PageReading, span: LineSpan, words: Words): string[] {
  const block = span.block === undefined ? undefined : page.blocks[span.block];
  const field = span.field === undefined ? undefined : page.fields[span.field];
  if (!block && !field) return [words.dropped];
  return [
    ...(block
      ? [
          blockWords((span.block ?? 0) + 1, block, words),
          ...block.runnersUp.map((reading, index) => `  ${words.otherwise} ${index + 2}. ${readingWords(reading, words)}`),
        ]
      : []),
    ...(field ? [fieldWords(page, field, block?.decision, words)] : []),
    ...span.alsoIn.map(
      (index) => `${words.alsoAs}${words.tag === 'en' ? ' ' : ''}${words.fields[page.fields[index]?.name ?? 'left-over']}`,
    ),
  ];
}

function blockWords(number: number, { lines, decision }: BlockReading, words: Words): string {
  const where = rangeWords(lines, words);
  const name = words.tag === 'en' ? `block ${number} (${where})` : `区块 ${number}（${where}）`;
  return `${name}${words.colon}${readingWords(decision, words)}`;
}

function readingWords({ role, rule, confidence }: Reading, words: Words): string {
  return `${words.roles[role]} · ${words.rule} ${rule} · ${words.confidence} ${asShare(confidence)}`;
}

function fieldWords(page: PageReading, field: FieldReading, decision: Reading | undefined, words: Words): string {
  const changed = decision && decision.role !== field.role ? ` [${words.roles[decision.role]} → ${words.roles[field.role]}]` : '';
  const item = field.item === undefined ? undefined : page.items[field.item];
  if (!item) return `→ ${words.unassigned}${words.colon}${words.roles[field.role]}${changed}`;
  const place = item.fields.filter((index) => page.fields[index]?.name === field.name).indexOf(page.fields.indexOf(field)) + 1;
  return `→ ${item.id} ${clip(titleOf(page, item, words), QUOTED_CHARS)} · ${words.fields[field.name]} ${place}${changed}`;
}

function titleOf({ fields }: PageReading, item: ItemReading, words: Words): string {
  const named = (name: FieldReading['name']) =>
    item.fields.map((index) => fields[index]).find((field) => field?.name === name)?.text;
  return named('headline') ?? `${words.untitled}${words.colon}${named('paragraph') ?? ''}`;
}

function seamLines({ items }: PageReading, number: number, words: Words): string[] {
  const seams = items.flatMap((item) => item.seams);
  const { before, after, none } = SEAM_WORDS[words.tag];
  const list = (found: readonly Seam[]) => found.map((seam) => `${words.seams[seam.kind]} ${seamFacts(seam)}`).join('; ') || none;
  return [
    `${before}${words.colon}${list(seams.filter(({ lines, rule }) => lines[1] === number && rule !== STORY_EDGES.end))}`,
    `${after}${words.colon}${list(seams.filter(({ lines, rule }) => lines[0] === number && rule !== STORY_EDGES.start))}`,
  ];
}

function diagnosticLines({ diagnostics }: PageReading, number: number, words: Words): string[] {
  return diagnostics
    .filter((diagnostic) => lineOfDiagnostic(diagnostic) === number)
    .map(({ code, severity, values }) => {
      const { message, hint } = describeDiagnostic(code, words.tag, values);
      return `${words.severities[severity]} ${code}${words.colon}${message}${hint ? ` ${hint}` : ''}`;
    });
}
