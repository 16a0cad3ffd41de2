import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program can be run; where it cannot, the tests that need it are skipped, and what is missing is said. */
export function isInstalled(program: string): boolean {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) console.warn(`${program} is not installed: what it reads of our formats is not tested here.`);
  return found;
}
