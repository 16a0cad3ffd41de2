import type { Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, CodeNode, SchemaContext } from '../context.ts';
import type { Conditions } from '../facet/facet.ts';
import { findTargets } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { canonicalCodes } from './spelling.ts';

export interface CodeFilter {
  readonly code?: readonly string[] | null | undefined;
  readonly eventId?: readonly number[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly locale?: Locale | null | undefined;
  readonly isGeneric?: boolean | null | undefined;
}

export const DiagnosticCodeWhereRef = builder.inputType('DiagnosticCodeWhere', {
  description: 'Conditions on codes. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    code: t.stringList({
      description: 'These codes, in any spelling. Anything that is not a code is refused with `MALFORMED_CODE`.',
    }),
    eventId: t.intList({ description: 'Cited by an event with one of these IDs.' }),
    text: t.string({ description: 'Anything that `lookup` understands: a code, a name, words, with typos.' }),
    locale: t.field({ type: 'Locale', description: 'The locale to look for `text` in; all locales by default.' }),
    isGeneric: t.boolean({ description: '`true`: cited by (nearly) every event. `false`: all others.' }),
  }),
});

/** One predicate per filter that is set. */
export async function codeConditions(
  where: CodeFilter,
  snapshots: readonly CatalogSnapshot[],
  context: Pick<SchemaContext, 'signal'>,
): Promise<Conditions<CodeNode, keyof CodeFilter>> {
  const { code, eventId, text, locale, isGeneric } = where;
  for (const [name, list] of Object.entries({ code, eventId })) if (list) requireListSize(`where.${name}`, list);
  const codes = code && canonicalCodes(code, snapshots);
  const found = text == null ? null : (await findTargets(text, locale, snapshots, context)).codes;
  return {
    ...(codes && { code: (node) => codes.has(node.code.code) }),
    ...(eventId && { eventId: (node) => node.code.events.some((id) => eventId.includes(id)) }),
    ...(found && { text: (node) => found.has(node) }),
    ...(isGeneric != null && { isGeneric: (node) => node.code.generic === isGeneric }),
  };
}
