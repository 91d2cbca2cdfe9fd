import type { FixityLanguage } from './texts/index.ts';

/** The language to speak: the one asked for, else that of the system. Checks need no archive that could tell. */
export function fixityLanguage(wanted: string | undefined): FixityLanguage {
  return (wanted ?? new Intl.DateTimeFormat().resolvedOptions().locale).startsWith('zh') ? 'zh' : 'en';
}
