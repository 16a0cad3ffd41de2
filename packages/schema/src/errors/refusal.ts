import { GraphQLError } from 'graphql';

/** Values of `extensions.code` for invalid arguments. */
type RefusalCode =
  | 'BAD_CURSOR'
  | 'BAD_DATE'
  | 'BAD_ID'
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'LIST_SIZE'
  | 'MALFORMED_BASE64'
  | 'MALFORMED_CODE'
  | 'MALFORMED_LOCALE'
  | 'NAMED_TWICE'
  | 'PAGE_SIZE'
  | 'TEXT_CHARACTER'
  | 'TEXT_LENGTH'
  | 'UNAUTHENTICATED'
  | 'UNKNOWN_CATALOG'
  | 'UNKNOWN_LOCALE'
  | 'UNKNOWN_RULE';

/** An error that the caller can act on: what was wrong and what is expected, in words and as data. */
export function refusal(
  code: RefusalCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
