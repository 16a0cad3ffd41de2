/**
 * The web client's server (`EVENTIDE_WEB_PORT`, 3000 unless told): Next's own, behind Brotli, of which Next has none. What
 * was compressed at build time is sent as it lies there, everything else is compressed on the way.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import next from 'next';
import sirv from 'sirv';
import { paintFirst } from './paint-first.mjs';

process.env.NODE_ENV ??= 'production';

const folder = join(import.meta.dirname, '..');
const port = Number(process.env.EVENTIDE_WEB_PORT ?? 3000);
const year = 31_536_000;

const app = next({ dev: false, dir: folder, port });
await app.prepare();
const render = app.getRequestHandler();

/** Next answers its own errors; whatever else goes wrong ends one request and not the server. */
async function renderOrFail(request, response) {
  paintFirst(response);
  try {
    await render(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}

// The names of these files change with their content.
const fromBuild = sirv(join(folder, '.next/brotli'), { brotli: true, extensions: [], immutable: true, maxAge: year });
// As soon as gzip, and smaller; a higher quality takes longer than it saves.
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });

const server = createServer((request, response) => {
  // A part of something compressed is of no use to anyone.
  delete request.headers.range;
  compress(request, response, () => fromBuild(request, response, () => void renderOrFail(request, response)));
});
server.listen(port);

/** Takes no new requests, lets those that run finish. */
function stop() {
  server.close(() => void app.close().finally(() => process.exit()));
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
