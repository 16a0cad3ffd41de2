import { weighted } from '../http/qualities.ts';

/** The types in which a whole result is sent: the newer one, whose statuses say more, and the oldest. */
export const resultTypes = ['application/graphql-response+json', 'application/json'] as const;
export type ResultType = (typeof resultTypes)[number];
/** For changes as they happen. */
export const streamType = 'text/event-stream';

export interface Accepted {
  /** Null: none that there is. */
  readonly resultType: ResultType | null;
  readonly stream: boolean;
}

/** Media ranges looked at. */
const most = 32;

/** What the header `Accept` takes of what there is (RFC 9110, 12.5.1); without one, anything. */
export function acceptedBy(header: string | null): Accepted {
  const ranges = weighted((header ?? '*/*').toLowerCase(), most).filter(
    ({ quality, parameters }) => quality > 0 && !parameters.some(isOtherCharset),
  );
  const resultType = ranges.map(({ item }) => firstOf(item)).find((type) => type !== undefined) ?? null;
  return { resultType, stream: ranges.some(({ item }) => item === streamType) };
}

/** The first type within a media range. To whoever takes anything goes what everybody reads (GraphQL over HTTP, section 6.1). */
function firstOf(range: string): ResultType | undefined {
  if (range === '*/*' || range === 'application/*') return 'application/json';
  return resultTypes.find((type) => type === range);
}

const isOtherCharset = (parameter: string): boolean =>
  parameter.startsWith('charset=') && !/^charset="?utf-8"?$/.test(parameter);
