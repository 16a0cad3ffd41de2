import { refusal } from './refusal.ts';

/**
 * Refuses texts that the store cannot hold.
 * @throws GraphQLError `TEXT_LENGTH` if the argument is too long, `TEXT_CHARACTER` if it contains U+0000, which
 * PostgreSQL cannot store.
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
