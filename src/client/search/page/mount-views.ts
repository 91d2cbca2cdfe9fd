import type { PageView, ViewMounts } from './page-views.ts';
import type { PageSettings } from './settings.ts';

const nothing: PageView = { show: () => {}, hide: () => {} };

/** The views besides the list, with what each needs of the page. */
export function mountsFor(_settings: PageSettings): ViewMounts {
  return { concordance: () => nothing, trends: () => nothing, exports: () => nothing };
}
