/** One thing that there is to say of a check. `{name}` is replaced by the value of that name. */
export interface FixityText {
  /** `differs`: it is not what was published; `unchecked`: nobody can tell; `note`: worth knowing, nothing is wrong. */
  means: 'differs' | 'unchecked' | 'note';
  /** What and where, then what to do. */
  zh: string;
  en: string;
}
