import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alignCatalog, type Catalog, decodePage, parsePage } from '@eventide/catalog';
import { check, type CheckResult, formatFinding, formatRule, rules, stemsOnly } from '@eventide/consistency';
import { type FindingsReport, reported, type ReportedFinding, ruleWords } from '../src/index.ts';

const documents = resolve(import.meta.dirname, '../../../documents');

/** The five pages under the names `docs/<locale>.md`, after a change of one of them. */
export function fivePages(change: (source: string, name: string) => string = (source) => source): Catalog {
  const names = ['es-es', 'it-it', 'pt-pt', 'ru-ru', 'sv-se'];
  const pages = names.map((name) => {
    const source = decodePage(readFileSync(join(documents, `${name}.md`)), { file: name });
    return parsePage(change(source, name), { file: `docs/${name}.md` });
  });
  return alignCatalog(pages, { slug: 'certificate-connector' });
}

/** A review without dictionaries: fast, and every kind of finding is there. */
export function reviewed(catalog: Catalog): CheckResult {
  const known = results.get(catalog);
  if (known !== undefined) return known;
  const result = check(catalog, { resources: stemsOnly(), withTerms: true });
  results.set(catalog, result);
  return result;
}

const results = new WeakMap<Catalog, CheckResult>();

export function reportOf(catalog: Catalog, findings: readonly ReportedFinding[] = reportedIn(catalog)): FindingsReport {
  const words = ruleWords(rules, (rule) => formatRule(rule, 'en'));
  return { catalogs: [catalog], findings, absent: [], rules: words, complete: true, language: 'en', version: '1.2.3' };
}

export function reportedIn(catalog: Catalog, options: Partial<Parameters<typeof reported>[2]> = {}) {
  const messageOf = options.messageOf ?? ((finding) => formatFinding(finding, 'en'));
  return reported(catalog, reviewed(catalog).findings, { ...options, messageOf });
}
