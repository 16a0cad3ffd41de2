import { builder } from '../builder.ts';
import type { CatalogSnapshot, FindingNode } from '../context.ts';
import { requireDistinct } from '../errors/require-distinct.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { requireListSize } from '../paging/list-size.ts';
import { dismissalRefused, type DismissalRefused } from './conflict.ts';

interface FindingInput {
  readonly fingerprint: string;
  readonly version: number;
}

export const FindingInputRef = builder.inputType('FindingInput', {
  description: 'A finding to change, with the version seen.',
  fields: (t) => ({
    fingerprint: t.string({ required: true, description: 'As in `Finding.fingerprint`.' }),
    version: t.int({
      required: true,
      description: 'As in `Dismissal.version`; 0 if the finding has no dismissal.',
    }),
  }),
});

interface FoundFinding {
  readonly node: FindingNode;
  readonly version: number;
}

/**
 * The findings named in the input, with the versions seen, or why one of them cannot be changed.
 * @throws GraphQLError `LIST_SIZE`, `NAMED_TWICE`, `TEXT_LENGTH`
 */
export function findingsOf(
  { findings }: CatalogSnapshot,
  inputs: readonly FindingInput[],
): { readonly refused: DismissalRefused | null; readonly found: readonly FoundFinding[] } {
  requireListSize('findings', inputs, limits.bulkSize);
  const fingerprints = inputs.map(({ fingerprint }) => fingerprint);
  for (const fingerprint of fingerprints) requireText('findings.fingerprint', fingerprint, limits.nameLength);
  requireDistinct('findings', fingerprints);
  const found: FoundFinding[] = [];
  for (const [index, { fingerprint, version }] of inputs.entries()) {
    const node = findings.byFingerprint.get(fingerprint);
    if (!node) {
      const path = ['findings', String(index)];
      return { refused: dismissalRefused('FINDING_GONE', 'dismissal-finding-gone', path), found: [] };
    }
    found.push({ node, version });
  }
  return { refused: null, found };
}
