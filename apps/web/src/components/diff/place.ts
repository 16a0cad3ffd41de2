/** What a key names: the page of what the text is about, and its row of the comparison. */
interface Place {
  readonly label: string;
  readonly href: string | null;
  readonly compareHref: string | null;
}

export function placeOf(segmentKey: string): Place {
  const [, subject, id = ''] = /^(event|code)\/([^/~]+)/.exec(segmentKey) ?? [];
  if (subject === 'event') {
    return {
      label: id,
      href: `/events/${id}`,
      compareHref: `/compare?text=${id}#event/${id}/description`,
    };
  }
  if (subject === 'code') {
    return { label: id, href: `/codes/${id}`, compareHref: `/compare?kind=codes&code=${id}#code/${id}/message` };
  }
  const isMeta = segmentKey.startsWith('meta/');
  return { label: segmentKey, href: null, compareHref: isMeta ? null : `/compare?kind=page#${segmentKey}` };
}
