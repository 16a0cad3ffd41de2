import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';

/** @throws GraphQLError `LIST_SIZE` if a list argument is too long. */
export function requireListSize(argument: string, list: readonly unknown[], limit: number = limits.listSize): void {
  if (list.length <= limit) return;
  throw refusal(
    'LIST_SIZE',
    `Unexpected ${list.length} items in "${argument}", expected at most ${limit}. Ask in several requests.`,
    { argument, length: list.length, limit },
  );
}
