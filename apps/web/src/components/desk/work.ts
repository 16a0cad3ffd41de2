import type { AnyVariables, Client, OperationResult, TypedDocumentNode } from 'urql';
import { createBrowserClient } from '../../data/browser-client.ts';
import type { ResultOf } from '../../data/graphql.ts';
import {
  Comment_Mutation,
  Decide_Mutation,
  DecideSuggestion_Mutation,
  Dismiss_Mutation,
  OpenFindings_Query,
  Reopen_Mutation,
  Suggest_Mutation,
  Undo_Mutation,
} from './documents.ts';
import type { DismissalAnswer, OpenFinding, ReviewConflict } from './documents.ts';
import type { ReviewState } from '../review/fragments.ts';
import type {
  Conflict,
  DismissalWish,
  FindingsMeant,
  Outcome,
  SeenFinding,
  SeenText,
  SuggestionState,
} from './subjects.ts';

/** Codes of answers that say nothing about the change: it may be tried again. */
const failures: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'API_UNAVAILABLE', 'UNAVAILABLE']);

let client: Client | null = null;

/** Makes a change to the review, and says how it went; does not throw. */
async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  outcomeOf: (data: Data) => Outcome,
): Promise<Outcome> {
  client ??= createBrowserClient();
  const { data, error } = await client.mutation(document, variables).toPromise();
  if (data !== undefined && data !== null) return outcomeOf(data);
  const code = error?.graphQLErrors[0]?.extensions.code;
  return typeof code === 'string' && !failures.has(code) ? { kind: 'REFUSED', code } : { kind: 'FAILED' };
}

export function decide(texts: readonly SeenText[], state: ReviewState): Promise<Outcome> {
  return change(Decide_Mutation, { texts: [...texts], state }, ({ reviewTranslations: answer }) => {
    if (answer.__typename === 'ReviewTranslationsPayload') return { kind: 'DONE', batchId: answer.batchId };
    const current = new Map(answer.conflicts.map((one) => [cellOf(one), one.current?.version]));
    const again = texts.map((text) => ({ ...text, version: current.get(cellOf(text)) ?? text.version }));
    return conflictOf(answer, () => decide(again, state));
  });
}

export function dismiss({ findings, reason, note }: DismissalWish): Promise<Outcome> {
  return change(Dismiss_Mutation, { findings: [...findings], reason, note: note === '' ? null : note }, (data) =>
    dismissalOutcome(data.dismissFindings, findings, (seen) => dismiss({ findings: seen, reason, note })),
  );
}

export function reopen(findings: readonly SeenFinding[]): Promise<Outcome> {
  return change(Reopen_Mutation, { findings: [...findings] }, (data) =>
    dismissalOutcome(data.reopenFindings, findings, reopen),
  );
}

export function comment(text: SeenText, body: string): Promise<Outcome> {
  return change(Comment_Mutation, { text: textOf(text), body }, ({ comment: answer }) =>
    answer.__typename === 'CommentPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : answer.__typename === 'InputRefused'
        ? { kind: 'REFUSED', code: answer.code }
        : conflictOf(answer, null),
  );
}

export function suggest(text: SeenText, markdown: string, note: string): Promise<Outcome> {
  const variables = { text: textOf(text), markdown, note: note === '' ? null : note };
  return change(Suggest_Mutation, variables, ({ suggestTranslation: answer }) =>
    answer.__typename === 'SuggestTranslationPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : answer.__typename === 'InputRefused'
        ? { kind: 'REFUSED', code: answer.code }
        : conflictOf(answer, null),
  );
}

export function decideSuggestion(id: string, version: number, state: SuggestionState): Promise<Outcome> {
  return change(DecideSuggestion_Mutation, { id, version, state }, ({ decideSuggestion: answer }) => {
    if (answer.__typename === 'DecideSuggestionPayload') return { kind: 'DONE', batchId: answer.batchId };
    const { current } = answer;
    if (current === null) return { kind: 'CONFLICT', conflicts: [{ place: '', now: null, why: 'GONE' }], again: null };
    const now = {
      words: `suggestion${current.state}` as const,
      by: current.decidedBy?.name ?? null,
      at: current.decidedAt,
    };
    return {
      kind: 'CONFLICT',
      conflicts: [{ place: placeOf(current), now, why: 'VERSION' }],
      again: () => decideSuggestion(id, current.version, state),
    };
  });
}

export function undo(batchId: string): Promise<Outcome> {
  return change(Undo_Mutation, { batchId }, ({ undo: answer }) =>
    answer.__typename === 'UndoPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : { kind: 'REFUSED', code: `UNDO_${answer.code}` },
  );
}

/** The findings meant that are open as of now; null where they did not arrive. */
export async function openFindings({ segmentKeys, only }: FindingsMeant): Promise<readonly OpenFinding[] | null> {
  client ??= createBrowserClient();
  const where = { status: ['OPEN' as const], segment: [...new Set(segmentKeys)].slice(0, listMax) };
  const all: OpenFinding[] = [];
  for (let after: string | null = null; ;) {
    const { data }: OperationResult<ResultOf<typeof OpenFindings_Query>> = await client
      .query(OpenFindings_Query, { where, language: document.documentElement.lang, after })
      .toPromise();
    if (data === undefined) return null;
    all.push(...data.findings.nodes);
    after = data.findings.pageInfo.endCursor;
    if (!data.findings.pageInfo.hasNextPage) break;
  }
  return all.filter(({ fingerprint, locale }) => {
    if ('fingerprints' in only) return only.fingerprints.includes(fingerprint);
    return locale === null ? only.withSource : only.locales.includes(locale);
  });
}

/** Texts that the API takes in one list. */
const listMax = 100;

/** What is said of a text holds whatever was decided on it. */
const textOf = ({ segmentKey, locale, textHash }: SeenText) => ({ segmentKey, locale, textHash });

interface Cell {
  readonly segmentKey: string;
  readonly locale: string | null;
}

const cellOf = ({ segmentKey, locale }: Cell): string => `${segmentKey} ${locale ?? ''}`;
const placeOf = ({ segmentKey, locale }: Cell): string => (locale === null ? segmentKey : `${segmentKey} · ${locale}`);

/** A text that has changed has to be looked at before anything is decided on it. */
function conflictOf({ conflicts }: ReviewConflict, again: (() => Promise<Outcome>) | null): Outcome {
  return {
    kind: 'CONFLICT',
    conflicts: conflicts.map((one): Conflict => {
      const { current, reason } = one;
      const now = current === null ? null : { words: current.state, by: current.by?.name ?? null, at: current.at };
      return { place: placeOf(one), now: reason === 'VERSION' ? now : null, why: reason };
    }),
    again: conflicts.every(({ reason }) => reason === 'VERSION') ? again : null,
  };
}

function dismissalOutcome(
  answer: DismissalAnswer,
  seen: readonly SeenFinding[],
  retry: (findings: readonly SeenFinding[]) => Promise<Outcome>,
): Outcome {
  if (answer.__typename === 'DismissalPayload') return { kind: 'DONE', batchId: answer.batchId };
  if (answer.__typename === 'DismissalRefused') return { kind: 'REFUSED', code: answer.code };
  const versions = new Map(answer.conflicts.map(({ fingerprint, version }) => [fingerprint, version]));
  const again = seen.map(({ fingerprint, version }) => ({
    fingerprint,
    version: versions.get(fingerprint) ?? version,
  }));
  return {
    kind: 'CONFLICT',
    conflicts: answer.conflicts.map(({ finding, fingerprint, current }): Conflict => ({
      place: finding === null ? fingerprint : `${placeOf(finding)} · ${finding.rule.id}`,
      now: {
        words: current === null || current.expired ? 'statusOPEN' : 'statusDISMISSED',
        by: current?.by.name ?? null,
        at: current?.at ?? null,
      },
      why: 'VERSION',
    })),
    again: () => retry(again),
  };
}
