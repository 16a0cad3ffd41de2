import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';
import { requireListSize } from '../paging/list-size.ts';
import { findNode, parseGlobalId } from './global-id.ts';

function badId(id: string) {
  return refusal('BAD_ID', `Unexpected ID ${JSON.stringify(id)}, expected one that a field "id" has given.`, { id });
}

builder.queryFields((t) => ({
  node: t.field({
    description: 'The object with this ID; null if it does not exist (any more).',
    type: builder.nodeInterfaceRef(),
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The value of a field `id`.' }) },
    resolve: (_root, { id }, context) => {
      const parsed = parseGlobalId(id);
      if (!parsed) throw badId(id);
      return findNode(parsed, context);
    },
  }),
  nodes: t.field({
    description: 'The objects with these IDs, in the order given, with null for those that do not exist.',
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 values of a field `id`.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: (_root, { ids }, context) => {
      requireListSize('ids', ids);
      return ids.map((id) => {
        const parsed = parseGlobalId(id);
        return parsed ? findNode(parsed, context) : badId(id);
      });
    },
  }),
}));
