import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
  plugins: [
    {
      // CommonJS that only Node runs, imported by a name of the catalogue's own.
      name: 'snowball',
      enforce: 'pre',
      resolveId: (id) => (id === '#snowball' ? '\0snowball' : null),
      load: (id) =>
        id === '\0snowball'
          ? `import { createRequire } from 'node:module';
export default createRequire(${JSON.stringify(import.meta.url)})('snowball-stemmers');`
          : null,
    },
  ],
  // What npm installed is left to Node; the workspace's own packages are TypeScript.
  ssr: { noExternal: [/^@eventide\//], resolve: { conditions: ['eventide-source', 'node', 'import'] } },
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });

/** Imports a TypeScript module of this package without a build; `path` is relative to this file. */
export async function fromSource(path) {
  return runner.import(fileURLToPath(new URL(path, import.meta.url)));
}

/** To be called last: what was imported may import more for as long as it runs. */
export async function closeSource() {
  await runner.close();
  await server.close();
}
