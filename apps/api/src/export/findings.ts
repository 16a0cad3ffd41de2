import { formatFinding, formatRule, rules } from '@eventide/consistency';
import {
  csvReport,
  type FindingsReport,
  jsonLinesReport,
  reported,
  ruleWords,
  sarifReport,
  suppressionOf,
} from '@eventide/exchange';
import { messageLanguage, selectFindings } from '@eventide/schema';
import type { Export, MakeFile } from './file.ts';

/** The findings of a list with what was decided on them: dismissals are suppressions with their reasons. */
async function reportOf({ request, snapshot, context, version }: Export): Promise<FindingsReport> {
  const { catalog } = snapshot;
  const language = messageLanguage(request.language, context);
  const [nodes, dismissals] = await Promise.all([
    selectFindings(request, context),
    context.store.dismissals(catalog.slug),
  ]);
  const wanted = nodes.filter(
    ({ finding: { locale } }) => request.locales.length === 0 || (locale !== null && request.locales.includes(locale)),
  );
  const findings = reported(
    catalog,
    wanted.map(({ finding }) => finding),
    {
      messageOf: (finding) => formatFinding(finding, language),
      suppressionsOf: ({ fingerprint }) => {
        const dismissal = dismissals.get(fingerprint);
        return dismissal === undefined ? [] : [suppressionOf(dismissal)];
      },
    },
  );
  return {
    ...{ catalogs: [catalog], findings, absent: [], complete: true, language, version },
    rules: ruleWords(rules, (rule) => formatRule(rule, language)),
  };
}

export const findings: Readonly<Record<string, MakeFile>> = {
  sarif: async (given) => ({
    name: `${given.snapshot.catalog.slug}.sarif`,
    mediaType: 'application/sarif+json',
    text: sarifReport(await reportOf(given)),
  }),
  csv: async (given) => ({
    name: `${given.snapshot.catalog.slug}.findings.csv`,
    mediaType: 'text/csv',
    text: csvReport(await reportOf(given)),
  }),
  jsonl: async (given) => ({
    name: `${given.snapshot.catalog.slug}.findings.jsonl`,
    mediaType: 'application/jsonl',
    text: jsonLinesReport(await reportOf(given)),
  }),
};
