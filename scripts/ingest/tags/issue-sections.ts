import type { Article } from '../../../src/schemas/article.ts';
import type { Section } from '../../../src/schemas/vocabulary.ts';
import type { LoadedItem } from '../../model/issue-draft.ts';
import { chooseSection, type SectionClues, sectionOfStory } from './sections.ts';

/**
 * The sections of all items of an issue, by address. A sidebar or a later part of a jumped story that says nothing of its
 * own goes where its story goes.
 *
 * @param parts address of each part of a jumped story → addresses of all its parts, in reading order
 */
export function issueSections(
  items: readonly LoadedItem[],
  parts: ReadonlyMap<string, readonly string[]>,
  sections: readonly Section[],
): Map<string, Article['section']> {
  const own = new Map(items.map((item) => [item.address, chooseSection(cluesOf(item), sections)]));
  const byId = new Map(items.map((item) => [`${item.page.id} ${item.item.id}`, item.address]));
  const settled = items.map((item) => {
    const section = own.get(item.address) ?? chooseSection(cluesOf(item), sections);
    const address = byId.get(`${item.page.id} ${item.item.parent}`) ?? parts.get(item.address)?.[0];
    const ofStory = address === undefined || address === item.address ? undefined : own.get(address);
    return [item.address, sectionOfStory(section, address && ofStory ? { address, section: ofStory } : undefined)] as const;
  });
  return new Map(settled);
}

/** 少些“填表” （今日谈·基层之声）: a column title in brackets at the end of the headline, without the title of the part. */
const BRACKETED_COLUMN = /（([^（）·]{2,12})(?:·[^（）]*)?）$/u;

function cluesOf({ item, page }: LoadedItem): SectionClues {
  const columnTitle = item.columnTitle?.flow.text ?? BRACKETED_COLUMN.exec(item.headline?.flow.text ?? '')?.[1];
  return {
    kind: item.kind,
    headline: [item.kicker, item.headline, ...item.decks].map((value) => value?.flow.text ?? '').join('\n'),
    text: item.body.map((part) => part.flow.text).join('\n'),
    ...(page.name === undefined ? {} : { pageName: page.name }),
    ...(page.label === undefined ? {} : { pageLabel: page.label.value }),
    ...(columnTitle === undefined ? {} : { columnTitle }),
  };
}
