import type { Locale } from '@eventide/catalog';
import { verdictOn } from './camps.ts';
import type { RuleInput } from './rule.ts';

/**
 * Locales that were translated from another version of the source than a clear majority was (`ms.openlocfilehash`): what they
 * lack, their source may not have had. None where the pages do not tell.
 */
export function ofOtherVersion({ catalog }: RuleInput): ReadonlySet<Locale> {
  const versions = [...catalog.documents.values()].flatMap(({ locale, provenance }): [Locale, string][] =>
    provenance.sourceVersion === null ? [] : [[locale, provenance.sourceVersion]],
  );
  const verdict = verdictOn(versions);
  return new Set(verdict.kind === 'MAJORITY' ? verdict.outliers.flatMap(({ locales }) => locales) : []);
}
