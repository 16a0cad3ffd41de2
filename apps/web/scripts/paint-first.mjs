/**
 * Lets a page be painted before its scripts are fetched. Next's HTML asks for them at once: then they are fetched, compiled
 * and run while the page is laid out, by a telephone's few cores and over its one connection. Nothing that is read waits
 * for them, and links and forms work without.
 */

/** What nobody looks at is not painted: there they need not wait. */
const startScripts = `addEventListener('DOMContentLoaded', () => {
  const start = () => {
    for (const script of document.querySelectorAll('script[data-src]')) script.src = script.dataset.src;
  };
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
});`;

/**
 * Makes the scripts wait in what is written to this response, where that is a page of Next's. Call before anything is.
 * Characters are bytes here, letters may be cut in two.
 */
export function paintFirst(response) {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let unfinished = '';

  /** What can be sent on of the page so far: all but what may be the first half of a tag. */
  const rewrite = (nonce, chunk, encoding) => {
    const text = unfinished + Buffer.from(chunk, encoding).toString('latin1');
    const cut = text.lastIndexOf('<') > text.lastIndexOf('>') ? text.lastIndexOf('<') : text.length;
    unfinished = text.slice(cut);
    return text
      .slice(0, cut)
      .replaceAll(/<script src=(?="\/_next\/[^"]+"[^>]* async="")/g, '<script data-src=')
      .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
      .replace('</head>', () => `<script nonce="${nonce}">${startScripts}</script></head>`);
  };

  response.write = (chunk, ...rest) => {
    const nonce = nonceOf(response);
    if (nonce === undefined) return write(chunk, ...rest);
    const [encoding] = rest.filter((argument) => typeof argument === 'string');
    return write(
      rewrite(nonce, chunk, encoding),
      'latin1',
      ...rest.filter((argument) => typeof argument === 'function'),
    );
  };
  response.end = (...args) => {
    if (nonceOf(response) === undefined) return end(...args);
    // It was reckoned without what is added.
    if (!response.headersSent) response.removeHeader('content-length');
    const [chunk, ...rest] = args;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) response.write(chunk, ...rest);
    if (unfinished !== '') write(unfinished, 'latin1');
    return end();
  };
}

/** A page of Next's has the nonce that src/proxy.ts gave its scripts. */
function nonceOf(response) {
  if (!String(response.getHeader('content-type')).startsWith('text/html')) return undefined;
  return /'nonce-([^']+)'/.exec(response.getHeader('content-security-policy'))?.[1];
}
