import { showControls } from './control-signs.ts';

/** Text without what XML cannot hold: control characters, and halves of characters. */
export function xmlText(text: string): string {
  return showControls(text).toWellFormed();
}
