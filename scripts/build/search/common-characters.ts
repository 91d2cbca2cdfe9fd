import { foldText } from '../../../src/search/fold.ts';
import { isStandInLetter } from '../../../src/search/stand-ins.ts';

/** How many are told; all further ones are rare. */
const TOLD = 400;
/** Looked at more than are told, since several may fold to one. */
const COUNTED = 2 * TOLD;

/** Counts characters of texts as they come. */
export class CommonCharacters {
  /** By UTF-16 unit: characters of two units are rare enough. */
  private readonly counts = new Uint32Array(0x1_0000);

  add(text: string): void {
    for (let place = 0; place < text.length; place += 1) {
      const unit = text.charCodeAt(place);
      this.counts[unit] = (this.counts[unit] ?? 0) + 1;
    }
  }

  /** The commonest letters and digits, folded, each once; ties by code unit. */
  folded(): string {
    const used = [...this.counts.entries()].filter(([, count]) => count > 0);
    const ranked = used.sort(([a, x], [b, y]) => y - x || a - b).map(([unit]) => foldText(String.fromCharCode(unit)));
    const letters = ranked.filter((letter) => letter.length === 1 && !isStandInLetter(letter));
    return [...new Set(letters.slice(0, COUNTED))].slice(0, TOLD).join('');
  }
}
