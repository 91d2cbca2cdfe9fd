/**
 * Renders a part of the page anew. What had the focus there has it afterwards, known by its `data-key`.
 *
 * @returns whether the focus was there and its element is gone.
 */
export function renderInto(part: HTMLElement, ...children: (Node | string)[]): boolean {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && part.contains(active) && active !== part ? active.dataset['key'] : undefined;
  const focused = active !== part && part.contains(active);
  part.replaceChildren(...children);
  if (!focused) return false;
  const again = byKey(part, key);
  again?.focus({ preventScroll: true });
  return again === undefined;
}

/** The element of a part that carries a key. */
export function byKey(part: HTMLElement, key: string | undefined): HTMLElement | undefined {
  if (key === undefined) return undefined;
  return [...part.querySelectorAll<HTMLElement>('[data-key]')].find((each) => each.dataset['key'] === key);
}

/** Sets a text where it differs, so that a live region says nothing twice. */
export function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Where facets and dates stand beside the results. */
const BESIDE = '(min-width: 62rem)';

/** Keeps a `<details>` open where there is room for it, and folded up on a phone. */
export function openWhereRoom(details: HTMLDetailsElement): void {
  const beside = window.matchMedia(BESIDE);
  const follow = () => {
    details.open = beside.matches;
  };
  beside.addEventListener('change', follow);
  follow();
}
