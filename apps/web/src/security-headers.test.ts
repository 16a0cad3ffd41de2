import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './security-headers.ts';
import { builtFilePolicy } from './server/answer-headers.mjs';

const directive = (policy: string, name: string) =>
  policy.split('; ').find((candidate) => candidate.startsWith(`${name} `));

describe('the content security policy', () => {
  test('runs no script but those of this answer', () => {
    const scripts = directive(contentSecurityPolicy('abc', false), 'script-src');
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });

  test('lets nothing be fetched from elsewhere, framed, or sent elsewhere', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(directive(policy, 'default-src')).toBe("default-src 'self'");
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directive(policy, 'form-action')).toBe("form-action 'self'");
    expect(policy).not.toMatch(/https?:/);
  });

  test('lets workers come from here, and send nothing anywhere', () => {
    expect(directive(contentSecurityPolicy('abc', false), 'worker-src')).toBe("worker-src 'self'");
    expect(builtFilePolicy).toBe("default-src 'none'; script-src 'self'");
  });

  test('allows what the development server needs only there', () => {
    expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'");
  });
});
