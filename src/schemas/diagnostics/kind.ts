/** `error`: something was not published or a law is broken; `warning`: look soon; `review`: a doubt for an editor; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'review' | 'info';

/** One kind of diagnostic. `{name}` in a text is replaced by the value of that name. */
export interface DiagnosticKind {
  severity: Severity;
  stage:
    | 'archive'
    | 'read'
    | 'normalise'
    | 'blocks'
    | 'roles'
    | 'joins'
    | 'pairing'
    | 'fields'
    | 'corrections'
    | 'issues'
    | 'tags'
    | 'write'
    | 'report';
  /** What happened, with the value, in Chinese and English. */
  message: { 'zh-CN': string; en: string };
  /** What to do. */
  hint?: { 'zh-CN': string; en: string };
}
