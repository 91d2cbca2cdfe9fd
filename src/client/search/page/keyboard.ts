/** `/` goes to the box; Escape folds up what was opened around the focus. */
export function listenToKeys(container: HTMLElement, input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.key === 'Escape' && event.target instanceof Element && container.contains(event.target)) foldUp(event);
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (target.matches('input, textarea, select') && !target.matches('[type="checkbox"]'));
}

function foldUp(event: KeyboardEvent): void {
  const details = (event.target as Element).closest<HTMLDetailsElement>('details[open]');
  const summary = details?.querySelector('summary');
  // A summary that is not shown cannot open it again.
  if (!details || !summary || summary.getClientRects().length === 0) return;
  event.preventDefault();
  details.open = false;
  summary.focus();
}
