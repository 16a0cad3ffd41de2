import type { TokenKind } from './tokens.ts';

const nouns: Readonly<Record<TokenKind, string>> = {
  CODE: 'code',
  VERSION: 'version',
  NUMBER: 'number',
  ACRONYM: 'acronym',
  IDENTIFIER: 'identifier',
  URL: 'address',
  PATH: 'path',
  SEPARATOR: 'path separator',
  CODE_SPAN: 'code',
  LINK: 'link',
  NAME: 'name',
};

/** What messages call a token. */
export function tokenNoun(kind: TokenKind): string {
  return nouns[kind];
}
