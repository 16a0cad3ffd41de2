import type { Span } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { addressDifferences } from './addresses.ts';
import { literalDifferences } from './literals.ts';
import { numberDifferences } from './numbers.ts';
import { sourcePairs, type SourcePair } from './pairs.ts';
import { placeholderDifferences } from './placeholder-differences.ts';

/** Kinds of tokens whose loss or change the source alone proves. */
type PairTokenKind =
  | 'PLACEHOLDER'
  | 'TAG'
  | 'EMAIL'
  | 'URL'
  | 'LINK'
  | 'NUMBER'
  | 'CODE'
  | 'VERSION'
  | 'PATH'
  | 'IDENTIFIER'
  | 'CODE_SPAN';

/** A token that only the source has (`found` is null), only the target (`expected` is null), or that is another one in the target. */
export interface TokenDifference {
  readonly kind: PairTokenKind;
  readonly expected: string | null;
  readonly found: string | null;
  /** Of what is found, in the target's text. */
  readonly span: Span | null;
}

const judged: ReadonlySet<string> = new Set<PairTokenKind>([
  'URL',
  'LINK',
  'NUMBER',
  'CODE',
  'VERSION',
  'PATH',
  'IDENTIFIER',
]);

/** Whether the source alone decides about such tokens, so that no majority is asked. */
export function isSourcesToJudge(kind: string, { catalog }: RuleInput): boolean {
  return catalog.source !== null && judged.has(kind);
}

export interface PairFault extends TokenDifference {
  readonly row: Row;
  readonly pair: SourcePair;
}

/** How the tokens of each target differ from those of its source, in source order. */
export function pairTokenFaults(input: RuleInput): readonly PairFault[] {
  const faults: PairFault[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    if (pair.source.text === pair.target.text && pair.source.markdown === pair.target.markdown) continue;
    for (const difference of differencesOf(pair)) faults.push({ ...difference, row: pair.row, pair });
  }
  return faults;
}

function differencesOf(pair: SourcePair): TokenDifference[] {
  return [
    ...placeholderDifferences(pair),
    ...addressDifferences(pair),
    ...literalDifferences(pair),
    ...numberDifferences(pair),
  ];
}
