import { z } from 'astro/zod';
import { TEXT_LANGUAGES } from '../../schemas/article.ts';
import { daySchema } from '../../schemas/shared.ts';

/**
 * What pages tell programs of themselves in the words of https://schema.org (JSON-LD), as this archive uses them: no other field, and
 * none that is empty. Addresses are full ones; an archive without an online home has none.
 */

const text = z.string().min(1);
const url = z.url({ protocol: /^https?$/u });
const context = z.literal('https://schema.org');
const language = z.enum(TEXT_LANGUAGES);
const organization = z.strictObject({ '@type': z.literal('Organization'), name: text });

/** A newspaper, where something is part of it. */
export const newspaperNodeSchema = z.strictObject({
  '@type': z.literal('Newspaper'),
  name: text,
  issn: z
    .string()
    .regex(/^\d{4}-\d{3}[\dX]$/u)
    .exactOptional(),
  url: url.exactOptional(),
});

/** An issue, where an article is part of it. */
export const publicationIssueNodeSchema = z.strictObject({
  '@type': z.literal('PublicationIssue'),
  /** Absent where nothing tells the day. */
  datePublished: daySchema.exactOptional(),
  url: url.exactOptional(),
  isPartOf: newspaperNodeSchema.exactOptional(),
});

/** On the page of an article. Its text is not repeated. */
export const newsArticleSchema = z.strictObject({
  '@context': context,
  '@type': z.literal('NewsArticle'),
  /** As printed; absent where it is lost: `name` then says how the page is called. */
  headline: text.exactOptional(),
  name: text.exactOptional(),
  /** Decks (副题). */
  alternativeHeadline: z.union([text, z.array(text).min(2)]).exactOptional(),
  author: z
    .array(z.strictObject({ '@type': z.literal('Person'), name: text }))
    .min(1)
    .exactOptional(),
  datePublished: daySchema.exactOptional(),
  /** Day of the latest correction of the text. */
  dateModified: daySchema.exactOptional(),
  /** As printed, 本报澜川10月17日电. */
  dateline: text.exactOptional(),
  printPage: text.exactOptional(),
  /** The name of the page (版名). */
  printSection: text.exactOptional(),
  printEdition: text.exactOptional(),
  /** All pages that the story runs over, in reading order: `1, 3`. */
  pagination: text.exactOptional(),
  articleSection: text,
  inLanguage: language,
  /** The permanent address without the home: `lanchuan-ribao/2024-10-18/p01/a01`. */
  identifier: text,
  url: url.exactOptional(),
  image: url.exactOptional(),
  license: url.exactOptional(),
  isAccessibleForFree: z.boolean(),
  publisher: organization.exactOptional(),
  isPartOf: publicationIssueNodeSchema,
});

/** On the page of an issue. Its articles say themselves that they are part of it. */
export const issueDataSchema = publicationIssueNodeSchema.extend({
  '@context': context,
  name: text,
  identifier: text,
  inLanguage: language,
  image: url.exactOptional(),
  license: url.exactOptional(),
  publisher: organization.exactOptional(),
});

/** On the page of a newspaper. */
export const newspaperDataSchema = newspaperNodeSchema.extend({
  '@context': context,
  inLanguage: language,
  /** Where it appeared. */
  locationCreated: z.strictObject({ '@type': z.literal('Place'), name: text }).exactOptional(),
  /** First and last day held: `2023-10-18/2024-11-05`. */
  temporalCoverage: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u)
    .exactOptional(),
  license: url.exactOptional(),
  publisher: organization.exactOptional(),
});

/** On the home page. */
export const webSiteSchema = z.strictObject({
  '@context': context,
  '@type': z.literal('WebSite'),
  name: text,
  description: text.exactOptional(),
  inLanguage: language,
  url: url.exactOptional(),
  potentialAction: z
    .strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({ '@type': z.literal('EntryPoint'), urlTemplate: z.string().endsWith('?q={search_term_string}') }),
      'query-input': z.literal('required name=search_term_string'),
    })
    .exactOptional(),
});

/** First and last day held: `2023-10-18/2024-11-05`. */
const span = z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u);
const place = z.strictObject({ '@type': z.literal('Place'), name: text });

/** What is held of one newspaper, as data. */
const datasetNodeSchema = z.strictObject({
  '@type': z.literal('Dataset'),
  name: text,
  /** Enough words for catalogues of data, which refuse fewer. */
  description: text,
  url: url.exactOptional(),
  inLanguage: z.array(language).min(1),
  /** Only where it is that of everything in it. */
  license: url.exactOptional(),
  temporalCoverage: span.exactOptional(),
  spatialCoverage: z.array(place).min(1).exactOptional(),
});

/** On the page about the data. Its version is not told: which state it is, is known only when all pages are made. */
export const datasetSchema = datasetNodeSchema.extend({
  '@context': context,
  isAccessibleForFree: z.literal(true),
  /** Each newspaper, where there are several. */
  hasPart: z.array(datasetNodeSchema).min(2).exactOptional(),
  distribution: z
    .array(z.strictObject({ '@type': z.literal('DataDownload'), name: text, encodingFormat: text, contentUrl: url }))
    .min(1)
    .exactOptional(),
});

/** Whatever a page may tell. */
export const structuredDataSchema = z.discriminatedUnion('@type', [
  newsArticleSchema,
  issueDataSchema,
  newspaperDataSchema,
  webSiteSchema,
  datasetSchema,
]);

export type NewspaperNode = z.infer<typeof newspaperNodeSchema>;
export type PublicationIssueNode = z.infer<typeof publicationIssueNodeSchema>;
export type NewsArticleData = z.infer<typeof newsArticleSchema>;
export type IssueData = z.infer<typeof issueDataSchema>;
export type NewspaperData = z.infer<typeof newspaperDataSchema>;
export type WebSiteData = z.infer<typeof webSiteSchema>;
export type DatasetNode = z.infer<typeof datasetNodeSchema>;
export type DatasetData = z.infer<typeof datasetSchema>;
export type StructuredData = z.infer<typeof structuredDataSchema>;
