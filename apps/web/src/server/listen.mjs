// @ts-check
import { BadSetting } from '../config.mjs';

/** How often connections that have become idle are closed while the server stops. */
const sweepMs = 100;

/**
 * Listens on an address of this machine.
 *
 * @param {import('node:http').Server} server
 * @param {{ host: string, port: number }} address
 * @returns {Promise<void>}
 * @throws {BadSetting} where the address cannot be had
 */
export function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(new BadSetting(reasonOf(error, host, port)));
    });
    server.listen(port, host, resolve);
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function reasonOf({ code, message }, host, port) {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use: stop what listens there, or set EVENTIDE_WEB_PORT to another port.`;
    case 'EACCES':
      return `port ${port} on ${host} may not be opened by this user: set EVENTIDE_WEB_PORT to 1024 or above.`;
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENOTFOUND':
      return `EVENTIDE_WEB_HOST is "${host}", expected an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them.`;
    default:
      return `cannot listen on ${host}, port ${port}: ${message}.`;
  }
}

/**
 * Takes no new connection, lets running requests finish, and cuts what is left after a while.
 *
 * @param {import('node:http').Server} server
 * @param {number} drainMsMax
 * @returns {Promise<void>}
 */
export function close(server, drainMsMax) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    };
    const cut = setTimeout(() => {
      server.closeAllConnections();
      // Sockets that were handed over to another protocol are no longer the server's, and would keep it open for ever.
      done();
    }, drainMsMax);
    // A connection that has just had its answer is kept open by the client: close it once it is idle.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    server.close(done);
    server.closeIdleConnections();
  });
}
