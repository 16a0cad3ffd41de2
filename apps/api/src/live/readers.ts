import { GraphQLError } from 'graphql';
import type { Topic } from './topic.ts';

/** Streams open at once, of one kind. */
const mostReaders = 2_000;

/** @throws GraphQLError TOO_MANY_SUBSCRIPTIONS */
export function readOf<T>(topic: Topic<T>, readers = topic.readers()): AsyncIterable<T> {
  if (readers < mostReaders) return topic.subscribe();
  throw new GraphQLError('Too many readers are told of changes already. Try again later.', {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', http: { status: 503 } },
  });
}
