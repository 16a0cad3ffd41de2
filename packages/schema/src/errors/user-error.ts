import { builder } from '../builder.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';
import { formatWords, type Words } from '../wording.ts';

/** A refusal that the user can act on: part of the result, not an error of the request. */
export interface UserError {
  readonly words: Words;
  readonly code: string;
  /** Names and indexes that lead to the faulty part of the input; empty if it is all of it. */
  readonly path: readonly string[];
}

export const UserErrorRef = builder.interfaceRef<UserError>('UserError').implement({
  description:
    'Why nothing was changed, if the user can act on it. Missing permissions and exceeded limits are errors of the request instead.',
  fields: (t) => ({
    message: t.string({
      description: 'What is in the way and what to do.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: ({ words }, { language }, context) => formatWords(words, messageLanguage(language, context)),
    }),
    code: t.exposeString('code', { description: 'The reason, for programs. Stable.' }),
    path: t.exposeStringList('path', {
      description: 'Names and indexes that lead to the faulty part of the input; empty if it is all of it.',
    }),
  }),
});
