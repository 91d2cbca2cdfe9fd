import type { Console } from '../../commands/console.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, type FixityCode, type FixityLanguage, fixityText, meaningOf } from '../texts/index.ts';
import { exitOf, FIXITY_EXIT, type FixityExit } from './fixity-exit.ts';

/** How many findings of one code are printed, unless all are asked for. */
const MOST_LINES = 50;

/** Prints findings: by code, within it by path. */
export function tellFindings(findings: readonly Finding[], language: FixityLanguage, console: Console): void {
  const byCode = new Map<FixityCode, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  for (const [code, same] of [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const print = meaningOf(code) === 'note' ? console.say : console.complain;
    const lines = same.map(({ values }) => fixityText(code, language, values)).sort();
    const most = console.loudness === 'verbose' ? lines.length : MOST_LINES;
    for (const line of lines.slice(0, most)) print(line);
    if (lines.length > most) print(fixityText('check-more', language, { count: String(lines.length - most) }));
  }
}

/** Prints what a check came to in one line. */
export function tellOutcome(
  where: string,
  { list, files }: Claim,
  findings: readonly Finding[],
  language: FixityLanguage,
  console: Console,
): FixityExit {
  const exit = exitOf(findings);
  const count = (...codes: FixityCode[]) => findings.filter(({ code }) => codes.includes(code)).length;
  const [changed, missing, extra] = [count('file-changed'), count('file-missing', 'web-missing'), count('file-extra')];
  const values = { where, list, files: String(files.length), unchecked: String(findings.length) };
  if (exit === FIXITY_EXIT.same) console.say(fixityText('check-same', language, values));
  else if (exit === FIXITY_EXIT.unchecked) console.complain(fixityText('check-unfinished', language, values));
  else {
    const other = findings.length - changed - missing - extra;
    const counts = { changed: String(changed), missing: String(missing), extra: String(extra), other: String(other) };
    console.complain(fixityText('check-differs', language, { ...values, ...counts }));
  }
  return exit;
}
