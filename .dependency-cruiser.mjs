/**
 * The directions of import (docs/architecture.md). `scripts/boundaries.test.ts` proves with a fixture that a forbidden
 * import fails: a guard that cannot fail is no guard.
 */
const mayImport = {
  'packages/catalog': [],
  'packages/consistency': ['packages/catalog'],
  'packages/exchange': ['packages/catalog', 'packages/consistency'],
  'packages/store': ['packages/catalog', 'packages/consistency'],
  'packages/schema': ['packages/catalog', 'packages/consistency'],
  'apps/api': ['packages/catalog', 'packages/consistency', 'packages/store', 'packages/schema', 'packages/exchange'],
  'apps/cli': ['packages/catalog', 'packages/consistency', 'packages/store', 'packages/exchange'],
  'apps/web': ['packages/catalog'],
};

const directions = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `${from.replace('/', '-')}-imports-only-${allowed.map((path) => path.split('/')[1]).join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nothing of ours'}.`,
  from: { path: `(^|/)${from}/` },
  to: { path: '(^|/)(apps|packages)/[^/]+/', pathNot: [from, ...allowed].map((path) => `(^|/)${path}/`) },
}));

const catalogLayer = (layer, below) => ({
  name: `catalog-${layer}-imports-only-below`,
  severity: 'error',
  comment: 'Inside catalog: model <- parse <- relate <- lookup.',
  from: { path: `packages/catalog/src/${layer}(/|\\.ts)`, pathNot: '\\.test\\.ts$' },
  to: {
    path: 'packages/catalog/src/',
    pathNot: [layer, 'model', 'text', ...below].map((name) => `packages/catalog/src/${name}(/|\\.ts)`),
  },
});

export default {
  forbidden: [
    ...directions,
    catalogLayer('model', []),
    catalogLayer('text', []),
    catalogLayer('parse', []),
    catalogLayer('relate', ['parse']),
    catalogLayer('lookup', ['parse', 'relate']),
    {
      name: 'web-features-stand-alone',
      severity: 'error',
      comment: "A web feature never imports another feature's parts: what two features need moves to src/components.",
      from: { path: '(^|/)apps/web/src/app/\\(?([^/]+)\\)?/' },
      to: { path: '(^|/)apps/web/src/app/[^/]+/', pathNot: '(^|/)apps/web/src/app/\\(?$2\\)?/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['eventide-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
