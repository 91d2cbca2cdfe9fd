import { z } from 'astro/zod';

/** Full date and time with a zone (RFC 3339). */
const time = z.iso.datetime({ offset: true });
const url = z.url({ protocol: /^https?$/u });
const authors = z.array(z.strictObject({ name: z.string().min(1) })).min(1);

/** The rules of https://www.jsonfeed.org/version/1.1/ for the fields that we use; a field of another name is a mistake. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url,
  feed_url: url,
  language: z.string().min(1),
  authors,
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url,
      title: z.string(),
      content_text: z.string().min(1),
      date_published: time,
      date_modified: time.optional(),
      authors,
      tags: z.array(z.string().min(1)).min(1).optional(),
      language: z.string().min(1),
    }),
  ),
});
