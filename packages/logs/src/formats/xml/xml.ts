import type { LogFormat } from '../format.ts';
import { openXml } from './read-events.ts';

/** Events as Event Viewer saves them, `wevtutil` prints them and `ToXml()` gives them. */
export const xml: LogFormat = {
  name: 'XML',
  // The copy that Event Viewer makes of an event has its text first and its XML behind it.
  recognises: (sample) => /<(?:[\w.-]+:)?Event[\s>][\s\S]*?<(?:[\w.-]+:)?System[\s>]/.test(sample),
  open: openXml,
};
