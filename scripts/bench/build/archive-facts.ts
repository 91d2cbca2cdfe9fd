import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { searchPageHtml } from '../../../src/client/search/page/settings.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { searchTextsFor } from '../../../src/i18n/search/index.ts';
import { type Archive, archiveSchema } from '../../../src/schemas/archive.ts';

const sectionsSchema = z.array(z.object({ id: z.string(), name: z.record(z.string(), z.string()) }));

/** What a peer's templates need beside the articles: the archive's own facts and the texts of the interface. */
export function archiveFacts(archiveDir: string) {
  const archive = archiveSchema.parse(load(readFileSync(join(archiveDir, 'archive.yml'), 'utf8')));
  const messages = messagesFor(archive.language);
  const { partMeaning, gapMeaning, softMeaning, garbleMeaning, doubtfulMeaning, inferredMeaning, untitledMeaning } =
    messages.quality;
  const sections = sectionsSchema.parse(load(readFileSync(join(archiveDir, 'vocabulary', 'sections.yml'), 'utf8')));
  return {
    archive,
    sections: Object.fromEntries(sections.map(({ id, name }) => [id, name[archive.language] ?? id])),
    words: {
      about: messages.about.texts,
      marks: [
        partMeaning,
        gapMeaning,
        softMeaning,
        garbleMeaning,
        messages.corrections.markMeaning,
        doubtfulMeaning,
        inferredMeaning,
        untitledMeaning,
      ],
      search: searchWords(archive),
      lists: messages.lists,
    },
  };
}

export type ArchiveFacts = ReturnType<typeof archiveFacts>;

/** The words that stand on the search page itself, and the part of it that its script needs. */
function searchWords({ language, title, newspapers }: Archive) {
  const texts = searchTextsFor(language);
  const { description, noScript, browse } = texts.page;
  const html = searchPageHtml({
    texts,
    language: messagesFor(language).tag,
    archive: title,
    newspapers: newspapers.map(({ id, name }) => ({ id, name })),
    english: language === 'en',
    root: '../',
    pages: '',
    help: 'search/help/index.html',
  });
  return { title: texts.page.title, description, noScript, browse, html };
}
