import type { PageLocals } from './i18n/page-language.ts';

declare global {
  namespace App {
    interface Locals extends PageLocals {}
  }
}
