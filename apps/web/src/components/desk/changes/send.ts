import type { AnyVariables, TypedDocumentNode } from 'urql';
import { createBrowserClient } from '../../../data/browser-client.ts';
import type { Outcome } from '../subjects.ts';

/** Codes of answers that say nothing about the change: it may be tried again. */
const failures: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'API_UNAVAILABLE', 'UNAVAILABLE']);

/** Makes a change to the review, and says how it went; does not throw. */
export async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  outcomeOf: (data: Data) => Outcome,
): Promise<Outcome> {
  const { data, error } = await createBrowserClient().mutation(document, variables).toPromise();
  if (data !== undefined && data !== null) return outcomeOf(data);
  const code = error?.graphQLErrors[0]?.extensions.code;
  return typeof code === 'string' && !failures.has(code) ? { kind: 'REFUSED', code } : { kind: 'FAILED' };
}

interface Cell {
  readonly segmentKey: string;
  readonly locale: string | null;
}

/** A text or finding as a conflict names it. */
export const placeOf = ({ segmentKey, locale }: Cell): string =>
  locale === null ? segmentKey : `${segmentKey} · ${locale}`;
