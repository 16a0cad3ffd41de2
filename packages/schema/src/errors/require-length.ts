import { refusal } from './refusal.ts';

/** @throws GraphQLError `TEXT_LENGTH` for an argument that is too long. */
export function requireLength(argument: string, text: string, limit: number): void {
  if (text.length <= limit) return;
  throw refusal('TEXT_LENGTH', `Unexpected ${text.length} characters in "${argument}", expected at most ${limit}.`, {
    argument,
    length: text.length,
    limit,
  });
}
