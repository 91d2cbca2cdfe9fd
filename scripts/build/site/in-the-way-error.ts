import { UsageError } from '../usage-error.ts';

/** In the site folder lies something, not ours, where a file or folder of the site belongs. Nothing has changed then. */
export class InTheWayError extends UsageError {
  /** @param path within the site folder */
  constructor(path: string) {
    super(
      `网站文件夹中的 ${path} 不是本程序生成的，却占着网站文件的位置；请移走后重新生成。 / In the site folder, ${path} is not ours and lies where a part of the site belongs: move it away and build again.`,
    );
  }
}
