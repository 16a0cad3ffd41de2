import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { signatureHeaders } from './sign.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../../docs/webhooks.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'eventide-samples-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The code of the page in a language, as a file. */
function sample(language: string, name: string): string {
  const code = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (code === undefined) throw new Error(`docs/webhooks.md has no ${language}`);
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

const secret = `whsec_${Buffer.from('a key of thirty-two bytes, no less').toString('base64')}`;
const body = '{"type":"webhook.test","data":{"text":"«ок»"}}';
const now = Math.floor(Date.now() / 1_000);
const id = 'b6a2b2a8-1b1f-4b51-9d94-31d9a2b5a001';
const headers = signatureHeaders(secret, { id, timestamp: now, body });

/** What a receiver may get, and whether it is ours. */
const requests = [
  { what: 'what was signed', headers, body, isOurs: true },
  { what: 'another body', headers, body: body.replace('test', 'best'), isOurs: false },
  { what: 'another ID', headers: { ...headers, 'webhook-id': 'another' }, body, isOurs: false },
  { what: 'no signature of ours', headers: { ...headers, 'webhook-signature': 'v1,AAAA' }, body, isOurs: false },
  {
    what: 'one signature of several',
    headers: { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature'] ?? ''}` },
    ...{ body, isOurs: true },
  },
  {
    what: 'what is too old',
    headers: signatureHeaders(secret, { id, timestamp: now - 600, body }),
    body,
    isOurs: false,
  },
];

describe('the samples of docs/webhooks.md tell our requests from others', () => {
  it('in Node.js', async () => {
    const { isFromEventide } = (await import(pathToFileURL(sample('js', 'check.mjs')).href)) as {
      isFromEventide: (headers: object, body: string, secret: string) => boolean;
    };
    for (const one of requests) expect(isFromEventide(one.headers, one.body, secret), one.what).toBe(one.isOurs);
    expect(isFromEventide({}, body, secret)).toBe(false);
  });

  it('in Python', () => {
    sample('python', 'check.py');
    const script = `import json, sys
from check import is_from_eventide
given = json.load(sys.stdin)
print(json.dumps([is_from_eventide(one["headers"], one["body"].encode(), given["secret"]) for one in given["requests"]]))`;
    const answers = execFileSync('python3', ['-c', script], {
      ...{ cwd: folder, input: JSON.stringify({ secret, requests }), encoding: 'utf8' },
    });
    expect(JSON.parse(answers)).toEqual(requests.map(({ isOurs }) => isOurs));
  });
});
