import { knownLocale, type Locale } from '@eventide/catalog';
import { plainText, type ReadText, type TextsRead, type Unmatched } from '../texts/read.ts';
import { childOf, childrenOf, descendantsOf, readXml, type XmlElement } from '../xml/read.ts';
import { segmentKeyOf } from './unit-id.ts';

/** Reads XLIFF 1.2 and 2.x as other tools write it: in any order, with notes, further states, several segments a unit. */
export function readXliff(text: string): TextsRead {
  const read = readXml(text);
  if (read.kind === 'REFUSED') return read;
  const { root } = read;
  if (root.name !== 'xliff') return { kind: 'REFUSED', fault: 'OTHER_FORMAT', line: root.line };
  const version = root.attributes.version ?? '';
  const results = version.startsWith('1.')
    ? childrenOf(root, 'file').flatMap(unitsOf12)
    : descendantsOf(root, 'unit').map((unit) => ofUnit2(unit, root));
  return {
    kind: 'READ',
    texts: results.flatMap((one) => ('markdown' in one ? [one] : [])),
    unmatched: results.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

type Entry = ReadText | Unmatched;

interface Languages {
  readonly source: Locale | null;
  readonly target: Locale | null;
}

function unitsOf12(file: XmlElement): readonly Entry[] {
  const { 'source-language': from = '', 'target-language': to = '' } = file.attributes;
  const languages = { source: knownLocale(from), target: knownLocale(to) };
  return descendantsOf(file, 'trans-unit').map((unit): Entry => {
    const { id = '', resname = '' } = unit.attributes;
    const target = childOf(unit, 'target');
    const own = { ...languages, target: knownLocale(target?.attributes['xml:lang'] ?? to) };
    const key = resname !== '' ? resname : id;
    return entryOf({ key, line: unit.line, source: childOf(unit, 'source'), target }, own);
  });
}

function ofUnit2(unit: XmlElement, { attributes: { srcLang = '', trgLang = '' } }: XmlElement): Entry {
  const { id = '', name = '' } = unit.attributes;
  const segments = childrenOf(unit, 'segment', 'ignorable');
  const languages = { source: knownLocale(srcLang), target: knownLocale(trgLang) };
  const key = name !== '' ? name : segmentKeyOf(id);
  return entryOf(
    { key, line: unit.line, source: joined(segments, 'source'), target: joinedTarget(segments) },
    languages,
  );
}

/** The parts of all segments of a unit, in their order. */
function joined(segments: readonly XmlElement[], name: string): XmlElement | undefined {
  const parts = segments.flatMap((segment) => childrenOf(segment, name));
  const [first] = parts;
  return first === undefined ? undefined : { ...first, children: parts.flatMap(({ children }) => children) };
}

/** What is between segments may have no translation of its own: it is kept as in the source. Any other gap is none of ours to fill. */
function joinedTarget(segments: readonly XmlElement[]): XmlElement | undefined {
  const lacks = segments.some((segment) => segment.name === 'segment' && childOf(segment, 'target') === undefined);
  if (lacks) return undefined;
  const parts = segments.flatMap((segment) => childOf(segment, 'target') ?? childOf(segment, 'source') ?? []);
  const [first] = parts;
  return first === undefined ? undefined : { ...first, children: parts.flatMap(({ children }) => children) };
}

interface Unit {
  readonly key: string;
  readonly line: number;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
}

function entryOf({ key, line, source, target }: Unit, languages: Languages): Entry {
  const entry = key;
  if (target === undefined) return { entry, line, reason: 'NO_TARGET' };
  if (languages.target === null) return { entry, line, reason: 'NO_LOCALE' };
  const markdown = plainText(target);
  if (markdown === null) return { entry, line, reason: 'INLINE' };
  if (markdown === '') return { entry, line, reason: 'NO_TARGET' };
  const from = source === undefined ? null : plainText(source);
  return {
    segmentKey: key === '' ? null : key,
    source: from === null || languages.source === null ? null : { locale: languages.source, markdown: from },
    locale: languages.target,
    markdown,
    line,
  };
}
