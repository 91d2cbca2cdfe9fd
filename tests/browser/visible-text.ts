import type { Page } from 'playwright-core';

/** The text of an element as a reader sees it and could copy it: nothing that is hidden or folded away. */
export function visibleText(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const selection = getSelection();
    selection?.selectAllChildren(element);
    return selection?.toString() ?? '';
  });
}
