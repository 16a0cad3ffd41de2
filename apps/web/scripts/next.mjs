/**
 * `node scripts/next.mjs start` (or `dev`): serves the web client with the settings of the environment. This server stands
 * before Next's: it listens where it is told, says where a request came from, and refuses what no page takes. A signal
 * ends it in order: it takes no new requests and finishes those that run.
 */
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { BadSetting, config } from '../src/config.mjs';
import { answerHeaders } from '../src/server/answer-headers.mjs';
import { close, listen } from '../src/server/listen.mjs';
import { refusalOf, tellOrigin } from '../src/server/requests.mjs';

/** Live updates never end by themselves; after this long they are cut. */
const drainMsMax = 8_000;
/** Longer than proxies keep an idle connection open (nginx 60 s): one that we close first may just be in use. */
const keepAliveMs = 65_000;

/** @throws {BadSetting} */
function readSettings() {
  const { host, port, apiUrl, webOrigin, hasTrustedProxies } = config;
  return { host, port, apiUrl, webOrigin, hasTrustedProxies };
}

const folder = dirname(import.meta.dirname);

async function startNext(server, port) {
  // Paths in the configuration are relative to where it stands.
  process.chdir(folder);
  const dev = process.argv[2] === 'dev';
  process.env.NODE_ENV = dev ? 'development' : 'production';
  const { default: next } = await import('next');
  // Next compares addresses of its own by this name, and takes every loopback address for "localhost": by any other name,
  // its own pages would look to it like another server's.
  const app = next({ dev, dir: folder, hostname: 'localhost', port, httpServer: server });
  await app.prepare();
  return app;
}

async function main() {
  const settings = readSettings();
  const server = createServer({ keepAliveTimeout: keepAliveMs });
  let stopping = false;
  const running = listen(server, settings).then(() => startNext(server, settings.port));

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await close(server, drainMsMax);
      process.exit(0);
    });
  }

  server.on('request', async (request, response) => {
    for (const [name, value] of answerHeaders(request.url)) response.setHeader(name, value);
    const refusal = refusalOf(request);
    if (refusal !== null) {
      response.writeHead(refusal.status, { 'content-type': 'text/plain; charset=utf-8', ...refusal.headers });
      response.end(`${refusal.message}\n`);
      return;
    }
    tellOrigin(request, settings);
    const app = await running;
    await app.getRequestHandler()(request, response);
  });

  await running;
  process.stdout.write(`eventide-web: listening on ${settings.host}, port ${settings.port}\n`);
}

main().catch((error) => {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`eventide-web: ${error.message}\n`);
  process.exit(2);
});
