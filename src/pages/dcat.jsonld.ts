import type { APIRoute } from 'astro';
import { messagesFor } from '../i18n/index.ts';
import { homeBoundResponse } from '../site/home-bound.ts';
import { dcatDataset } from '../site/structured-data/dataset-data.ts';
import { VIEWS } from '../views/views.ts';

/** What the data are as a whole, for catalogues of data. */
export const GET: APIRoute = () => {
  const { archive, held } = VIEWS.dcat();
  const make = () => `${JSON.stringify(dcatDataset(archive, held, messagesFor(archive.language)), null, 1)}\n`;
  return homeBoundResponse(archive, 'application/ld+json', make);
};
