import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import type { MessageId } from '../wording.ts';

export interface InputRefused extends UserError {
  readonly kind: 'InputRefused';
}

export const InputRefusedRef = builder.objectRef<InputRefused>('InputRefused').implement({
  description:
    'The input was refused. `EMPTY`: it is empty; `SAME_TEXT`: the page has this text already; `BREAKS_PAGE`: it would change more of the page than this text; `NOT_OPEN`: the suggestion has been decided.',
  interfaces: [UserErrorRef],
});

export const inputRefused = (code: string, messageId: MessageId, path: string): InputRefused => ({
  kind: 'InputRefused',
  code,
  words: { messageId },
  path: [path],
});
