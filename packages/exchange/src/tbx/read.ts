import { knownLocale, type Locale } from '@eventide/catalog';
import { onOneLine } from '@eventide/catalog/text';
import { addTerm, type ConceptDraft, type TermConceptsRead } from '../terms/draft.ts';
import { conceptId } from './id.ts';
import { childOf, childrenOf, descendantsOf, readXml, type XmlElement } from '../xml/read.ts';

/** What ISO 12620 and its predecessors call terms that must not be used. */
const forbiddenStatus = /^(?:deprecated|superseded|obsolete|rejected|forbidden)/i;
const preferredStatus = /^preferred/i;

/**
 * Reads a term base as TBX: version 2 (`martif`: termEntry, langSet, tig or ntig; ISO 30042:2008) or 3 (`tbx`: conceptEntry,
 * langSec, termSec; ISO 30042:2019), in either style of version 3. Terms are preferred, admitted or forbidden by their
 * administrative status; without one they stand in the order of the file.
 */
export function readTbx(text: string): TermConceptsRead {
  const xml = readXml(text);
  if (xml.kind === 'REFUSED') return xml;
  const { root } = xml;
  if (root.name !== 'martif' && root.name !== 'tbx') return { kind: 'REFUSED', fault: 'OTHER_FORMAT', line: root.line };
  const entries = [...descendantsOf(root, 'termEntry'), ...descendantsOf(root, 'conceptEntry')];
  return { kind: 'READ', concepts: entries.map(conceptOf) };
}

function conceptOf(entry: XmlElement): ConceptDraft {
  const concept: ConceptDraft = {
    line: entry.line,
    id: conceptId(entry.attributes.id?.trim() ?? ''),
    definition: definitionOf(entry),
    terms: new Map(),
    forbidden: new Map(),
  };
  for (const section of childrenOf(entry, 'langSet', 'langSec')) {
    const locale = knownLocale(section.attributes['xml:lang'] ?? section.attributes.lang ?? '');
    if (locale !== null) addSection(concept, section, locale);
  }
  return concept;
}

/** Of the concept, else of its first language that has one: as `<descrip type="definition">`, or in the other style `<basic:definition>`. */
function definitionOf(entry: XmlElement): string | null {
  const holders = [entry, ...childrenOf(entry, 'langSet', 'langSec')].flatMap((holder) => [
    holder,
    ...childrenOf(holder, 'descripGrp'),
  ]);
  const found = holders
    .flatMap((holder) => childrenOf(holder, 'descrip', 'definition'))
    .find(({ name, attributes }) => name === 'definition' || attributes.type === 'definition');
  return onOneLine(textOf(found)) || null;
}

function addSection(concept: ConceptDraft, section: XmlElement, locale: Locale): void {
  const terms = childrenOf(section, 'tig', 'ntig', 'termSec').map((given) => {
    const holder = childOf(given, 'termGrp') ?? given;
    return { term: textOf(childOf(holder, 'term')), status: statusOf(holder) };
  });
  const inOrder = terms.toSorted((one, other) => rank(one.status) - rank(other.status));
  for (const { term, status } of inOrder)
    addTerm(forbiddenStatus.test(status) ? concept.forbidden : concept.terms, locale, term);
}

const rank = (status: string): number => (preferredStatus.test(status) ? 0 : 1);

/** As `<termNote type="administrativeStatus">`, or in the other style as `<min:administrativeStatus>`. */
function statusOf(holder: XmlElement): string {
  const notes = childrenOf(holder, 'termNote').filter(({ attributes }) =>
    /^(?:administrativeStatus|normativeAuthorization)$/.test(attributes.type ?? ''),
  );
  return textOf(
    notes[0] ?? childOf(holder, 'administrativeStatus') ?? childOf(holder, 'normativeAuthorization'),
  ).trim();
}

function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
