import type { Console } from '../../commands/console.ts';
import { manifestClaim } from '../claims/find-claim.ts';
import { FixityError } from '../fixity-error.ts';
import { MAX_LIST_BYTES } from '../held/holding.ts';
import { FILE_LIST, MANIFEST, SIGNATURE, STAGING } from '../names.ts';
import { type Finding, type FixityCode, type FixityLanguage, fixityText } from '../texts/index.ts';
import { exitOf, exitOfError, FIXITY_EXIT, type FixityExit } from '../verify/fixity-exit.ts';
import { checkSigned, readSignature } from '../verify/signed.ts';
import { tellFindings } from '../verify/tell.ts';
import { siteAddress } from '../web/site-address.ts';
import { WEB_DEFAULTS, type WebOptions, WebSite } from '../web/web-site.ts';
import { MirrorFolder } from './mirror-folder.ts';
import { namesSignature, placeFiles } from './place-files.ts';
import { type PullPlan, planPull } from './plan-pull.ts';
import { type PullPlaces, type Staged, stageFiles } from './stage-files.ts';
import { Staging } from './staging.ts';

export interface MirrorOptions {
  language: FixityLanguage;
  /** A public key of minisign, or a file that holds one: without its signature nothing is fetched. */
  key?: string;
  web?: Partial<WebOptions>;
}

/**
 * Brings a copy of a site up to date: fetches what differs, proves it, and puts it in place when all of it is there, so that the copy is
 * the old or the new site and, but for the moment of change, nothing between. What it fetched before it failed or was killed is kept.
 *
 * @returns 0 the copy is the site, 1 the site lacks what it lists or is not what was signed, 2 it could not be brought up to date
 */
export async function runMirror(address: string, dir: string, options: MirrorOptions, console: Console): Promise<FixityExit> {
  try {
    return await pull(address, dir, options, console);
  } catch (error) {
    if (!(error instanceof FixityError)) throw error;
    console.complain(fixityText(error.code, options.language, error.values));
    return exitOfError(error.code);
  }
}

async function pull(address: string, dir: string, options: MirrorOptions, console: Console): Promise<FixityExit> {
  const web = { ...WEB_DEFAULTS, ...options.web };
  const site = new WebSite(siteAddress(address), web);
  try {
    const folder = new MirrorFolder(dir);
    const staging = new Staging(folder.root);
    try {
      return await pullInto({ site, folder, staging, atOnce: web.atOnce }, options, console);
    } finally {
      staging.release();
    }
  } finally {
    site.close();
  }
}

async function pullInto(places: PullPlaces, { language, key }: MirrorOptions, console: Console): Promise<FixityExit> {
  const { site, folder, staging } = places;
  const tell = (code: FixityCode, values: Finding['values'] = {}) => console.say(fixityText(code, language, values));
  const manifest = await site.read(MANIFEST, MAX_LIST_BYTES);
  const { files } = manifestClaim(manifest);
  let signature = key === undefined ? undefined : await readSignature(site);
  for (const { code, values } of key === undefined ? [] : checkSigned(manifest, signature, key)) tell(code, values);
  const old = folder.oldList();
  if (old === undefined) tell('pull-old-list');
  const looking = console.progress(folder.root);
  const plan = await planPull(folder, files, old ?? [], looking.step);
  looking.done();
  if (plan.faults.length > 0) return fail(plan.faults);
  const fetching = console.progress(site.base.href);
  const staged = await stageFiles(plan, places, fetching.step);
  fetching.done();
  if (staged.findings.length > 0) return fail(staged.findings);
  const isSigned = namesSignature(files.find(({ path }) => path === FILE_LIST)?.hash, folder, staging);
  if (isSigned) signature ??= await readSignature(site);
  if (isSigned && !signature) return fail([{ code: 'signature-missing', values: { list: SIGNATURE } }]);
  const isNew = await placeFiles(plan, { manifest, ...(signature ? { signature } : {}) }, folder, staging);
  staging.remove();
  tellFindings(
    plan.extra.map((path) => ({ code: 'pull-extra', values: { path } })),
    language,
    console,
  );
  tellDone(isNew || plan.needed.size + plan.removed.length > 0, files.length, plan, staged);
  return FIXITY_EXIT.same;

  function fail(findings: readonly Finding[]): FixityExit {
    tellFindings(findings, language, console);
    tell('pull-failed', { failed: String(findings.length) });
    tell('pull-kept', { staging: STAGING });
    return exitOf(findings);
  }

  function tellDone(isChanged: boolean, count: number, { removed }: PullPlan, { fetched, bytes, reused }: Staged): void {
    const numbers = { files: count, fetched, bytes, reused, removed: removed.length };
    const values = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
    tell(isChanged ? 'pull-done' : 'pull-same', { where: folder.root, ...values });
  }
}
