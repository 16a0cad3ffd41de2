export type * from './model.ts';
export type * from './rule.ts';
export type { TermOccurrence } from './analysis/concepts/occurrences.ts';
export {
  conceptFault,
  conceptLimits,
  termBaseOf,
  type ConceptContent,
  type ConceptFault,
  type NamedConcept,
  type TermRendering,
  type TermState,
} from './term-base/concept.ts';
export { minedConcepts, proposalsOf, type MinedConcept, type MinedWord } from './term-base/mined.ts';
export { check, type CheckOptions, type CheckResult, type RulePolicy } from './check.ts';
export type { CheckStats, LocaleStats } from './stats.ts';
export { byTrust, warnsReaders } from './warning.ts';
export { formatFinding, formatRule } from './words.ts';
export { rules } from './rules.generated.ts';
export { dictionaryVersions, loadLanguageResources, stemsOnly } from './resources/load.ts';
export { programIdentity } from './resources/program.ts';
