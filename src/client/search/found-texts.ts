import type { FoundArticle, FoundText, Marker } from '../../search/found.ts';
import type { SearchSession } from './search-session.ts';

/** Texts after which the page gets its turn, so that it shows progress and hears a click. */
const TURN = 64;
/** After so many unreadable texts the rest is not tried: the archive is out of reach. */
const MOST_UNREADABLE = 10;

/** What became of an article whose text was wanted. */
export type ReadText = FoundText | { article: FoundArticle; unreadable: true };

/**
 * Texts of many articles, in the order given. One that cannot be read is said to be so, and the rest goes on; after several,
 * all that are left are said to be so untried. Ends early when the signal is given.
 */
export async function* readTexts(
  session: SearchSession,
  articles: readonly FoundArticle[],
  signal: AbortSignal,
): AsyncGenerator<ReadText> {
  let left = articles;
  for (let unreadable = 0; unreadable < MOST_UNREADABLE; ) {
    const done = yield* readUntilFailure(session, left, signal);
    const article = left[done];
    if (article === undefined || signal.aborted) return;
    // Texts are fetched by the pack: this one may be well, and its neighbour be at fault.
    const read = await readAlone(session, article);
    if (signal.aborted) return;
    if (read === undefined) unreadable += 1;
    yield read ?? { article, unreadable: true };
    left = left.slice(done + 1);
  }
  for (const article of left) yield { article, unreadable: true };
}

/** @returns how many were read */
async function* readUntilFailure(
  session: SearchSession,
  articles: readonly FoundArticle[],
  signal: AbortSignal,
): AsyncGenerator<FoundText, number> {
  let done = 0;
  if (articles.length === 0) return done;
  try {
    for await (const found of session.texts(articles, { signal })) {
      if (signal.aborted) return done;
      done += 1;
      yield found;
      if (done % TURN === 0) await nextTurn();
    }
  } catch {
    // Told by the number of those that were read; the caller tries the next one by itself.
  }
  return done;
}

/** What finds the occurrences in articles of a language, made once for each. */
export function markersOf(session: SearchSession): (article: FoundArticle) => Marker {
  const made = new Map<string, Marker>();
  return ({ facts: { language } }) => {
    const marker = made.get(language) ?? session.marker(language);
    made.set(language, marker);
    return marker;
  };
}

/** Waits for something that cannot be stopped itself; resolves early when the signal is given. */
export function orStopped(work: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => resolve();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function readAlone(session: SearchSession, article: FoundArticle): Promise<FoundText | undefined> {
  try {
    return { article, text: await session.text(article) };
  } catch {
    return undefined;
  }
}

/** By a message, since timers hardly run in a page that is not looked at. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
