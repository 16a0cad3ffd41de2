/** The peer: the same schema object over the same documents, served by mercurius on fastify. Its argument: `jit` or none. */
import { readdirSync, readFileSync } from 'node:fs';
import { alignCatalog, decodePage, parsePage } from '@eventide/catalog';
import { createSnapshot, schema } from '@eventide/schema';
import fastify from 'fastify';
import mercurius from 'mercurius';

const folder = new URL('../../../documents/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((file) => parsePage(decodePage(readFileSync(new URL(file, folder)), { file }), { file }));
const slug = 'certificate-connector';
const catalogs = new Map([[slug, createSnapshot(alignCatalog(documents, { slug }))]]);

const app = fastify();
await app.register(mercurius, {
  schema,
  context: () => ({ catalogs, preferredLocales: [], viewer: null, readingIsOpen: true }),
  ...(process.argv[2] === 'jit' && { jit: 1 }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: app.server.address().port });
