import type { CellText } from '@eventide/contract';
import { builder } from '../builder.ts';
import { limits } from '../limits.ts';
import { requireText } from '../errors/require-text.ts';

export const TextInputRef = builder.inputType('TextInput', {
  description: 'A text, with the hash seen.',
  fields: (t) => ({
    segmentKey: t.string({ required: true, description: 'As in `Translation.segmentKey`.' }),
    locale: t.field({ type: 'Locale', required: true, description: 'As in `Translation.locale`.' }),
    textHash: t.string({ required: true, description: 'As in `Translation.textHash`.' }),
  }),
});

/** @throws GraphQLError `TEXT_LENGTH` or `TEXT_CHARACTER` if a part cannot be a key or a hash. */
export function cellOf(argument: string, { segmentKey, locale, textHash }: CellText): CellText {
  requireText(`${argument}.segmentKey`, segmentKey, limits.nameLength);
  requireText(`${argument}.textHash`, textHash, limits.nameLength);
  return { segmentKey, locale, textHash };
}
