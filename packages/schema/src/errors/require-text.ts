import { refusal } from './refusal.ts';

/**
 * A text that the store can take.
 * @throws GraphQLError `TEXT_LENGTH` for an argument that is too long, `TEXT_CHARACTER` for U+0000, which PostgreSQL keeps
 *   in no text.
 */
export function requireText(argument: string, text: string, limit: number): void {
  if (text.includes('\0')) {
    throw refusal('TEXT_CHARACTER', `Unexpected character U+0000 in "${argument}".`, { argument });
  }
  if (text.length <= limit) return;
  throw refusal('TEXT_LENGTH', `Unexpected ${text.length} characters in "${argument}", expected at most ${limit}.`, {
    argument,
    length: text.length,
    limit,
  });
}
