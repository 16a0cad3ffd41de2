/**
 * Lets a page be painted before its scripts are fetched. Next's HTML asks for them at once: then they are fetched, compiled
 * and run while the page is laid out, by a telephone's few cores and over its one connection. Nothing that is read waits
 * for them, and links and forms work without. What the page is made of for React comes as scripts as well, one call each,
 * as long as the page; those become data: they are neither compiled nor run, and cost little to read when they are wanted.
 */

/**
 * They start when the first paint is seen, which is some time after it was ordered: until then other threads and processes
 * are at work on it. Each is asked for in a task of its own, for each waits for the browser's other processes. What nobody
 * looks at is not painted: there they need not wait. Three seconds are for a browser that does not tell of its paints.
 */
const startScripts = `addEventListener('DOMContentLoaded', () => {
  let asked = false;
  const start = () => {
    if (asked) return;
    asked = true;
    for (const call of document.querySelectorAll('script[data-push]')) {
      self.__next_f.push(JSON.parse(call.textContent.slice(0, -1)));
    }
    for (const script of document.querySelectorAll('script[data-src]')) {
      setTimeout(() => {
        script.src = script.dataset.src;
      });
    }
  };
  if (document.hidden) return start();
  document.addEventListener('visibilitychange', start, { once: true });
  setTimeout(start, 3000);
  new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length > 0) start();
  }).observe({ type: 'paint', buffered: true });
});`;

/**
 * Makes the scripts wait in what is written to this response, where that is a page of Next's. Call before anything is.
 * Characters are bytes here, letters may be cut in two.
 */
export function paintFirst(response) {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let nonce;
  let unfinished = '';

  /** Whether this is a page whose scripts can wait; known as soon as something is written. */
  const canWait = () => (nonce ??= nonceOf(response)) !== '';

  /** What can be sent on of the page so far: all but what may be the first half of a tag, or of a call. */
  const rewrite = (chunk, encoding) => {
    const text = unfinished + Buffer.from(chunk, encoding).toString('latin1');
    const cut = text.search(/<(?:[^<>]*|script nonce="[^"<>]*">[\w.]*)$/);
    unfinished = cut < 0 ? '' : text.slice(cut);
    return text
      .slice(0, cut < 0 ? text.length : cut)
      .replaceAll(/<script nonce="[^"<>]*">self\.__next_f\.push\(/g, '<script type="application/json" data-push>')
      .replaceAll(/<script src=(?="\/_next\/[^"]+"[^>]* async="")/g, '<script data-src=')
      .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
      .replace('</head>', () => `<script nonce="${nonce}">${startScripts}</script></head>`);
  };

  response.write = (chunk, ...rest) => {
    if (!canWait()) return write(chunk, ...rest);
    const [encoding] = rest.filter((argument) => typeof argument === 'string');
    return write(rewrite(chunk, encoding), 'latin1', ...rest.filter(isFunction));
  };
  response.end = (...args) => {
    if (!canWait()) return end(...args);
    // It was reckoned without what is added.
    if (!response.headersSent) response.removeHeader('content-length');
    const [chunk, encoding] = args.filter((argument) => !isFunction(argument));
    if (chunk != null) response.write(chunk, encoding);
    return end(unfinished, 'latin1', ...args.filter(isFunction));
  };
}

function isFunction(argument) {
  return typeof argument === 'function';
}

/** The nonce that src/proxy.ts gave the scripts of a page of Next's; of anything else empty. */
function nonceOf(response) {
  if (!String(response.getHeader('content-type')).startsWith('text/html')) return '';
  return /'nonce-([^']+)'/.exec(response.getHeader('content-security-policy'))?.[1] ?? '';
}
