/**
 * The directions of import (docs/architecture.md). `scripts/boundaries/boundaries.test.ts` proves on a made-up tree
 * that every rule below stops an import, and that the real tree is looked at file by file.
 */
const mayImport = {
  'packages/catalog': [],
  'packages/consistency': ['packages/catalog'],
  'packages/logs': ['packages/catalog'],
  'packages/exchange': ['packages/catalog', 'packages/consistency', 'packages/contract'],
  'packages/contract': ['packages/catalog', 'packages/consistency'],
  'packages/store': ['packages/catalog', 'packages/contract'],
  'packages/schema': ['packages/catalog', 'packages/consistency', 'packages/contract'],
  'apps/api': [
    'packages/catalog',
    'packages/consistency',
    'packages/contract',
    'packages/exchange',
    'packages/store',
    'packages/schema',
  ],
  'apps/cli': [
    'packages/catalog',
    'packages/consistency',
    'packages/contract',
    'packages/exchange',
    'packages/logs',
    'packages/store',
  ],
  'apps/web': ['packages/catalog', 'packages/logs'],
};

const tests = '\\.test\\.tsx?$';

const directions = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `${from.replace('/', '-')}-imports-only-${allowed.map((path) => path.split('/')[1]).join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nothing of ours'}.`,
  from: { path: `^${from}/` },
  to: { path: '^(apps|packages|bench|stories)/', pathNot: [from, ...allowed].map((path) => `^${path}/`) },
}));

const catalogLayer = (layer, ...below) => ({
  name: `catalog-${layer.replace('/', '-')}-imports-only-below`,
  severity: 'error',
  comment:
    'Inside catalog: message <- model <- parse <- relate <- lookup; text, and what paths say of pages, stand beside them on the model alone.',
  from: { path: `^packages/catalog/src/${layer}(/|\\.ts$)`, pathNot: tests },
  to: {
    path: '^packages/catalog/src/',
    pathNot: [layer, ...below].map((name) => `^packages/catalog/src/${name}(/|\\.ts$)`),
  },
});

/** The rooms of the review engine, each with the rooms it may build on; a room not listed here may import no other. */
const analysisRooms = {
  units: [],
  concepts: ['units', 'lengths'],
  gaps: ['units', 'concepts'],
  'same-source': ['units'],
  wording: ['units', 'concepts', 'same-source'],
  tokens: [],
  pairs: ['tokens'],
  lengths: [],
  polarity: [],
  source: ['units'],
};

const analysisRoom = (room, below) => ({
  name: `analysis-${room}-imports-only-below`,
  severity: 'error',
  comment: `analysis/${room} may import ${['the kernel', 'corpus', ...below.map((name) => `analysis/${name}`)].join(', ')}; no rule.`,
  from: { path: `^packages/consistency/src/analysis/${room}/`, pathNot: tests },
  to: {
    path: '^packages/consistency/src/(analysis|rules|resources)/',
    pathNot: [room, ...below].map((name) => `^packages/consistency/src/analysis/${name}/`),
  },
});

/** A feature is a folder of `app`, a route group (`app/(sign-in)`) included, with everything below it. */
const anyFeature = '^apps/web/src/app/c/\\[catalog\\]/[^/]+/';

export default {
  forbidden: [
    ...directions,
    catalogLayer('message', 'text'),
    catalogLayer('model', 'message'),
    catalogLayer('text', 'model'),
    catalogLayer('articles/locale-tag', 'model'),
    catalogLayer('articles/path', 'articles/locale-tag', 'model'),
    catalogLayer('parse', 'articles/path', 'articles/locale-tag', 'text', 'model', 'message'),
    catalogLayer('relate', 'parse', 'text', 'model', 'message'),
    catalogLayer('lookup', 'relate', 'parse', 'text', 'model'),
    ...Object.entries(analysisRooms).map(([room, below]) => analysisRoom(room, below)),
    {
      name: 'corpus-knows-no-analysis',
      severity: 'error',
      comment: 'Reading a text into words and sentences depends on no review of it.',
      from: { path: '^packages/consistency/src/corpus/', pathNot: tests },
      to: { path: '^packages/consistency/src/(analysis|rules|resources)/' },
    },
    {
      name: 'packages-by-their-entry-only',
      severity: 'error',
      comment: 'Another workspace is imported by its name, never by a path into its folders.',
      from: { path: '^((?:apps|packages)/[^/]+)/' },
      to: { path: '^(apps|packages)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'catalog-does-no-io',
      severity: 'error',
      comment: 'The domain is pure; hashing is the one thing it asks of the platform.',
      from: { path: '^packages/catalog/src/', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'catalog-text-runs-in-a-browser',
      severity: 'error',
      comment: "The catalogue's second entry goes into the browser bundle: no platform module, no dependency.",
      from: { path: '^packages/catalog/src/(text|model)(/|\\.ts$)', pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'logs-run-in-a-browser',
      severity: 'error',
      comment: 'Logs are read where they are pasted: no platform module.',
      from: { path: '^packages/logs/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'logs-import-the-catalog-for-browsers',
      severity: 'error',
      comment: "Of the catalogue, packages/logs imports types and the second entry, './text'.",
      from: { path: '^packages/logs/src/', pathNot: tests },
      to: {
        path: '^packages/catalog/',
        pathNot: '^packages/catalog/src/(text|model)(/|\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'exchange-does-no-io',
      severity: 'error',
      comment: 'Formats are written and read as text: no platform module.',
      from: { path: '^packages/exchange/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-holds-types-only',
      severity: 'error',
      comment: 'packages/contract has no run-time code: it imports types, and everybody imports types from it.',
      from: { path: '^packages/contract/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-imported-for-types-only',
      severity: 'error',
      comment: 'There is nothing of packages/contract at run time: use `import type`.',
      from: { pathNot: '^packages/contract/' },
      to: { path: '^packages/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schema-knows-no-http',
      severity: 'error',
      comment: 'packages/schema is types and resolvers; transport belongs to apps/api.',
      from: { path: '^packages/schema/src/', pathNot: tests },
      to: { path: '^(node:)?https?2?$|(^|/)node_modules/(graphql-yoga|@graphql-yoga|@whatwg-node)/' },
    },
    {
      name: 'web-features-stand-alone',
      severity: 'error',
      comment: "A web feature never imports another feature's parts: what two features need moves to src/components.",
      // The name is taken without the parentheses of a route group: they would mean something else in an expression.
      from: { path: '^apps/web/src/app/c/\\[catalog\\]/\\(?([^/()]+)\\)?/' },
      to: { path: anyFeature, pathNot: '^apps/web/src/app/c/\\[catalog\\]/\\(?$1\\)?/' },
    },
    {
      name: 'web-components-know-no-feature',
      severity: 'error',
      comment: 'What features share cannot depend on one of them; generated registries list them.',
      from: { path: '^apps/web/src/', pathNot: ['^apps/web/src/app/', '\\.generated\\.ts$', tests] },
      to: { path: anyFeature },
    },
    {
      name: 'web-imports-the-catalog-for-browsers',
      severity: 'error',
      comment: "The web client takes data over GraphQL only; of the catalogue it imports the second entry, './text'.",
      from: { path: '^apps/web/', pathNot: '^apps/web/test/' },
      to: { path: '^packages/catalog/', pathNot: '^packages/catalog/src/text/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'At run time; types may know each other.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: '`mdast`, `unist` and `sarif` are types alone (@types/mdast): the compiler resolves them.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\.css$', '^(mdast|unist|sarif)$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)((dist|\\.next)/|next-env\\.d\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['eventide-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
