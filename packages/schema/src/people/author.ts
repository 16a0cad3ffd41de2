import type { Author } from '@eventide/contract';
import { builder } from '../builder.ts';

export const AuthorRef = builder.objectRef<Author>('Author').implement({
  description: 'Who made a change, as recorded at the time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As in `Viewer.id`; null for the program itself.', nullable: true }),
    name: t.exposeString('name', { description: 'Name at the time.' }),
  }),
});
