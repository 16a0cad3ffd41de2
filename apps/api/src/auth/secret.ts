import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

/**
 * What cookies are signed with: the setting, else one that is made once and kept beside the embedded store, readable by
 * its owner alone. Several processes on one server have to share it, so there it has to be set.
 * @param folder the embedded store's; null: the store is on a server
 * @throws StartError where there is none, or the one that is kept cannot be read
 */
export function signingSecret(setting: string | null, folder: string | null): string {
  if (setting !== null) return setting;
  if (folder === null) {
    throw new StartError(
      'EVENTIDE_SECRET is not set: with DATABASE_URL it has to be, the same for every process, 32 characters or more (openssl rand -base64 32).',
      2,
    );
  }
  const path = join(folder, 'secret');
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    // Restored from a backup it may have been made readable to others.
    chmodSync(path, 0o600);
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    throw new StartError(
      `Cannot keep the secret in ${path}: ${error instanceof Error ? error.message : 'unknown'}.`,
      1,
    );
  }
  throw new StartError(`${path} holds no secret: remove it, and everybody has to sign in again.`, 1);
}
