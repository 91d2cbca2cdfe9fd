import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import lighthousePackage from 'lighthouse/package.json' with { type: 'json' };
import { browserProgram } from '../../../tests/browser/browser.ts';

/** The four categories, as Lighthouse names them. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of a page in one run. */
export interface LighthouseRun {
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Milliseconds; the layout shift has no unit. */
  largestPaint: number;
  blocked: number;
  layoutShift: number;
  /** Bytes over the wire, headers included. */
  bytes: number;
  /** Audits that cost points or, without weight, are not passed: `color-contrast: .entry-meta …`. */
  failed: string[];
}

/** Runs Lighthouse with its settings for a telephone, in a browser that is started for this and ended after. */
export async function withLighthouse<Answer>(
  work: (measure: (url: string) => Promise<LighthouseRun>, versions: string) => Promise<Answer>,
): Promise<Answer> {
  const { executablePath, args, env } = await browserProgram();
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ['--headless', '--disable-gpu', ...args],
    envVars: env,
    logLevel: 'silent',
  });
  try {
    const measure = async (url: string) => {
      const found = await lighthouse(url, {
        port: chrome.port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: [...CATEGORIES],
        // What a browser does that has no such page in its cache and lies on a slow line: simulated, so that other work on
        // the machine disturbs it least.
        throttlingMethod: 'simulate',
      });
      if (found === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
      return runOf(found.lhr);
    };
    return await work(measure, `Lighthouse ${lighthousePackage.version}, ${await browserVersion(chrome.port)}`);
  } finally {
    chrome.kill();
  }
}

async function browserVersion(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/json/version`);
  const { Browser: name } = (await response.json()) as { Browser: string };
  return name.replace('/', ' ');
}

/** @throws when the page could not be measured at all */
function runOf({ categories, audits, runtimeError, finalDisplayedUrl }: Result): LighthouseRun {
  if (runtimeError) throw new Error(`${finalDisplayedUrl}: ${runtimeError.message}`);
  const number = (id: string) => {
    const value = audits[id]?.numericValue;
    if (value === undefined) throw new Error(`${finalDisplayedUrl}: Lighthouse has no ${id}.`);
    return value;
  };
  const score = (id: Category) => Math.round((categories[id]?.score ?? 0) * 100);
  return {
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, score(id)])) as Record<Category, number>,
    largestPaint: number('largest-contentful-paint'),
    blocked: number('total-blocking-time'),
    layoutShift: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
    failed: Object.values(audits).filter(isFailed).map(described),
  };
}

type Audit = Result['audits'][string];

function isFailed({ score, scoreDisplayMode }: Audit): boolean {
  return scoreDisplayMode === 'error' || (score !== null && score < 0.9);
}

/** The audit with the elements it names, at most three. */
function described({ id, title, details, displayValue, errorMessage }: Audit): string {
  const items = details && 'items' in details && Array.isArray(details.items) ? details.items : [];
  const named = items.flatMap(
    (item) => JSON.stringify(item).match(/(?<="(?:snippet|url|description)":")(?:[^"\\]|\\.)*/gu) ?? [],
  );
  const places = [...new Set(named)].slice(0, 3).join(' | ');
  return [`${id}: ${errorMessage ?? title}`, displayValue, places].filter(Boolean).join('; ');
}
