import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { SchemaContext } from '../context.ts';
import type { Translation } from '../text/translation.ts';
import { loadersOf } from './loaders.ts';

/** A list of texts. If the query selects their reviews, resolves when those are loaded. */
export function withReviews(
  translations: readonly Translation[],
  context: SchemaContext,
  info: GraphQLResolveInfo,
): readonly Translation[] | Promise<readonly Translation[]> {
  const isAsked = info.fieldNodes.some(({ selectionSet }) => selects('review', selectionSet, info));
  return isAsked ? loadersOf(context).reviews.loadAll(translations) : translations;
}

/** Ignores `@skip` and `@include`: loading reviews that are not needed only costs time. */
function selects(
  field: string,
  selectionSet: SelectionSetNode | undefined,
  { fragments }: Pick<GraphQLResolveInfo, 'fragments'>,
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === field;
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return selects(field, fragment?.selectionSet, { fragments });
  });
}
