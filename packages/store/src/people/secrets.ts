import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nothing that is worth a slow hash. */
export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** What is kept of a secret: SHA-256, lower-case hex. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');
