import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../start-error.ts';

/** How long running requests may take to finish once the server is told to stop. */
const graceMs = 10_000;
const sweepMs = 100;

interface Served {
  /** Where the server answers. */
  readonly url: string;
  /** Takes no new connection, lets running requests finish for a while, then cuts what is left. */
  readonly stop: () => Promise<void>;
}

/** @throws StartError where the address cannot be had. */
export async function serve(
  listener: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Served> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 }, listener);
  await listen(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${actual}`, stop: () => stop(server) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(reasonOf(error, host, port), 1));
    });
    server.listen(port, host, resolve);
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use: stop what listens there, or set EVENTIDE_API_PORT to another port.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be opened by this user: set EVENTIDE_API_PORT to 1024 or above.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: set EVENTIDE_API_HOST to one that is.`;
    default:
      return `Cannot listen on ${host}:${port}: ${message}.`;
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    // A connection that has just had its answer is kept open by the client: close it once it is idle.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, sweepMs);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
