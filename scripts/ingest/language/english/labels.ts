/** In Brief · NEWS IN BRIEF · Local Briefs · Briefly — not `brief hopes dashed` */
const BRIEFS =
  /^(?:(?:\p{L}+\s+){0,2}(?:in\s+)?briefs?|briefly|(?:local|world|state|national|area)\s+news\s+in\s+brief|news\s+(?:digest|roundup|notes)|short\s+takes)$/iu;
/** Standing titles of departments. */
const DEPARTMENT =
  /^(?:letters?(?:\s+to\s+the\s+editors?)?|(?:our\s+)?readers?[’']?\s+(?:letters|views|write)|mailbag|editorials?|opinions?|op-?ed|commentary|guest\s+(?:column|commentary)|our\s+view|your\s+view|point\s+of\s+view|obituaries|deaths?|death\s+notices|births|marriages|engagements|weddings|classifieds?|classified\s+ad(?:vertisement)?s|weather|sports?|business|local(?:\s+news)?|state|nation|world(?:\s+news)?|region|national(?:\s+news)?|community|calendar|arts|entertainment|lifestyle|features?|education|politics|health|religion|police\s+(?:log|blotter|beat)|court\s+(?:log|report|news)|fire\s+(?:log|calls)|public\s+record|(?:district|village|parish|county|general|town)\s+(?:news|notes|intelligence)|births?,?\s+marriages?,?\s+(?:and|&)\s+deaths|in\s+memoriam|(?:cards?\s+of\s+)?thanks|situations?(?:\s+(?:vacant|wanted))?|(?:houses?\s+)?(?:to\s+let|for\s+sale)|for\s+rent|(?:help\s+)?wanted|lost|found|auctions?|entertainments|(?:in|around|about)\s+the\s+(?:courts?|county|town|city|state|region|nation|world|news|villages?)|around\s+town|looking\s+back|from\s+(?:our|the)\s+files|on\s+the\s+(?:record|town)|people|church\s+(?:news|notes)|school\s+(?:news|notes)|farm\s+(?:news|notes)|personals?|social\s+(?:notes|news)|market\s+report|markets?)$/iu;
/** Correction · Corrections and clarifications · Public Notice · NOTICE TO CREDITORS */
const NOTICE =
  /^(?:corrections?(?:\s+(?:and|&)\s+clarifications?)?|clarifications?|errat(?:um|a)|(?:public|legal|official)\s+notices?|notices?(?:\s+(?:of|to)\s.{1,60})?|(?:card|vote)\s+of\s+thanks|(?:[\p{L}.]+,?\s+){1,4}deceased|lost\s+and\s+found|for\s+(?:sale|rent|hire|lease)|to\s+let|(?:help|situations)\s+(?:wanted|vacant)|wanted)$/iu;
const SIDEBAR =
  /^(?:sidebar|at\s+a\s+glance|background|fact\s*(?:box|file)|reporter[’']s\s+notebook|editor[’']s\s+note|related\s+stories)$/iu;

/** Longest label, in characters. */
const MAX_LABEL_CHARS = 64;

/** What a standing title opens: a box of briefs, a sidebar, a notice, or a department of the paper. */
export type EnglishLabel = 'briefs' | 'sidebar' | 'notice' | 'department';

/** Reads `NEWS IN BRIEF`, `Letters to the Editor`, `Corrections`; the whole line must be the title. */
export function readEnglishLabel(text: string): EnglishLabel | undefined {
  if (text.length > MAX_LABEL_CHARS) return undefined;
  const line = text.replace(/^[\s*•■●—–-]+|[\s*•■●—–:.-]+$/gu, '');
  if (!/^\p{Lu}/u.test(line)) return undefined;
  if (BRIEFS.test(line)) return isTitled(line) ? 'briefs' : undefined;
  if (SIDEBAR.test(line)) return 'sidebar';
  if (NOTICE.test(line)) return 'notice';
  return DEPARTMENT.test(line) ? 'department' : undefined;
}

// "Mayor in brief" is a headline in sentence case; "Town in Brief", "Local briefs" are titles.
function isTitled(line: string): boolean {
  return /\b(?:briefs?)$/iu.test(line)
    ? /^(?:in|news|local|world|state|area|town|city|county|sports?|business|national|regional|community|campus|police|other)\b|briefs$|^briefs?$|Brief$|BRIEF$/iu.test(
        line,
      )
    : true;
}

/** A line that says that a notice stands below: `WENLOW DISTRICT COUNCIL PUBLIC NOTICE`, `Notice to Creditors`. */
export function isNoticeTitle(text: string): boolean {
  return (
    readEnglishLabel(text) === 'notice' || (text.length <= MAX_LABEL_CHARS && /\b(?:PUBLIC|LEGAL|OFFICIAL) NOTICES?$/u.test(text))
  );
}
