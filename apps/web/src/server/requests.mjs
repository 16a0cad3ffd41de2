// @ts-check
/**
 * What this server makes of a request before Next sees it.
 */

/** Headers that say where a request came from and whom it was meant for: only those that this server writes count. */
const forwarded = ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

/**
 * Writes into the request's headers where it came from. Next, the pages and the API read no other headers for it.
 *
 * `X-Forwarded-For` ends with whoever is connected to this server. What was there before stays only where proxies are
 * trusted: which of the hops count is decided by the API, which knows the proxies. Host and protocol are those of the
 * public address where there is one; otherwise those of the request itself.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'headers' | 'socket'>} request
 * @param {{ webOrigin: string | null, hasTrustedProxies: boolean }} settings
 */
export function tellOrigin({ headers, socket }, { webOrigin, hasTrustedProxies }) {
  const peer = socket.remoteAddress ?? '127.0.0.1';
  const before = hasTrustedProxies ? [headers['x-forwarded-for'] ?? []].flat() : [];
  headers['x-forwarded-for'] = [...before, peer].join(', ');
  for (const name of forwarded) delete headers[name];
  if (webOrigin === null) return;
  const { host, protocol } = new URL(webOrigin);
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.replace(':', '');
}

const readingMethods = ['GET', 'HEAD'];

/** Paths that the API answers: it decides itself which methods they have. */
const apiPaths = /^\/(?:graphql|graphiql|api|export)(?:[/?]|$)/;

/**
 * @typedef {object} Refusal
 * @property {number} status
 * @property {string} message
 * @property {Record<string, string>} headers
 */

/**
 * Why a request goes no further; null: it does. Forms and server actions are sent with POST; built files are only read.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request
 * @returns {Refusal | null}
 */
export function refusalOf({ method = 'GET', url = '/', headers }) {
  // Next and the pages build addresses of it.
  if (headers.host !== undefined && (/[\s/?#@\\]/.test(headers.host) || !URL.canParse(`http://${headers.host}`))) {
    return { status: 400, message: 'The header "Host" is malformed.', headers: { connection: 'close' } };
  }
  if (apiPaths.test(url)) return null;
  const allowed = url.startsWith('/_next/') ? readingMethods : [...readingMethods, 'POST'];
  if (!allowed.includes(method)) {
    const list = allowed.join(', ');
    return { status: 405, message: `Only ${list} are answered here.`, headers: { allow: list } };
  }
  if (method === 'POST' && !isForm(headers)) {
    return { status: 415, message: 'Only forms can be sent here.', headers: {} };
  }
  return null;
}

/**
 * A form of ours, or a server action, which has no body sometimes.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function isForm({ 'content-type': type, 'next-action': action }) {
  return (
    type === undefined ||
    action !== undefined ||
    /^application\/x-www-form-urlencoded\b|^multipart\/form-data\b.*;\s*boundary=/i.test(type)
  );
}
