import type { Locale, LookupMatch } from '@eventide/catalog';
import type { CatalogSnapshot, CodeNode, EventNode, SchemaContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';

/** Reasons that mean that the text names exactly this code, in whatever spelling. */
const codeReasons: readonly LookupMatch['reason'][] = ['CODE', 'CODE_ALIAS', 'CODE_DECIMAL', 'CODE_SHORTHAND'];

/**
 * What a text finds when used as a filter: the events and codes that match it, and the events that cite a code it
 * names.
 */
export async function findTargets(
  text: string,
  locale: Locale | null | undefined,
  snapshots: readonly CatalogSnapshot[],
  { signal }: Pick<SchemaContext, 'signal'>,
): Promise<{ readonly events: ReadonlySet<EventNode>; readonly codes: ReadonlySet<CodeNode> }> {
  requireTextLength(text);
  const events = new Set<EventNode | undefined>();
  const codes = new Set<CodeNode | undefined>();
  for (const snapshot of snapshots) {
    const limit = snapshot.events.length + snapshot.codes.length;
    for (const { target, reason } of await snapshot.lookup(text, { limit, locale: locale ?? null, signal })) {
      if (reason === 'NEAREST' || reason === 'LOOKALIKE') continue;
      if (target.kind === 'EVENT') {
        events.add(snapshot.eventById.get(target.eventId));
        continue;
      }
      const node = snapshot.codeByCode.get(target.code);
      codes.add(node);
      if (!codeReasons.includes(reason)) continue;
      for (const eventId of node?.code.events ?? []) events.add(snapshot.eventById.get(eventId));
    }
  }
  return { events: withoutGaps(events), codes: withoutGaps(codes) };
}

/** @throws GraphQLError `TEXT_LENGTH` */
export function requireTextLength(text: string): void {
  if (text.length <= limits.textLength) return;
  throw refusal(
    'TEXT_LENGTH',
    `Unexpected text of ${text.length} characters, expected at most ${limits.textLength}. One event is enough.`,
    { length: text.length, limit: limits.textLength },
  );
}

function withoutGaps<T>(set: ReadonlySet<T | undefined>): ReadonlySet<T> {
  return new Set([...set].filter((item): item is T => item !== undefined));
}
