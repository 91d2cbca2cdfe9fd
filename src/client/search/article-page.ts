/** What a result shows of an article, read from its published page. */
export interface PublishedArticle {
  url: string;
  title: string;
  /** True where the title was printed; otherwise it is a label made of the opening words. */
  titlePrinted: boolean;
  newspaper: string | undefined;
  /** In words, as the article page has it. */
  date: string | undefined;
  /** In words, as the article page has it. */
  page: string | undefined;
  issueUrl: string;
  /** Every searchable text in order, without the headline. */
  segments: string[];
  language: string | undefined;
}

/**
 * Fetches the published page of an article.
 *
 * Texts stand in elements with `data-segment`, the headline in `data-segment="headline"`. Date and page are taken from the
 * links to the issue and the page among the breadcrumbs, else from the citation tags.
 *
 * @throws when the page cannot be loaded.
 */
export async function loadArticle(address: string, root: URL, signal: AbortSignal): Promise<PublishedArticle> {
  const url = pageOf(address, root);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  return readArticle(new DOMParser().parseFromString(await response.text(), 'text/html'), url);
}

/** The page of an article. Named with its file, as all links of the site are, so that it also opens from a disk. */
export function pageOf(address: string, root: URL): URL {
  return new URL(`${address}/index.html`, root);
}

function readArticle(page: Document, url: URL): PublishedArticle {
  const segments = [...page.querySelectorAll('[data-segment]')];
  const headline = segments.find((element) => element.getAttribute('data-segment') === 'headline');
  const issueUrl = new URL('../../index.html', url);
  return {
    url: url.href,
    title: textOf(headline) ?? metaOf(page, 'citation_title') ?? page.title,
    titlePrinted: headline !== undefined,
    issueUrl: issueUrl.href,
    segments: segments.filter((element) => element !== headline).map((element) => element.textContent ?? ''),
    newspaper: metaOf(page, 'DC.source'),
    date: breadcrumb(page, url, issueUrl) ?? metaOf(page, 'citation_date'),
    page: breadcrumb(page, url, new URL('../index.html', url)) ?? metaOf(page, 'citation_firstpage'),
    language: metaOf(page, 'DC.language'),
  };
}

/** The words of the breadcrumb that leads to a URL. */
function breadcrumb(page: Document, url: URL, target: URL): string | undefined {
  const links = [...page.querySelectorAll('.breadcrumbs a[href]')];
  return textOf(links.find((link) => new URL(link.getAttribute('href') ?? '', url).pathname === target.pathname));
}

function metaOf(page: Document, name: string): string | undefined {
  const content = page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return content === '' ? undefined : content;
}

function textOf(element: Element | undefined): string | undefined {
  const text = element?.textContent?.trim() ?? '';
  return text === '' ? undefined : text;
}
