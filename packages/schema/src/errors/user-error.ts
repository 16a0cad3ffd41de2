import { builder } from '../builder.ts';

/** A refusal that the person at the screen can act on: part of the answer, not an error of the request. */
export interface UserError {
  readonly message: string;
  readonly code: string;
  /** Names and indexes that lead to the part of the input at fault; empty: the whole of it. */
  readonly path: readonly string[];
}

export const UserErrorRef = builder.interfaceRef<UserError>('UserError').implement({
  description:
    'Why nothing was changed, where the person at the screen can act on it. Who may not do something at all, or asks for too much, gets an error of the request instead.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is in the way and what to do; in English.' }),
    code: t.exposeString('code', { description: 'What is in the way, for programs. Stable.' }),
    path: t.exposeStringList('path', {
      description: 'Names and indexes that lead to the part of the input at fault; empty where it is all of it.',
    }),
  }),
});
