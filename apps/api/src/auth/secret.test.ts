import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { signingSecret } from './secret.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'eventide-secret-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

describe('the secret that cookies are signed with', () => {
  it('is made once beside the embedded store, for its owner’s eyes alone', () => {
    const made = join(folder(), 'store');
    const secret = signingSecret(null, made);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(statSync(join(made, 'secret')).mode & 0o777).toBe(0o600);
    chmodSync(join(made, 'secret'), 0o644);
    expect(signingSecret(null, made)).toBe(secret);
    expect(statSync(join(made, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is the setting where there is one, and has to be one on a server', () => {
    expect(signingSecret('given', null)).toBe('given');
    expect(() => signingSecret(null, null)).toThrow(/^EVENTIDE_SECRET is not set: with DATABASE_URL it has to be/);
  });

  it('is never an empty file', () => {
    const made = folder();
    writeFileSync(join(made, 'secret'), '\n');
    expect(() => signingSecret(null, made)).toThrow('holds no secret');
  });
});
