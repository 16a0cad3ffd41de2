import { SaxesParser } from 'saxes';

/** An element of outside XML. Names are without prefixes, but for attributes, which keep theirs (`xml:lang`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** From 1. */
  readonly line: number;
}

/**
 * Why XML is not read. DOCTYPE: it declares entities or elements of its own, which could be made to grow without end; a bare
 * reference to a DTD is fine, and none is ever fetched.
 */
export type XmlFault = 'TOO_LARGE' | 'TOO_DEEP' | 'DOCTYPE' | 'MALFORMED';

export type XmlRead =
  | { readonly kind: 'READ'; readonly root: XmlElement }
  | { readonly kind: 'REFUSED'; readonly fault: XmlFault; readonly line: number };

/** A hundred times a large page in twelve languages, and far more than elements of any exchange format contain each other. */
const xmlLimits = { length: 50_000_000, nesting: 64, elements: 2_000_000 } as const;

class Refusal extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

export function readXml(text: string): XmlRead {
  if (text.length > xmlLimits.length) return { kind: 'REFUSED', fault: 'TOO_LARGE', line: 1 };
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: Open[] = [];
  const roots: XmlElement[] = [];
  let elements = 0;
  const add = (part: string): void => {
    const children = open.at(-1)?.children;
    if (children === undefined) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + part;
    else children.push(part);
  };
  parser.on('error', () => {
    throw new Refusal('MALFORMED');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Refusal('DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= xmlLimits.nesting) throw new Refusal('TOO_DEEP');
    if (++elements > xmlLimits.elements) throw new Refusal('TOO_LARGE');
    const element: Open = { name: localName(tag.name), attributes: tag.attributes, children: [], line: parser.line };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'REFUSED', fault: error.fault, line: parser.line };
    throw error;
  }
  const [root] = roots;
  return root === undefined ? { kind: 'REFUSED', fault: 'MALFORMED', line: parser.line } : { kind: 'READ', root };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childrenOf({ children }: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name));
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Every element of a name below another, in document order; not those within each other. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : descendantsOf(child, name),
  );
}
