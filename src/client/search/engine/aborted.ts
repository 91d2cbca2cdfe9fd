/** @throws the reason of a signal that was given: `throwIfAborted` is younger than the browsers that we serve. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new DOMException('The search was given up', 'AbortError');
}
