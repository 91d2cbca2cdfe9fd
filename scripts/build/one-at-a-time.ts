/**
 * Does some work whenever it is asked to, one run at a time and after a moment of quiet. What is asked for while a run is
 * under way is not lost: one more run follows, however often it was asked.
 *
 * @param settlingMs changes come in bursts: quiet for so long is waited for
 */
export function oneAtATime(work: () => Promise<void>, settlingMs: number): { ask(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isAsked = false;
  let isStopped = false;
  const run = async () => {
    while (isAsked && !isStopped) {
      isAsked = false;
      await work();
    }
    running = undefined;
  };
  const ask = () => {
    isAsked = true;
    clearTimeout(timer);
    if (isStopped || running) return;
    timer = setTimeout(() => {
      running = run();
    }, settlingMs);
  };
  return {
    ask,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
