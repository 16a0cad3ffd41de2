import { fill } from '../../i18n/unfilled.ts';
import type { Unfilled } from '../../i18n/unfilled.ts';
import type { messages } from './messages.ts';

/** What it takes to name the places of a page in the reader's language. */
export interface PlaceTexts {
  readonly words: Unfilled<typeof messages>;
  /** The headings of the page by anchor. */
  readonly headings: Readonly<Record<string, string>>;
}

/** Where a text stands: what to call it, the page of what it is about, and its row of the comparison. */
export interface Place {
  readonly name: string;
  readonly segmentKey: string;
  readonly href: string | null;
  readonly compareHref: string | null;
}

/** Of any segment key, for example `event/20102/description`, `heading/next-steps` or `header/1/0`. */
export function placeOf(segmentKey: string, texts: PlaceTexts): Place {
  const [subject = '', ...rest] = segmentKey.split('/');
  const [id = ''] = (rest[0] ?? '').split('~');
  const name = nameOf(segmentKey, texts);
  if (rest[1] === 'text') {
    const href = subject === 'event' ? `/events/${id}` : `/codes/${id}`;
    return { name, segmentKey, href, compareHref: `/compare?kind=other&text=${id}#${segmentKey}` };
  }
  if (subject === 'event') {
    const compareHref = `/compare?text=${id}#event/${id}/description`;
    return { name, segmentKey, href: `/events/${id}`, compareHref };
  }
  if (subject === 'code') {
    const compareHref = `/compare?kind=codes&code=${id}#code/${id}/message`;
    return { name, segmentKey, href: `/codes/${id}`, compareHref };
  }
  // Front matter stands in no row.
  return { name, segmentKey, href: null, compareHref: subject === 'meta' ? null : `/compare?kind=page#${segmentKey}` };
}

/** Which of the further texts of its event or code a text is: `event/171/text/2` is the second. */
export const furtherName = (segmentKey: string, { words }: Pick<PlaceTexts, 'words'>): string =>
  fill(words.furtherText, { number: segmentKey.split('/')[3] ?? '' });

function nameOf(segmentKey: string, { words, headings }: PlaceTexts): string {
  // `~2` marks the second text of one key: a page that has a row or an anchor twice.
  const [, key = segmentKey, number] = /^(.*?)~(\d+)(?=\/|$)/.exec(segmentKey) ?? [];
  if (number !== undefined) {
    const once = key + segmentKey.slice(key.length + 1 + number.length);
    return fill(words.repeated, { place: nameOf(once, { words, headings }), number });
  }
  const [subject, id = '', part = '', n = ''] = key.split('/');
  switch (`${subject ?? ''}/${part}`) {
    case 'event/description':
      return fill(words.eventDescription, { id });
    case 'event/name':
      return fill(words.eventName, { id });
    case 'event/codes':
      return fill(words.eventCodes, { id });
    case 'code/message':
      return fill(words.codeMessage, { id });
    case 'code/name':
      return fill(words.codeName, { id });
    case 'event/text':
      return fill(words.eventText, { id, text: fill(words.furtherText, { number: n }) });
    case 'code/text':
      return fill(words.codeText, { id, text: fill(words.furtherText, { number: n }) });
  }
  switch (subject) {
    case 'page':
      return id === 'title' ? words.pageTitle : words.pageDescription;
    case 'heading':
      return fill(words.heading, { name: headings[id] ?? id });
    case 'para':
      return fill(words.paragraph, { name: headings[id] ?? id, number: part });
    case 'header':
      return fill(words.tableHeader, { table: id, column: Number(part) + 1 });
    case 'meta':
      return fill(words.meta, { field: id });
    default:
      return segmentKey;
  }
}
