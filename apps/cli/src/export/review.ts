import type { Catalog } from '@eventide/catalog';
import type { Finding, NamedConcept } from '@eventide/consistency';
import { reported, ruleWords, type Suppression } from '@eventide/exchange';
import type { Session } from '../session.ts';
import type { ReviewMaterial } from './material.ts';

type SuppressionsOf = (finding: Finding) => readonly Suppression[] | null;

/** Reviews a catalogue once, when it is first asked for. Dictionaries are large: what needs no review starts without them. */
export function reviewOnce(
  catalog: Catalog,
  { suppressionsOf, termBase }: { readonly suppressionsOf: SuppressionsOf; readonly termBase: readonly NamedConcept[] },
  io: Session,
): () => Promise<ReviewMaterial> {
  let made: Promise<ReviewMaterial> | null = null;
  const make = async (): Promise<ReviewMaterial> => {
    const engine = await import('@eventide/consistency');
    const resources = await engine.loadLanguageResources(catalog.locales);
    const { findings, terms } = engine.check(catalog, {
      ...{ resources, withTerms: true },
      termBase: engine.termBaseOf(termBase),
    });
    const messageOf = (finding: Finding): string => engine.formatFinding(finding, io.language);
    return {
      findings: reported(catalog, findings, { messageOf, suppressionsOf }),
      proposals: engine.proposalsOf(engine.minedConcepts(catalog, terms)),
      rules: ruleWords(engine.rules, (rule) => engine.formatRule(rule, io.language)),
    };
  };
  return () => (made ??= make());
}
