/** Imports that must fail, each with the rule it breaks, and look-alikes that must pass. */
interface Import {
  readonly file: string;
  readonly imports: string;
  /** Whether it is an `import type`. */
  readonly isType?: true;
  /** The file the import leads to, where it is not a workspace's entry. */
  readonly makes?: string;
  /** What that file imports in turn. */
  readonly importing?: string;
}

export const forbidden: readonly (Import & { readonly rule: string })[] = [
  {
    file: 'packages/catalog/src/relate/references.ts',
    imports: '@eventide/schema',
    rule: 'packages-catalog-imports-only-nothing-of-ours',
  },
  {
    file: 'packages/consistency/src/run.ts',
    imports: '@eventide/schema',
    rule: 'packages-consistency-imports-only-catalog',
  },
  {
    file: 'packages/contract/src/person.ts',
    imports: '@eventide/store',
    isType: true,
    rule: 'packages-contract-imports-only-catalog-consistency',
  },
  {
    file: 'packages/store/src/write.ts',
    imports: '@eventide/consistency',
    rule: 'packages-store-imports-only-catalog-contract',
  },
  {
    file: 'packages/schema/src/findings.ts',
    imports: '@eventide/store',
    rule: 'packages-schema-imports-only-catalog-consistency-contract',
  },
  {
    file: 'apps/api/src/server.ts',
    imports: '@eventide/web',
    rule: 'apps-api-imports-only-catalog-consistency-contract-exchange-store-schema',
  },
  {
    file: 'apps/cli/src/main.ts',
    imports: '@eventide/schema',
    rule: 'apps-cli-imports-only-catalog-consistency-contract-exchange-logs-store',
  },
  { file: 'apps/web/src/client.ts', imports: '@eventide/schema', rule: 'apps-web-imports-only-catalog-logs' },
  {
    file: 'packages/exchange/src/tmx/of-store.ts',
    imports: '@eventide/store',
    rule: 'packages-exchange-imports-only-catalog-consistency-contract',
  },
  { file: 'packages/exchange/src/tmx/to-disk.ts', imports: 'node:fs', rule: 'exchange-does-no-io' },
  { file: 'packages/logs/src/judge.ts', imports: '@eventide/consistency', rule: 'packages-logs-imports-only-catalog' },
  {
    file: 'apps/cli/src/commands/parse.ts',
    imports: '../../../../packages/catalog/src/parse/page.ts',
    makes: 'packages/catalog/src/parse/page.ts',
    rule: 'packages-by-their-entry-only',
  },
  {
    file: 'packages/catalog/src/message/data.ts',
    imports: '../model.ts',
    makes: 'packages/catalog/src/model.ts',
    rule: 'catalog-message-imports-only-below',
  },
  {
    file: 'packages/catalog/src/model.ts',
    imports: './text/mark.ts',
    makes: 'packages/catalog/src/text/mark.ts',
    rule: 'catalog-model-imports-only-below',
  },
  {
    file: 'packages/catalog/src/text/link.ts',
    imports: '../parse/page.ts',
    makes: 'packages/catalog/src/parse/page.ts',
    rule: 'catalog-text-imports-only-below',
  },
  {
    file: 'packages/catalog/src/articles/locale-tag.ts',
    imports: '../parse/page.ts',
    makes: 'packages/catalog/src/parse/page.ts',
    rule: 'catalog-articles-locale-tag-imports-only-below',
  },
  {
    file: 'packages/catalog/src/articles/path.ts',
    imports: '../parse/page.ts',
    makes: 'packages/catalog/src/parse/page.ts',
    rule: 'catalog-articles-path-imports-only-below',
  },
  {
    file: 'packages/catalog/src/parse/table.ts',
    imports: '../lookup/index.ts',
    makes: 'packages/catalog/src/lookup/index.ts',
    rule: 'catalog-parse-imports-only-below',
  },
  {
    file: 'packages/catalog/src/relate/align.ts',
    imports: '../lookup/index.ts',
    makes: 'packages/catalog/src/lookup/index.ts',
    rule: 'catalog-relate-imports-only-below',
  },
  {
    file: 'packages/catalog/src/lookup/search.ts',
    imports: '../corner.ts',
    makes: 'packages/catalog/src/corner.ts',
    rule: 'catalog-lookup-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/units/mine.ts',
    imports: '../concepts/theirs.ts',
    makes: 'packages/consistency/src/analysis/concepts/theirs.ts',
    rule: 'analysis-units-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/concepts/mine.ts',
    imports: '../gaps/theirs.ts',
    makes: 'packages/consistency/src/analysis/gaps/theirs.ts',
    rule: 'analysis-concepts-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/gaps/mine.ts',
    imports: '../wording/theirs.ts',
    makes: 'packages/consistency/src/analysis/wording/theirs.ts',
    rule: 'analysis-gaps-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/same-source/mine.ts',
    imports: '../concepts/theirs.ts',
    makes: 'packages/consistency/src/analysis/concepts/theirs.ts',
    rule: 'analysis-same-source-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/wording/mine.ts',
    imports: '../gaps/theirs.ts',
    makes: 'packages/consistency/src/analysis/gaps/theirs.ts',
    rule: 'analysis-wording-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/tokens/mine.ts',
    imports: '../units/theirs.ts',
    makes: 'packages/consistency/src/analysis/units/theirs.ts',
    rule: 'analysis-tokens-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/lengths/mine.ts',
    imports: '../tokens/theirs.ts',
    makes: 'packages/consistency/src/analysis/tokens/theirs.ts',
    rule: 'analysis-lengths-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/polarity/mine.ts',
    imports: '../gaps/theirs.ts',
    makes: 'packages/consistency/src/analysis/gaps/theirs.ts',
    rule: 'analysis-polarity-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/pairs/mine.ts',
    imports: '../gaps/theirs.ts',
    makes: 'packages/consistency/src/analysis/gaps/theirs.ts',
    rule: 'analysis-pairs-imports-only-below',
  },
  {
    file: 'packages/consistency/src/analysis/source/mine.ts',
    imports: '../gaps/theirs.ts',
    makes: 'packages/consistency/src/analysis/gaps/theirs.ts',
    rule: 'analysis-source-imports-only-below',
  },
  {
    file: 'packages/consistency/src/corpus/read.ts',
    imports: '../analysis/units/theirs.ts',
    makes: 'packages/consistency/src/analysis/units/theirs.ts',
    rule: 'corpus-knows-no-analysis',
  },
  { file: 'packages/catalog/src/parse/file.ts', imports: 'node:fs', rule: 'catalog-does-no-io' },
  {
    file: 'packages/catalog/src/text/hash.ts',
    imports: 'node:crypto',
    rule: 'catalog-text-runs-in-a-browser',
  },
  { file: 'packages/catalog/src/text/find.ts', imports: 'minisearch', rule: 'catalog-text-runs-in-a-browser' },
  { file: 'packages/logs/src/open.ts', imports: 'node:fs', rule: 'logs-run-in-a-browser' },
  { file: 'packages/logs/src/look-up.ts', imports: '@eventide/catalog', rule: 'logs-import-the-catalog-for-browsers' },
  { file: 'packages/contract/src/hash.ts', imports: '@eventide/catalog', rule: 'contract-holds-types-only' },
  {
    file: 'packages/contract/src/audit.ts',
    imports: './people.ts',
    makes: 'packages/contract/src/people.ts',
    rule: 'contract-holds-types-only',
  },
  { file: 'packages/store/src/person.ts', imports: '@eventide/contract', rule: 'contract-is-imported-for-types-only' },
  { file: 'packages/schema/src/serve.ts', imports: 'graphql-yoga', rule: 'schema-knows-no-http' },
  { file: 'packages/schema/src/listen.ts', imports: 'node:http', rule: 'schema-knows-no-http' },
  {
    file: 'apps/web/src/app/c/[catalog]/events/page.tsx',
    imports: '../codes/list.tsx',
    makes: 'apps/web/src/app/c/[catalog]/codes/list.tsx',
    rule: 'web-features-stand-alone',
  },
  {
    file: 'apps/web/src/app/c/[catalog]/events/[eventId]/page.tsx',
    imports: '../../codes/[code]/tools.tsx',
    makes: 'apps/web/src/app/c/[catalog]/codes/[code]/tools.tsx',
    rule: 'web-features-stand-alone',
  },
  {
    file: 'apps/web/src/app/c/[catalog]/(sign-in)/sign-in/page.tsx',
    imports: '../../account/sessions.ts',
    makes: 'apps/web/src/app/c/[catalog]/account/sessions.ts',
    rule: 'web-features-stand-alone',
  },
  {
    file: 'apps/web/src/app/c/[catalog]/account/page.tsx',
    imports: '../(sign-in)/actions.ts',
    makes: 'apps/web/src/app/c/[catalog]/(sign-in)/actions.ts',
    rule: 'web-features-stand-alone',
  },
  {
    file: 'apps/web/src/components/shell.tsx',
    imports: '../app/c/[catalog]/codes/list.tsx',
    makes: 'apps/web/src/app/c/[catalog]/codes/list.tsx',
    rule: 'web-components-know-no-feature',
  },
  { file: 'apps/web/src/lookup.ts', imports: '@eventide/catalog', rule: 'web-imports-the-catalog-for-browsers' },
  {
    file: 'apps/api/src/one.ts',
    imports: './two.ts',
    makes: 'apps/api/src/two.ts',
    importing: './one.ts',
    rule: 'no-cycles',
  },
  { file: 'apps/api/src/lost.ts', imports: './nowhere.ts', rule: 'no-unresolvable' },
];

export const allowed: readonly Import[] = [
  { file: 'packages/logs/src/known.ts', imports: '@eventide/catalog', isType: true },
  { file: 'packages/logs/src/read-log.test.ts', imports: 'node:fs' },
  {
    file: 'packages/logs/src/levels.ts',
    imports: '@eventide/catalog/text',
    makes: 'packages/catalog/src/text/index.ts',
  },
  { file: 'apps/api/src/wire.ts', imports: '@eventide/schema' },
  { file: 'packages/store/src/people.ts', imports: '@eventide/contract', isType: true },
  { file: 'packages/contract/src/finding.ts', imports: '@eventide/consistency', isType: true },
  {
    file: 'apps/web/src/severity.ts',
    imports: '@eventide/catalog/text',
    makes: 'packages/catalog/src/text/index.ts',
  },
  {
    file: 'packages/catalog/src/lookup/terms.ts',
    imports: '../parse/page.ts',
    makes: 'packages/catalog/src/parse/page.ts',
  },
  {
    file: 'packages/catalog/src/text/link.test.ts',
    imports: '../parse/page.ts',
    makes: 'packages/catalog/src/parse/page.ts',
  },
  {
    file: 'packages/consistency/src/analysis/gaps/judge.ts',
    imports: '../units/theirs.ts',
    makes: 'packages/consistency/src/analysis/units/theirs.ts',
  },
  { file: 'packages/catalog/src/parse/revision.ts', imports: 'node:crypto' },
  { file: 'packages/catalog/src/lookup/index-of-words.ts', imports: 'minisearch' },
  {
    file: 'apps/web/src/app/c/[catalog]/(overview)/page.tsx',
    imports: './rule-matrix.tsx',
    makes: 'apps/web/src/app/c/[catalog]/(overview)/rule-matrix.tsx',
  },
  {
    file: 'apps/web/src/app/c/[catalog]/codes/[code]/page.tsx',
    imports: '../view.ts',
    makes: 'apps/web/src/app/c/[catalog]/codes/view.ts',
  },
  {
    file: 'apps/web/src/app/c/[catalog]/codes/page.tsx',
    imports: '../../../../components/severity.tsx',
    makes: 'apps/web/src/components/severity.tsx',
  },
];
