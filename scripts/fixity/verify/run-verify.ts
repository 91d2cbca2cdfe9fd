import { statSync } from 'node:fs';
import type { Console } from '../../commands/console.ts';
import type { Claim } from '../claims/claim.ts';
import { findClaim, manifestClaim } from '../claims/find-claim.ts';
import { FixityError } from '../fixity-error.ts';
import { openFolder } from '../held/folder.ts';
import { type Holding, MAX_LIST_BYTES, readHeld } from '../held/holding.ts';
import { openZip } from '../held/zip.ts';
import { MANIFEST, SIGNATURE } from '../names.ts';
import { type Finding, type FixityLanguage, fixityText } from '../texts/index.ts';
import { isAddress, siteAddress } from '../web/site-address.ts';
import { WEB_DEFAULTS, type WebOptions, WebSite } from '../web/web-site.ts';
import { checkHolding } from './check-holding.ts';
import { checkSite } from './check-site.ts';
import { noState, openState } from './check-state.ts';
import { exitOf, exitOfError, FIXITY_EXIT, type FixityExit } from './fixity-exit.ts';
import { checkSigned, readSignature } from './signed.ts';
import { tellFindings, tellOutcome } from './tell.ts';

export interface VerifyOptions {
  language: FixityLanguage;
  /** A public key of minisign, or a file that holds one. */
  key?: string;
  /** For sites: where to keep what was found good, so that a check that broke off goes on. */
  state?: string;
  web?: Partial<WebOptions>;
}

/** What a check came to. */
interface Outcome {
  claim: Claim;
  findings: Finding[];
  notes: Finding[];
}

/**
 * Checks a folder, a zip or a site by what it says of itself, and tells what differs. Writes nothing, but for `state`.
 *
 * @returns 0 all the same, 1 something differs, 2 cannot be checked
 */
export async function runVerify(target: string, options: VerifyOptions, console: Console): Promise<FixityExit> {
  try {
    const { claim, findings, notes } = isAddress(target)
      ? await verifySite(target, options, console)
      : await verifyHolding(target, options, console);
    for (const { code, values } of notes) console.say(fixityText(code, options.language, values));
    tellFindings(findings, options.language, console);
    return tellOutcome(target, claim, findings, options.language, console);
  } catch (error) {
    if (!(error instanceof FixityError)) throw error;
    console.complain(fixityText(error.code, options.language, error.values));
    return exitOfError(error.code);
  }
}

async function verifyHolding(target: string, { key }: VerifyOptions, console: Console): Promise<Outcome> {
  const holding = await openHolding(target);
  try {
    const claim = await findClaim(holding);
    const signature = await readHeld(holding, SIGNATURE);
    const notes = checkSigned((await readHeld(holding, MANIFEST)) ?? new Uint8Array(), signature, key);
    const progress = console.progress(target);
    const findings = await checkHolding(holding, claim, progress.step);
    progress.done();
    return { claim, findings, notes };
  } finally {
    await holding.close();
  }
}

async function verifySite(target: string, { key, state, web }: VerifyOptions, console: Console): Promise<Outcome> {
  const options = { ...WEB_DEFAULTS, ...web };
  const site = new WebSite(siteAddress(target), options);
  try {
    const manifest = await site.read(MANIFEST, MAX_LIST_BYTES);
    const claim = manifestClaim(manifest);
    const notes = key === undefined ? [] : checkSigned(manifest, await readSignature(site), key);
    const known = state === undefined ? noState() : openState(state, site.base.href, manifest);
    const progress = console.progress(target);
    const findings = await checkSite(site, claim, known, options.atOnce, progress.step);
    progress.done();
    if (exitOf(findings) !== FIXITY_EXIT.unchecked) known.finish();
    return { claim, findings, notes: [...notes, { code: 'web-no-extra', values: {} }] };
  } finally {
    site.close();
  }
}

/** @throws FixityError if there is no such folder or zip, or it is cut off */
export async function openHolding(target: string): Promise<Holding> {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory()) return openFolder(target);
  if (found?.isFile()) return openZip(target);
  throw new FixityError('place-missing', { where: target });
}
