// @ts-check
import { isIP } from 'node:net';

/**
 * The settings of the web client. The only module that reads its environment; plain JavaScript, because `scripts/next.mjs`
 * needs it before anything is built. Values are read when asked for: a build knows no addresses.
 */
export const config = {
  /** The address of this machine that the web client listens on (`EVENTIDE_WEB_HOST`): only this machine reaches it by default. */
  get host() {
    return readHost('EVENTIDE_WEB_HOST', '127.0.0.1');
  },
  /** The port that the web client listens on (`EVENTIDE_WEB_PORT`). */
  get port() {
    return readPort('EVENTIDE_WEB_PORT', 3000);
  },
  /** Where the GraphQL API listens, without a trailing slash (`EVENTIDE_API_URL`). */
  get apiUrl() {
    return readUrl('EVENTIDE_API_URL', 'http://localhost:4000');
  },
  /** Where people reach the web client (`EVENTIDE_WEB_ORIGIN`); null: at whatever host a request names. */
  get webOrigin() {
    return readOrigin('EVENTIDE_WEB_ORIGIN');
  },
  /** Whether what stands in `X-Forwarded-For` goes on to the API, which knows the proxies (`EVENTIDE_TRUSTED_PROXIES`). */
  get hasTrustedProxies() {
    return (process.env.EVENTIDE_TRUSTED_PROXIES ?? '').trim() !== '';
  },
  get isDevelopment() {
    return process.env.NODE_ENV === 'development';
  },
};

/** A setting that cannot be used; the message names it, its value and what was expected. */
export class BadSetting extends Error {}

/**
 * A port number from the environment.
 *
 * @param {string} name
 * @param {number} byDefault
 * @throws {BadSetting}
 */
export function readPort(name, byDefault) {
  const value = process.env[name] ?? String(byDefault);
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) {
    throw new BadSetting(`${name} is "${value}", expected a port number from 1 to 65535.`);
  }
  return port;
}

/**
 * @param {string} name
 * @param {string} byDefault
 * @throws {BadSetting}
 */
function readHost(name, byDefault) {
  const value = process.env[name] ?? byDefault;
  if (isIP(value) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value)) return value;
  throw new BadSetting(
    `${name} is "${value}", expected an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them.`,
  );
}

/**
 * @param {string} name
 * @throws {BadSetting}
 */
function readOrigin(name) {
  const value = process.env[name];
  if (value === undefined) return null;
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value) return value;
  throw new BadSetting(`${name} is "${value}", expected an origin such as "https://eventide.example.org".`);
}

/**
 * @param {string} name
 * @param {string} byDefault
 * @throws {BadSetting}
 */
function readUrl(name, byDefault) {
  const value = process.env[name] ?? byDefault;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new BadSetting(`${name} is "${value}", expected an http or https address such as http://localhost:4000.`);
  }
  return url.href.replace(/\/+$/, '');
}
