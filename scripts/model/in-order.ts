/**
 * Does something with every input, several at a time, and gives the results in the order of the inputs, whichever is ready
 * first. An input is not taken before one of the results waiting has been: what is under way is bounded.
 *
 * @param width how many may be under way
 * @throws what `work` throws, when the turn of that input comes
 */
export async function* inOrder<Input, Output>(
  inputs: Iterable<Input>,
  width: number,
  work: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const underWay: Promise<Output>[] = [];
  try {
    for (const input of inputs) {
      const result = work(input);
      // A failure is thrown when its turn comes; until then nobody may take it for forgotten.
      result.catch(() => undefined);
      underWay.push(result);
      const [first] = underWay;
      if (underWay.length < width || !first) continue;
      yield await first;
      underWay.shift();
    }
    for (const result of underWay) yield await result;
  } finally {
    await Promise.allSettled(underWay);
  }
}
