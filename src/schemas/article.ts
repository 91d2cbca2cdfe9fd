import { z } from 'astro/zod';
import { diagnosticCodeSchema } from './diagnostics.ts';
import { basisSchema, confidenceSchema, daySchema, idSchema, lineRangeSchema } from './shared.ts';
import { TAG_KINDS } from './vocabulary.ts';

/** What an item of a page is (architecture: Article kinds). */
export const ARTICLE_KINDS = [
  'article',
  'brief',
  'photo',
  'sidebar',
  'notice',
  'series-piece',
  'continuation',
  'advertisement',
] as const;

/** Raw lines behind a value, in reading order. */
const linesSchema = z.array(lineRangeSchema).min(1);

/** Role given to a person whose name signs the text at its end, where no role is printed. */
export const SIGNATURE_ROLE = '署名';

/** A person named in a byline, credit or signature, as printed. */
export const personSchema = z.strictObject({
  /** Address id, `/people/{id}/`. */
  id: idSchema,
  name: z.string().min(1),
  /** 记者, 通讯员, 摄影 … as printed; `SIGNATURE_ROLE` where a signature names none. */
  role: z.string().exactOptional(),
});

/** One top-level block of the Markdown body, in the same order. */
export const bodyBlockSchema = z.strictObject({
  lines: linesSchema,
  /**
   * What stands between the block before and this one, if it is not an ordinary paragraph end:
   * `soft` = perhaps one broken paragraph, `gap` = text is missing.
   */
  breakBefore: z.enum(['soft', 'gap']).exactOptional(),
  /** `garble`: the text is probably damaged; it is printed as it stands. */
  doubt: z.enum(['garble']).exactOptional(),
  /** The words of the block that look damaged, as they stand in it. */
  damaged: z.array(z.string().min(1)).min(1).exactOptional(),
});

/** Rules of a gap at the beginning of a story, or at its end: twice the same line. */
export const STORY_EDGES = { start: 'story-start', end: 'story-end' } as const;

/** Two pieces of raw text put together, or kept apart in doubt; or a gap at the story's beginning or end. */
export const joinSchema = z.strictObject({
  kind: z.enum(['merged', 'soft', 'gap']),
  /** Last line before and first line after the break. */
  lines: lineRangeSchema,
  /** Code of the rule that decided. */
  rule: z.string(),
  confidence: confidenceSchema,
});

/** One thing that is uncertain about an article. */
export const doubtSchema = z.strictObject({
  code: diagnosticCodeSchema,
  /** Raw lines; for a break the last line before and the first after it. Absent where it is about the whole article. */
  lines: lineRangeSchema.exactOptional(),
  /**
   * How sure it is: that text is lost or damaged, that two pieces are one paragraph, that a headline is another's or was paired
   * rightly, of an inferred date. Absent where nothing measures it.
   */
  confidence: confidenceSchema.exactOptional(),
  /** Fill `{name}` in the message of the code. */
  values: z.record(z.string(), z.string()).exactOptional(),
});

/** Fields of an article that hold text. */
export const TEXT_FIELDS = [
  'kicker',
  'headline',
  'decks',
  'columnTitle',
  'series',
  'byline',
  'dateline',
  'credit',
  'jumps',
  'body',
] as const;

/** A correction (`corrections/*.yml`) that this article, or its page, was made with. */
export const appliedCorrectionSchema = z.strictObject({
  /** What was corrected: words of the text, how its lines were read, or a fact of the page. */
  what: z.enum(['text', 'role', 'item', 'join', 'split', 'headline', 'kind', 'date', 'label', 'name']),
  /** For a text: where it stands, and for decks, jumps and body which of them, from 1. */
  field: z.enum(TEXT_FIELDS).exactOptional(),
  number: z.int().min(1).exactOptional(),
  /** Absent for a fact of the whole page. */
  lines: linesSchema.exactOptional(),
  /** For a text: as it was recognised, and as it is now. For a fact: as it would be held without this, where known. */
  old: z.string().exactOptional(),
  new: z.string().exactOptional(),
  who: z.string(),
  when: daySchema,
  why: z.string(),
  /** Where the correction is written, within the archive folder. */
  file: z.string(),
});

/** A tag of an article, and why. */
const articleTagSchema = z.strictObject({
  id: idSchema,
  /** The name at the time; that of the vocabulary goes before it. */
  name: z.string().exactOptional(),
  kind: z.enum(TAG_KINDS).exactOptional(),
  /** `vocabulary`, the official table of places, or a phrase that recurs in the archive. */
  basis: z.enum(['vocabulary', 'place', 'phrase']).exactOptional(),
  /** The form that was found in the text. */
  evidence: z.array(z.string()).exactOptional(),
  /** Times it was found; the headline counts as three. */
  score: z.number().exactOptional(),
});

/**
 * Languages of a text, as BCP 47 tags. The parser reads Chinese and English; of other text only the script is known for sure,
 * so `und-Cyrl` is text in Cyrillic letters whose language nobody told.
 */
export const TEXT_LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'ja', 'ko', 'und-Cyrl', 'und-Arab', 'und-Mong', 'und'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Front matter of `articles/<title>/<year>/<issue>/<page>-<number>.md`. */
export const articleSchema = z.strictObject({
  /** Permanent address without slashes at the ends: `lanchuan-ribao/2024-10-18/p01/a01`. */
  address: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){3,4}$/u),
  /** Earlier addresses, which answer with a link to this one. */
  aliases: z.array(z.string()).exactOptional(),
  /** The parser's own id: page sequence and smallest body line; `-2` where an editor has cut that line between two items. */
  item: z.string().regex(/^p\d{2,}-l\d{4,}(?:-\d+)?$/u),
  newspaper: idSchema,
  language: z.enum(TEXT_LANGUAGES),
  /** Issue date; absent when nothing on the page tells it. */
  date: daySchema.exactOptional(),
  dateBasis: basisSchema,
  dateConfidence: confidenceSchema,
  /** Page part of the address: `p02`, `pa02`, `x01`. */
  page: idSchema,
  /** Place on the page, from 1. */
  order: z.int().min(1),
  kind: z.enum(ARTICLE_KINDS),
  /** 引题: display lines above the headline. */
  kicker: z.string().exactOptional(),
  /** 主题; absent when lost. */
  headline: z.string().exactOptional(),
  /** Opening words, shown where there is no headline. Never searched as a headline. */
  label: z.string().exactOptional(),
  titleSource: z.enum(['printed', 'derived']),
  /** 副题: display lines below the headline. */
  decks: z.array(z.string()).exactOptional(),
  /** 栏目: a standing title. `id` is its address, `/columns/{id}/`. */
  columnTitle: z.strictObject({ id: idSchema, text: z.string() }).exactOptional(),
  /** A series that this is a part of; listed with column titles. */
  series: z.strictObject({ id: idSchema, text: z.string() }).exactOptional(),
  byline: z
    .strictObject({
      /** As printed. */
      text: z.string(),
      people: z.array(personSchema),
      /** `true` when the text stands in the body too (本报讯（记者 …）) and is not to be shown twice. */
      inline: z.boolean().exactOptional(),
    })
    .exactOptional(),
  dateline: z
    .strictObject({
      text: z.string(),
      place: z.string().exactOptional(),
      agency: z.string().exactOptional(),
      inline: z.boolean().exactOptional(),
    })
    .exactOptional(),
  /** Picture credit as printed. */
  credit: z.strictObject({ text: z.string(), inline: z.boolean().exactOptional() }).exactOptional(),
  /** Jump lines as printed, with the page they name. */
  jumps: z
    .array(
      z.strictObject({
        direction: z.enum(['to', 'from']),
        text: z.string(),
        page: z.string(),
        /** Address of the other half, where it is held and matched. */
        address: z.string().exactOptional(),
        confidence: confidenceSchema.exactOptional(),
      }),
    )
    .exactOptional(),
  /** Addresses of all parts of a story that jumps to other pages, in reading order, this one among them. */
  parts: z.array(z.string()).min(2).exactOptional(),
  /** Addresses of items elsewhere in the archive with nearly the same text: reprints, or one page held twice. */
  reprints: z.array(z.string()).min(1).exactOptional(),
  /** Address of the story that this sidebar belongs to. */
  parent: z.string().exactOptional(),
  section: z.strictObject({
    id: idSchema,
    /**
     * Why: the title of the page or column, the kind of the item, the words of the text, the story that this is a part of
     * (`related`), or nothing (`fallback`).
     */
    basis: z.enum(['page-name', 'column-title', 'kind', 'words', 'related', 'fallback']),
    /** The title, kind, words or address that decided. */
    evidence: z.array(z.string()).exactOptional(),
    /** What each of the words counted, in the same order; below 0 where it spoke against. */
    weights: z.array(z.number()).exactOptional(),
    confidence: confidenceSchema.exactOptional(),
    /** The section that came second, by words. */
    runnerUp: z.strictObject({ id: idSchema, confidence: confidenceSchema }).exactOptional(),
  }),
  /** What the article is about, most important first. Another program may write plain ids. */
  tags: z.array(z.preprocess((tag) => (typeof tag === 'string' ? { id: tag } : tag), articleTagSchema)).exactOptional(),
  /** Days told of in the text; not the issue date. */
  eventDates: z.array(daySchema).exactOptional(),
  /** Where the text comes from. */
  source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u), lines: linesSchema }),
  /** Raw lines behind each field, and behind each block of the body in order. */
  provenance: z.strictObject({
    kicker: linesSchema.exactOptional(),
    headline: linesSchema.exactOptional(),
    decks: z.array(linesSchema).exactOptional(),
    columnTitle: linesSchema.exactOptional(),
    series: linesSchema.exactOptional(),
    byline: linesSchema.exactOptional(),
    dateline: linesSchema.exactOptional(),
    credit: linesSchema.exactOptional(),
    jumps: z.array(linesSchema).exactOptional(),
    body: z.array(bodyBlockSchema),
  }),
  joins: z.array(joinSchema).exactOptional(),
  corrections: z.array(appliedCorrectionSchema).exactOptional(),
  quality: z.strictObject({
    /** a: nothing doubtful found; b: small doubts; c: text is missing, damaged or of uncertain order. */
    grade: z.enum(['a', 'b', 'c']),
    /** Codes of the diagnostics behind the grade. */
    reasons: z.array(z.string()).exactOptional(),
    /** Each of them with its place and how sure it is; another program may leave this out. */
    doubts: z.array(doubtSchema).min(1).exactOptional(),
  }),
});

export type Article = z.infer<typeof articleSchema>;
export type ArticleKind = Article['kind'];
export type Person = z.infer<typeof personSchema>;
export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>;
export type ArticleDoubt = z.infer<typeof doubtSchema>;
export type BodyBlock = z.infer<typeof bodyBlockSchema>;
export type ArticleTag = z.infer<typeof articleTagSchema>;
