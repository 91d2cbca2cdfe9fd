import type { ListKind, ListSummary } from '../catalog/types/list.ts';
import type { Messages } from '../i18n/index.ts';
import { groupRuns, tagGroups } from './slices.ts';

/** Lists that stand under one heading of their index. */
export interface ListGroup {
  /** Absent where all stand together. */
  name?: string;
  /** Id of the heading, where the page leads to it from its top. */
  anchor?: string;
  items: ListSummary[];
}

/** More names than these are divided by their first letters. */
const MOST_TOGETHER = 60;

/**
 * The index of a family of lists in groups: tags by what they name, people and column titles, once there are many, by the first
 * letter of their address, which spells the name.
 */
export function listGroups(kind: ListKind, all: readonly ListSummary[], messages: Messages): ListGroup[] {
  if (kind === 'tags') return tagGroups(all, messages);
  if (all.length === 0) return [];
  if (kind === 'sections' || all.length <= MOST_TOGETHER) return [{ items: [...all] }];
  return groupRuns(all, ({ id }) => initialOf(id)).map(({ key, items }) =>
    key === ''
      ? { name: messages.browsing.otherInitials, anchor: 'others', items }
      : { name: key, anchor: key.toLowerCase(), items },
  );
}

/** The first letter of an id, `A`; `''` for one that begins with a digit. */
function initialOf(id: string): string {
  return /^[a-z]/u.test(id) ? id.charAt(0).toUpperCase() : '';
}
