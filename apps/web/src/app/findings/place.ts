import type { FindingRow } from './query.ts';

/** Where a finding is, and the ways to it: the page of what the text is about, and its row of the comparison. */
export interface Place {
  readonly label: string;
  readonly href: string | null;
  readonly compareHref: string | null;
}

export function placeOf({
  event,
  code,
  segment,
  segmentKey,
}: Pick<FindingRow, 'event' | 'code' | 'segment' | 'segmentKey'>): Place {
  if (event !== null) {
    const isText = segment?.kind === 'EVENT_DESCRIPTION';
    return {
      label: String(event.eventId),
      href: `/events/${event.eventId}`,
      compareHref: isText ? `/compare?severity=${event.severity}&text=${event.eventId}#${segmentKey}` : null,
    };
  }
  if (code !== null) {
    const isText = segment?.kind === 'CODE_MESSAGE';
    return {
      label: code.code,
      href: `/codes/${code.code}`,
      compareHref: isText ? `/compare?kind=codes&code=${code.code}#${segmentKey}` : null,
    };
  }
  const isCompared = segment !== null && segment.kind !== 'META';
  return { label: segmentKey, href: null, compareHref: isCompared ? `/compare?kind=page#${segmentKey}` : null };
}
