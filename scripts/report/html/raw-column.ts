import type { Element } from 'hast';
import { describeDiagnostic } from '../../../src/schemas/diagnostics.ts';
import type { Role } from '../../model/page.ts';
import type { BlockReading, LineReading, LineSpan, PageReading, Place } from '../page-reading.ts';
import { placeNotes } from '../place-words.ts';
import { itemOfLine } from '../read-page.ts';
import { asShare, type Words } from '../words.ts';
import { hueOf } from './palette.ts';
import { type Content, h } from './tree.ts';

/** Lines of a page that are shown. A page of the densest broadsheet has about 1,500. */
export const MAX_SHOWN_LINES = 5_000;

/** The raw text as it stands: number of the article, line number, text in coloured spans, role; notes below the lines they are about. */
export function rawColumn(page: PageReading, words: Words): Element {
  const places = new Map([...page.places, ...page.quietPlaces].map((place) => [place.line, place]));
  const shown = page.lines.slice(0, MAX_SHOWN_LINES);
  return h(
    'section',
    { className: ['raw'], ariaLabelledBy: ['raw-heading'] },
    h('h2', { id: 'raw-heading' }, words.rawText),
    h(
      'div',
      { className: ['lines'] },
      shown.flatMap((line) => [lineRow(page, line, words), ...notesOf(page, line.number, places.get(line.number), words)]),
    ),
    shown.length < page.lines.length ? h('p', { className: ['cut'] }, words.notAll(shown.length, page.lines.length)) : undefined,
  );
}

function lineRow(page: PageReading, line: LineReading, words: Words): Element {
  const item = itemOfLine(line, page.fields);
  const blank = line.raw.trim() === '';
  const tags = roleTags(page, line, words);
  const leftover = !blank && item === undefined && line.spans.some(({ field }) => field !== undefined);
  return h(
    'div',
    {
      id: `L${line.number}`,
      className: ['line', ...(blank ? ['blank'] : []), ...(leftover ? ['left-over'] : []), ...hueOf(item)],
      ...(item === undefined ? {} : { dataItem: String(item) }),
    },
    item === undefined ? undefined : h('b', {}, String(item + 1)),
    h('a', { href: `#L${line.number}` }, String(line.number)),
    blank
      ? undefined
      : h(
          'span',
          { className: ['text'] },
          line.spans.map((span) => spanElement(page, line, span, item, words)),
        ),
    tags.length > 0 ? h('span', { className: ['roles'] }, tags) : undefined,
  );
}

// The line's own hue and the role of running text need no class, which halves the file.
function spanElement(
  { fields }: PageReading,
  line: LineReading,
  span: LineSpan,
  item: number | undefined,
  words: Words,
): Content {
  const text = line.raw.slice(span.from, span.to);
  const field = span.field === undefined ? undefined : fields[span.field];
  if (!field) return text.trim() === '' ? text : h('del', { title: words.dropped }, text);
  const hue = field.item === item ? [] : hueOf(field.item);
  const classes = [...(field.role === 'body' ? [] : [`role-${field.role}`]), ...(field.item === undefined ? ['left-over'] : hue)];
  return h(
    'span',
    {
      ...(classes.length > 0 ? { className: classes } : {}),
      dataField: String(span.field),
      ...(span.block === undefined ? {} : { dataBlock: String(span.block) }),
    },
    text,
  );
}

function blockTitle(block: BlockReading, finalRole: Role, words: Words): string {
  const { role, rule, confidence } = block.decision;
  const others = block.runnersUp.map((reading) => `${words.roles[reading.role]} ${reading.rule} ${asShare(reading.confidence)}`);
  return [
    `${words.roles[finalRole]}${role === finalRole ? '' : ` (${words.readAs(words.roles[role])})`}`,
    `${words.rule} ${rule} ${asShare(confidence)}`,
    ...(others.length > 0 ? [`${words.otherwise} ${others.join('; ')}`] : []),
  ].join('\n');
}

// A role is told where its block begins on the line, and again only where another block follows.
function roleTags(page: PageReading, line: LineReading, words: Words): Element[] {
  const told = new Set<number>();
  return line.spans.flatMap(({ block, field }) => {
    const reading = block === undefined ? undefined : page.blocks[block];
    if (!reading || block === undefined || told.has(block) || reading.lines[0]?.[0] !== line.number) return [];
    told.add(block);
    const { decision } = reading;
    const role = (field === undefined ? undefined : page.fields[field]?.role) ?? decision.role;
    const changed =
      role === decision.role
        ? undefined
        : h('s', { title: words.readAs(words.roles[decision.role]) }, words.roles[decision.role]);
    return h(
      'span',
      { className: ['role-tag'], dataBlock: String(block), title: blockTitle(reading, role, words) },
      changed,
      words.roles[role],
      h('small', {}, asShare(decision.confidence)),
    );
  });
}

// What is worth a look, then what is only worth knowing.
function notesOf(page: PageReading, number: number, place: Place | undefined, words: Words): Element[] {
  if (!place) return [];
  return placeNotes(place, page, words).map(({ reason, text, facts }) => {
    if (reason.kind !== 'diagnostic') return h('p', { className: ['note', 'decision'], dataLine: String(number) }, text);
    const { code, severity, values } = reason.diagnostic;
    const { hint } = describeDiagnostic(code, words.tag, values);
    return h(
      'p',
      { className: ['note', severity], dataLine: String(number) },
      h('b', {}, words.severities[severity]),
      ` ${text}${hint ? ` ${hint}` : ''} `,
      facts === undefined ? undefined : h('small', {}, facts),
      h('code', {}, code),
    );
  });
}
