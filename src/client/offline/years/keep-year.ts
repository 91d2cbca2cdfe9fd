import type { OfflineScriptTexts } from '../../../i18n/offline/texts.ts';
import { type KeptYear, readKept } from '../kept-years.ts';
import { type OfflineFiles, type OfflineYear, readOfflineFiles, readOfflineYear } from '../offline-year.ts';
import { changeKept, removeYear, whenKeptChanges } from './change-kept.ts';
import { bytesHeld, downloadYear } from './download.ts';
import { button, element } from './elements.ts';
import { OfflineError, problemOf } from './offline-error.ts';
import { filled, sizeText } from './sizes.ts';

/** What is known of a year here and on the site. */
interface State {
  /** The version that is kept whole. */
  kept?: KeptYear;
  /** The version of the site, unless there is no network. */
  offered?: OfflineYear;
  /** Whether some of a version was loaded. */
  isBegun: boolean;
}

/** Offers to keep a year, or tells that it is kept, and all that lies between. */
export async function showKeepYear(section: HTMLElement, root: URL): Promise<void> {
  const panel = new KeepYear(section, root);
  whenKeptChanges(() => void panel.show());
  await panel.show();
}

class KeepYear {
  readonly #root: URL;
  readonly #path: string;
  readonly #filesPath: string;
  readonly #texts: OfflineScriptTexts;
  readonly #section: HTMLElement;
  readonly #facts = element('p', { class: 'note' });
  readonly #buttons = element('p', { class: 'keep-buttons' });
  readonly #status = element('p', { role: 'status', class: 'note' });
  readonly #bar = element('progress', { max: '1', hidden: '' });
  #running: AbortController | undefined;

  constructor(section: HTMLElement, root: URL) {
    const { keepYear = '', files = '', texts = '{}' } = section.dataset;
    this.#root = root;
    this.#path = keepYear;
    this.#filesPath = files;
    this.#texts = JSON.parse(texts) as OfflineScriptTexts;
    this.#section = section;
    this.#bar.setAttribute('aria-label', this.#texts.working);
    section.append(this.#facts, this.#bar, this.#buttons, this.#status);
  }

  /** Shows how things are; nothing where nothing can be done. */
  async show(): Promise<void> {
    if (this.#running) return;
    const { kept, offered, isBegun } = await this.#state();
    this.#section.hidden = !kept && !offered && !isBegun;
    const { keep, size, isKept, newer, update, resume, remove } = this.#texts;
    const removing = kept || isBegun ? [button(remove, () => void this.#remove())] : [];
    if (kept && (!offered || offered.version === kept.version)) {
      return this.#fill(filled(isKept, { size: sizeText(kept.bytes) }), removing);
    }
    if (!offered) return this.#fill(this.#texts.incomplete, removing);
    const facts = { size: sizeText(offered.bytes), files: offered.files };
    const start = (text: string) => button(text, () => void this.#keep(offered), { class: 'keep' });
    if (kept) return this.#fill(newer, [start(filled(update, facts)), ...removing]);
    if (isBegun) return this.#fill(await this.#partText(offered), [start(resume), ...removing]);
    this.#fill(filled(size, facts), [start(keep)]);
  }

  #fill(facts: string, buttons: HTMLButtonElement[]): void {
    const hadFocus = this.#buttons.contains(document.activeElement);
    this.#facts.textContent = facts;
    this.#buttons.replaceChildren(...buttons);
    this.#bar.hidden = true;
    if (hadFocus) buttons[0]?.focus();
  }

  async #state(): Promise<State> {
    const { years, parts } = await readKept(this.#root);
    const kept = years.find(({ path }) => path === this.#path);
    const offered = await this.#fetchJson(this.#path, readOfflineYear).catch(() => undefined);
    return { ...(kept && { kept }), ...(offered && { offered }), isBegun: parts.some(({ path }) => path === this.#path) };
  }

  async #partText(offered: OfflineYear): Promise<string> {
    const list = await this.#fetchJson(this.#filesPath, readOfflineFiles).catch(
      (): OfflineFiles => ({ version: offered.version, files: [] }),
    );
    const done = sizeText(await bytesHeld(this.#root, this.#path, list));
    return filled(this.#texts.partly, { done, size: sizeText(offered.bytes) });
  }

  async #keep(year: OfflineYear): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    this.#fill(this.#texts.working, [button(this.#texts.pause, () => running.abort())]);
    this.#bar.hidden = false;
    this.#status.textContent = '';
    let told = '';
    try {
      await changeKept(this.#root, this.#path, () => this.#download(year, running.signal));
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== 'stopped') told = await this.#problemText(problem, year);
    }
    this.#running = undefined;
    await this.show();
    this.#status.textContent = told;
  }

  async #download(year: OfflineYear, signal: AbortSignal): Promise<void> {
    const list = await this.#fetchJson(this.#filesPath, readOfflineFiles);
    if (list.version !== year.version) throw new OfflineError('changed');
    const room = await freeRoom();
    const held = await bytesHeld(this.#root, this.#path, list);
    if (room !== undefined && room < year.bytes - held) throw new OfflineError('noRoom');
    // Else a browser short of room may remove it again.
    await navigator.storage?.persist?.().catch(() => false);
    const onProgress = (bytes: number) => {
      this.#bar.value = year.bytes === 0 ? 1 : bytes / year.bytes;
      this.#facts.textContent = filled(this.#texts.progress, { done: sizeText(bytes), size: sizeText(year.bytes) });
    };
    await downloadYear({ root: this.#root, path: this.#path, year, list, signal, onProgress });
  }

  async #remove(): Promise<void> {
    try {
      await removeYear(this.#root, this.#path);
      this.#status.textContent = this.#texts.removed;
    } catch (error) {
      this.#status.textContent = await this.#problemText(problemOf(error));
    }
  }

  async #problemText(problem: ReturnType<typeof problemOf>, year?: OfflineYear): Promise<string> {
    const text = problem === 'stopped' ? '' : this.#texts[problem];
    return filled(text, { size: sizeText(year?.bytes ?? 0), free: sizeText((await freeRoom()) ?? 0) });
  }

  async #fetchJson<Value>(path: string, read: (json: unknown) => Value): Promise<Value> {
    const response = await fetch(new URL(path, this.#root).href, { cache: 'no-cache' }).catch((cause: unknown) => {
      throw new OfflineError('noNetwork', { cause });
    });
    if (!response.ok) throw new OfflineError('changed');
    return read(await response.json());
  }
}

/** Bytes that the browser still gives this site, as far as it tells. */
async function freeRoom(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}
