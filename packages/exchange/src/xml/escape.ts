/** What XML 1.0 cannot hold, not even as a reference: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const impossible =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function fitsXml(text: string): boolean {
  return text.search(impossible) < 0;
}

/** A text as the content of an element. A reader would take a carriage return for a line feed: it is written as a reference. */
function xmlText(text: string): string {
  return text
    .replace(impossible, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A text as the value of an attribute in double quotes; a reader would take any white space for a blank. */
function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

type Attributes = Readonly<Record<string, string | null>>;

/** A start tag, or one of an empty element. An attribute that is null is left out. */
export function tag(name: string, attributes: Attributes = {}, end: '' | '/' = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${xmlAttribute(value)}"`],
  );
  return `<${name}${written.join('')}${end}>`;
}

/** An element with nothing but a text in it. */
export function element(name: string, attributes: Attributes, text: string): string {
  return `${tag(name, attributes)}${xmlText(text)}</${name}>`;
}
