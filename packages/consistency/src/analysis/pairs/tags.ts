import type { Cell } from '../../model.ts';

/** Elements of HTML that texts have inside; what else stands in angle brackets may be words for the reader (`<server name>`). */
const htmlNames = new Set(
  'a abbr b bdi bdo big blockquote br button cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li link mark ol p pre q s samp small span strike strong sub sup table tbody td th thead tr tt u ul var wbr'.split(
    ' ',
  ),
);

const tag = /<(\/?)([A-Za-z][\w:.-]*|\d+)((?:\s+[^<>]*?)?)\s*(\/?)>/g;

/** Attributes whose values are words for readers, which a translation changes. */
const spokenAttributes =
  /\s+(?:alt|title|lang|dir|hreflang|placeholder|label|aria-[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|\S+)/gi;

export interface FoundTag {
  /** Without what may differ: spaces, the slash of an empty element, attributes for readers. */
  readonly value: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** The tags of a text. A name that HTML does not know is one only if it is closed, numbered or has attributes. */
export function tagsIn(text: string): readonly FoundTag[] {
  if (!text.includes('<')) return none;
  const found: FoundTag[] = [];
  const matches = [...text.matchAll(tag)];
  const closed = new Set(matches.flatMap(([, slash = '', name = '', , empty = '']) => (slash || empty ? [name] : [])));
  for (const { index, 0: written, 1: slash = '', 2: name = '', 3: attributes = '' } of matches) {
    const isTag = htmlNames.has(name.toLowerCase()) || /^\d/.test(name) || closed.has(name) || attributes.includes('=');
    if (!isTag) continue;
    const kept = attributes.replace(spokenAttributes, '').replace(/["']/g, '').replace(/\s+/g, ' ').trim();
    const value = `<${slash}${name}${kept === '' ? '' : ` ${kept}`}>`;
    found.push({ value, written, start: index, end: index + written.length });
  }
  return found;
}

const none: readonly FoundTag[] = [];

/** The tags of a cell: those that readers see as text, or else those of its Markdown outside of code. */
export function tagsOf({ text, markdown }: Cell): readonly FoundTag[] {
  const seen = tagsIn(text);
  if (seen.length > 0 || markdown === text) return seen;
  return tagsIn(markdown.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)));
}
