import { z } from 'astro/zod';
import { calendarSchema } from './calendar.ts';
import { exportsSchema } from './exports.ts';
import { mirrorSchema, publicKeySchema } from './mirror.ts';
import { rightsSchema, suggestionsSchema, webAddressSchema, yesOrNoSchema } from './rights.ts';
import { idSchema } from './shared.ts';

/** One newspaper of the archive, as described in `archive.yml`. */
export const newspaperSchema = z.strictObject({
  /** The first part of every address: `/lanchuan-ribao/2024-10-18/`. Never change it once published. */
  id: idSchema,
  /** The name as printed on page one. */
  name: z.string().min(1),
  /** Other spellings found in file names or folios. */
  aliases: z.array(z.string().min(1)).exactOptional(),
  /** BCP 47 language of the text; the archive's language when absent. */
  language: z.enum(['zh-CN', 'zh-TW', 'en']).exactOptional(),
  /** Town or region that the paper is about. */
  place: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  /** CN or ISSN number as printed. */
  number: z.string().exactOptional(),
  /** Days from the narrated lead day to the issue date: 1 for a morning paper (the default), 0 for an evening paper. */
  leadDays: z.int().min(0).max(7).exactOptional(),
  /** Who holds the rights, under which statement the text is shown, and what of it is not. */
  rights: rightsSchema.exactOptional(),
  /** Names of the pages by printed number: `'1': 要闻`. */
  pageNames: z.record(z.string(), z.string()).exactOptional(),
  /** Standing titles (栏目) this paper prints. */
  columnTitles: z.array(z.string().min(1)).exactOptional(),
  /** Days without an issue, and on which days of the week the paper appeared. */
  calendar: calendarSchema.exactOptional(),
});

/** `archive.yml`: what the archive is, and where its raw text lies. */
export const archiveSchema = z.strictObject({
  /** Title of the site. */
  title: z.string().min(1),
  /** Language of the interface, and of newspapers that name none. */
  language: z.enum(['zh-CN', 'zh-TW', 'en']),
  /** A further language of the interface: the site has every page in it, too, under `/en/`, `/zh-tw/` or `/zh-cn/`. */
  secondLanguage: z.enum(['zh-CN', 'zh-TW', 'en']).exactOptional(),
  /** One or two sentences for the home and about pages. */
  description: z.string().exactOptional(),
  /** Longer text for the about page, one entry a paragraph. */
  about: z.array(z.string()).exactOptional(),
  /** The online home, `https://…/`: for `canonical` links and citations. Feeds and sitemaps are published only where it is given. */
  address: webAddressSchema.exactOptional(),
  /** Folder of the raw text, relative to `archive.yml`; `raw` when absent. */
  raw: z.string().exactOptional(),
  /** Whether readers can install the site as an app, and keep years of it on their device to be read without a network; not when absent. */
  offline: yesOrNoSchema.exactOptional(),
  /** How tags are chosen. */
  tags: z
    .strictObject({
      /** Articles that a tag needs at least, 3 when absent: a list of one article is no help. */
      minimum: z.int().min(1).max(1000).exactOptional(),
    })
    .exactOptional(),
  /** Where readers can write. */
  contact: z.string().exactOptional(),
  /** Where readers suggest corrections. */
  suggestions: suggestionsSchema.exactOptional(),
  /** Other forms of the archive that a build publishes below `/downloads/`, for those who work or keep it elsewhere. */
  exports: exportsSchema.exactOptional(),
  /** What is published for programs that harvest, besides feeds and sitemaps. */
  harvest: z
    .strictObject({
      /** `true`: lists of all files with their checksums (ResourceSync) below `/resourcesync/`; needs an `address`. */
      resourceSync: yesOrNoSchema.exactOptional(),
    })
    .exactOptional(),
  /** Further ways to a copy of the whole site. */
  mirror: mirrorSchema.exactOptional(),
  /** Public key of minisign: the list of checksums is signed with it. */
  signed: publicKeySchema.exactOptional(),
  newspapers: z.array(newspaperSchema).min(1),
});

export type Newspaper = z.infer<typeof newspaperSchema>;
export type Archive = z.infer<typeof archiveSchema>;
/** Languages of text and interface. */
export type Language = Archive['language'];

/** Folders of the pages in a second interface language, by that: `/en/lanchuan-ribao/`. */
export const LANGUAGE_FOLDERS: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' };
