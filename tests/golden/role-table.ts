import { distributeCorrections } from '../../scripts/ingest/corrections/distribute.ts';
import { planCorrections } from '../../scripts/ingest/corrections/plan.ts';
import { newspaperOf } from '../../scripts/ingest/issues/facts.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';
import { loadArchive } from '../../scripts/ingest/read/load-archive.ts';
import { lineRanges } from '../../scripts/model/traced.ts';
import { readRaw } from '../ingest/published.ts';

/** Characters of a block that the table quotes, so that a review need not open the raw page. */
const QUOTED_CHARS = 14;

/** The middle stage of a case: one row for each block, with its raw lines, its role and the rule that gave it. */
export async function roleTable(archiveDir: string): Promise<string> {
  const { archive, corrections } = await loadArchive(archiveDir);
  const rows = ['file\tlines\trole\trule\topening'];
  for (const raw of await readRaw(archiveDir)) {
    const { file } = raw;
    const own = corrections.filter((correction) => correction.file === file);
    for (const { raw: page, corrections: ofPage } of distributeCorrections(raw, own).pages) {
      const lines = page.lines.map((line) => normaliseLine(line));
      const context = {
        newspaper: newspaperOf(page, archive),
        newspapers: archive.newspapers,
        ...(ofPage.length > 0 ? { corrections: planCorrections(file, lines, ofPage) } : {}),
      };
      for (const { flow, role, rule } of readBlocks(lines, context)) {
        const ranges = lineRanges(flow).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
        rows.push([file, ranges.join(','), role, rule, [...flow.text].slice(0, QUOTED_CHARS).join('').replaceAll('\t', ' ')].join('\t'));
      }
    }
  }
  return `${rows.join('\n')}\n`;
}
