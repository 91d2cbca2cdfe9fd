import type { AppliedCorrection, Article } from '../../../src/schemas/article.ts';
import type { ReadArticle } from './articles.ts';
import { quotes } from './quotations.ts';

/**
 * Fields of an article that name it: they stay in the open when its text is withheld. Whatever this list does not name goes, so that a
 * field added later is withheld until somebody decides otherwise.
 */
const NAMING_FIELDS = [
  'address',
  'aliases',
  'item',
  'newspaper',
  'language',
  'date',
  'dateBasis',
  'dateConfidence',
  'page',
  'order',
  'kind',
  'kicker',
  'headline',
  'titleSource',
  'decks',
  'columnTitle',
  'series',
  'parts',
  'reprints',
  'parent',
  'source',
] as const satisfies readonly (keyof Article)[];

/** Texts whose corrections may be quoted. */
const OPEN_TEXTS: ReadonlySet<string> = new Set(['kicker', 'headline', 'decks', 'columnTitle', 'series']);
/** Corrections of facts. */
const FACTS: ReadonlySet<string> = new Set(['date', 'label', 'name', 'kind']);
/** Reasons for a section that name something other than words of the text. */
const OPEN_REASONS: ReadonlySet<string> = new Set(['page-name', 'column-title', 'kind']);

/**
 * What may be known of an article whose text is withheld: what names it (headline, kicker, decks, byline, day, page, section, tags by
 * name, people, column), and nothing that its text says. Whatever is made of the article afterwards is made of this.
 */
export function withheldArticle({ article, blocks, isReshaped }: ReadArticle): ReadArticle {
  const open = Object.fromEntries(NAMING_FIELDS.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]]])));
  const { quality, provenance, byline, jumps, tags, corrections, section } = article;
  const spoken = [article.credit, article.dateline, ...(jumps ?? [])];
  const texts = [...blocks, ...spoken].map((each) => each?.text);
  const { evidence, weights: _, ...placed } = section;
  const { kicker, headline, decks, columnTitle, series } = provenance;
  return {
    article: {
      ...(open as unknown as Article),
      ...(byline === undefined ? {} : { byline: { text: byline.text, people: byline.people } }),
      // Where a story goes on is no part of its text; the printed line may be.
      ...(jumps === undefined ? {} : { jumps: jumps.map((jump) => ({ ...jump, text: '' })) }),
      section: { ...placed, ...(evidence !== undefined && OPEN_REASONS.has(section.basis) ? { evidence } : {}) },
      ...(tags === undefined ? {} : { tags: tags.map(({ evidence: __, ...tag }) => tag) }),
      ...(corrections === undefined ? {} : { corrections: corrections.map((each) => openCorrection(each, texts)) }),
      provenance: { ...given({ kicker, headline, decks, columnTitle, series }), body: [] },
      quality: {
        grade: quality.grade,
        ...(quality.reasons === undefined ? {} : { reasons: quality.reasons }),
        ...openDoubts(quality.doubts),
      },
    },
    blocks: [],
    isReshaped,
  };
}

/** Only the address of another article that a doubt speaks of. */
function openDoubts(doubts: Article['quality']['doubts'] = []): Pick<Article['quality'], 'doubts'> {
  const open = doubts.flatMap(({ code, values }) =>
    values?.['address'] ? [{ code, values: { address: values['address'] } }] : [],
  );
  return open.length === 0 ? {} : { doubts: open };
}

/**
 * Who corrected something, when and where stays known; the words only where they are not withheld, and the reason only where it
 * quotes nothing. Facts of the page are its own.
 */
function openCorrection(correction: AppliedCorrection, withheld: readonly (string | undefined)[]): AppliedCorrection {
  const { old, new: now, ...facts } = correction;
  const isOpen = FACTS.has(correction.what) || (correction.field !== undefined && OPEN_TEXTS.has(correction.field));
  const words = isOpen ? [] : [old, now];
  return { ...(isOpen ? correction : facts), why: quotes(facts.why, [...withheld, ...words]) ? '' : facts.why };
}

function given<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
