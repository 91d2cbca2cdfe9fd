import { pageGroups, pagesOfGroup } from './plan.ts';

// All paths at once, as stock Astro asks for them; our build asks for batches.
let byKind;

export function staticPaths(kind) {
  byKind ??= Map.groupBy([...pageGroups()].flatMap(pagesOfGroup), (page) => page.kind);
  return (byKind.get(kind) ?? []).map(({ params }) => ({ params }));
}
