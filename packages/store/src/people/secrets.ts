import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, which need no slow hash. */
export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** What is stored of a secret: SHA-256, lower-case hex. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');
