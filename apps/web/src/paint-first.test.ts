import { createServer } from 'node:http';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

interface PaintFirst {
  readonly paintFirst: (response: ServerResponse) => void;
}

const script = new URL('../scripts/paint-first.mjs', import.meta.url).href;
const { paintFirst } = (await import(script)) as PaintFirst;

const page = `<!DOCTYPE html><html lang="ru"><head>
<link rel="preload" as="script" fetchPriority="low" nonce="bm8=" href="/_next/static/chunks/b.js"/>
<script src="/_next/static/chunks/a.js" async="" nonce="bm8="></script>
<script src="/_next/static/chunks/old.js" noModule="" nonce="bm8="></script>
<title>Сертификат</title></head><body><p>Событие 20102: a &lt; b</p>
<script nonce="bm8=">for (let i = 0; i < 2; i++) push("<")</script>
<script nonce="bm8=">self.__next_f.push([1,"0:[\\"Событие\\"]"])</script>
<script src="/_next/static/chunks/b.js" nonce="bm8=" async=""></script></body></html>`;

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'self' 'nonce-bm8=' 'strict-dynamic'",
};

type Answer = (response: ServerResponse) => void;

/** Asks a server for what it answers. */
async function asking(headers: OutgoingHttpHeaders): Promise<(answer: Answer) => Promise<string>> {
  let answerNext: Answer = (response) => response.end();
  const server = createServer((_, response) => {
    paintFirst(response);
    for (const [name, value = ''] of Object.entries(headers)) response.setHeader(name, value);
    answerNext(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async (answer) => {
    answerNext = answer;
    return (await fetch(`http://localhost:${port}`)).text();
  };
}

test('the scripts of a page wait, nothing else on it changes, wherever it is cut on the way', async () => {
  const ask = await asking(pageHeaders);
  const whole = await ask((response) => response.end(page));
  expect(whole).toContain('<script data-src="/_next/static/chunks/a.js" async="" nonce="bm8="></script>');
  expect(whole).toContain('<script data-src="/_next/static/chunks/b.js" nonce="bm8=" async=""></script></body>');
  expect(whole).toContain('<script type="application/json" data-push>[1,"0:[\\"Событие\\"]"])</script>');
  expect(whole).not.toContain('rel="preload"');
  expect(
    whole
      .replaceAll('data-src=', 'src=')
      .replaceAll('<script type="application/json" data-push>', '<script nonce="bm8=">self.__next_f.push(')
      .replace(/<script nonce="bm8=">addEventListener\('DOMContentLoaded'[\s\S]*?<\/script>/, ''),
  ).toBe(page.replace(/<link [^>]*>/, ''));

  const bytes = Buffer.from(page);
  for (let at = 0; at <= bytes.length; at++) {
    const cut = await ask((response) => {
      response.write(bytes.subarray(0, at));
      response.end(bytes.subarray(at));
    });
    expect(cut, `cut at byte ${at}`).toBe(whole);
  }
});

test('a page that ends within a tag, or whose length is told, loses nothing', async () => {
  const ask = await asking({ ...pageHeaders, 'content-length': Buffer.byteLength(page) });
  expect(await ask((response) => response.end(page))).toContain('20102: a &lt; b');
  const broken = await asking(pageHeaders);
  expect(
    await broken((response) => {
      response.write('<p>Событие</p><scr');
      response.end();
    }),
  ).toBe('<p>Событие</p><scr');
});

test.each([
  ['what is not HTML', { ...pageHeaders, 'content-type': 'text/x-component' }],
  ['a page whose scripts have no nonce, which is not one of Next', { 'content-type': 'text/html' }],
])('%s stays as it is', async (_, headers) => {
  const ask = await asking(headers);
  expect(
    await ask((response) => {
      response.write(page.slice(0, 99));
      response.end(page.slice(99));
    }),
  ).toBe(page);
});
