import type { Element } from 'hast';
import { type AppliedCorrection, STORY_EDGES } from '../../../src/schemas/article.ts';
import type { FieldReading, ItemReading, PageReading } from '../page-reading.ts';
import { rangeWords } from '../place-words.ts';
import { asShare, type Words } from '../words.ts';
import { hueOf } from './palette.ts';
import { MAX_SHOWN_LINES } from './raw-column.ts';
import { type Content, h } from './tree.ts';

/** The articles as they will be published, with what is doubtful about each, and then what no article owns. */
export function articleColumn(page: PageReading, words: Words): Element {
  return h(
    'section',
    { className: ['articles'], ariaLabelledBy: ['articles-heading'] },
    h('h2', { id: 'articles-heading' }, words.articles),
    page.items.length === 0 ? h('p', {}, words.noItems) : undefined,
    page.items.map((item, index) => (isShown(page, item) ? article(page, item, index, words) : undefined)),
    page.leftovers.length > 0 ? leftovers(page, words) : undefined,
  );
}

// Of a page too long to be shown whole, the articles of what is shown.
function isShown({ lines, fields }: PageReading, item: ItemReading): boolean {
  const last = lines[MAX_SHOWN_LINES - 1]?.number;
  return last === undefined || item.fields.some((place) => (fields[place]?.lines[0]?.[0] ?? 1) <= last);
}

function article(page: PageReading, item: ItemReading, index: number, words: Words): Element {
  const fields = item.fields.map((place) => ({ place, field: page.fields[place] }));
  const parent = page.items.findIndex(({ id }) => id === item.parent);
  const hasHeadline = fields.some(({ field }) => field?.name === 'headline');
  return h(
    'article',
    { id: item.id, className: ['item', ...hueOf(index)], dataItem: String(index) },
    h(
      'header',
      {},
      h('a', { className: ['badge'], href: `#${item.id}` }, String(index + 1)),
      h('span', {}, words.kinds[item.kind]),
      h('code', {}, item.id),
      parent >= 0 ? h('a', { href: `#${item.parent}` }, `${words.parent} ${parent + 1}`) : undefined,
      item.doubts.map((doubt) => h('span', { className: ['doubt'] }, words.doubts[doubt] ?? doubt)),
      item.score > 0 ? h('span', { className: ['item-score'] }, `${words.score} ${item.score.toFixed(1)}`) : undefined,
    ),
    hasHeadline ? undefined : h('p', { className: ['field', 'untitled'] }, words.untitled),
    fields.flatMap(({ field, place }) => (field ? fieldElement(page, field, place, words) : [])),
    item.corrections.map((correction) => correctionElement(correction, words)),
    endsCutOff(item) ? h('p', { className: ['seam', 'gap'] }, words.gap) : undefined,
  );
}

function correctionElement({ what, lines, old, new: now, who, when, why }: AppliedCorrection, words: Words): Element {
  return h(
    'p',
    { className: ['correction'] },
    h('b', {}, words.corrected),
    ` ${what} `,
    old === undefined ? undefined : h('del', {}, old),
    now === undefined ? undefined : h('ins', {}, now),
    ` ${rangeWords(lines ?? [], words)} · ${who} ${when} · ${why}`,
  );
}

function endsCutOff({ seams }: ItemReading): boolean {
  return seams.some(({ rule }) => rule === STORY_EDGES.end);
}

/** Fields whose name the reader sees from their place and type; the name of the others is printed before them. */
const PLAIN = new Set(['paragraph', 'headline', 'crosshead']);

function fieldElement(page: PageReading, field: FieldReading, place: number, words: Words): Content[] {
  const { seamBefore } = field;
  const tag = field.name === 'headline' ? 'h3' : field.name === 'crosshead' ? 'h4' : 'p';
  return [
    seamBefore
      ? h(
          'p',
          { className: ['seam', seamBefore.kind], title: `${words.rule} ${seamBefore.rule}` },
          seamBefore.kind === 'gap' ? words.gap : words.seams.soft,
          h('small', {}, `${seamBefore.rule} ${asShare(seamBefore.confidence)}`),
        )
      : undefined,
    h(
      tag,
      {
        className: ['field', `field-${field.name}`, ...(field.doubt ? ['garble'] : []), ...(field.shared ? ['shared'] : [])],
        dataField: String(place),
      },
      PLAIN.has(field.name) ? undefined : h('span', { className: ['name'] }, words.fields[field.name]),
      fieldText(field, words),
      factsOf(field, words),
      field.doubt ? h('span', { className: ['doubt'] }, words.garble) : undefined,
      confidenceOf(page, field),
      h('a', { className: ['where'], href: `#L${field.lines[0]?.[0] ?? 1}` }, rangeWords(field.lines, words)),
    ),
  ];
}

// Each merged seam shows as a small bow between the two pieces.
function fieldText({ text, innerSeams }: FieldReading, words: Words): Content[] {
  const pieces: Content[] = [];
  let from = 0;
  for (const { at, seam } of innerSeams) {
    const title = `${words.seams.merged} ${seam.lines[0]}→${seam.lines[1]}\n${words.rule} ${seam.rule} ${asShare(seam.confidence)}`;
    pieces.push(text.slice(from, at), h('a', { className: ['bow'], href: `#L${seam.lines[1]}`, title }, '⌒'));
    from = at;
  }
  return [...pieces, text.slice(from)];
}

function factsOf({ people, facts }: FieldReading, words: Words): Content {
  const named = people?.map(({ name, role }) => (role === undefined ? name : `${name}（${role}）`)) ?? [];
  const all = [...(named.length > 0 ? [`${words.people} ${named.join('、')}`] : []), ...(facts ?? [])];
  return all.length > 0 ? h('small', { className: ['facts'] }, all.join(' · ')) : undefined;
}

// The weakest of its blocks; a paragraph's is told on the left, line by line.
function confidenceOf(page: PageReading, field: FieldReading): Content {
  if (field.name === 'paragraph' || field.blocks.length === 0) return undefined;
  const lowest = Math.min(...field.blocks.map((block) => page.blocks[block]?.decision.confidence ?? 1));
  return h('small', { className: ['share'] }, asShare(lowest));
}

function leftovers(page: PageReading, words: Words): Element {
  return h(
    'section',
    { className: ['left-overs'] },
    h('h3', {}, words.unassigned),
    page.leftovers.slice(0, MAX_SHOWN_LINES).map((place) => {
      const field = page.fields[place];
      if (!field) return undefined;
      return h(
        'p',
        { className: ['field', 'left-over'], dataField: String(place) },
        h('span', { className: ['name'] }, words.roles[field.role]),
        field.text,
        h('a', { className: ['where'], href: `#L${field.lines[0]?.[0] ?? 1}` }, rangeWords(field.lines, words)),
      );
    }),
  );
}
