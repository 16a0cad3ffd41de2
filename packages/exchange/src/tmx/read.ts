import { knownLocale } from '@eventide/catalog';
import { plainText, type ReadText, type TextsRead, type Unmatched } from '../texts/read.ts';
import { childOf, childrenOf, descendantsOf, readXml, type XmlElement } from '../xml/read.ts';

/** Reads TMX as other tools write it. The first language of a unit is its source, whatever the header says. */
export function readTmx(text: string): TextsRead {
  const read = readXml(text);
  if (read.kind === 'REFUSED') return read;
  if (read.root.name !== 'tmx') return { kind: 'REFUSED', fault: 'OTHER_FORMAT', line: read.root.line };
  const texts: ReadText[] = [];
  const unmatched: Unmatched[] = [];
  for (const unit of descendantsOf(read.root, 'tu')) {
    const key = keyOf(unit);
    const refuse = (line: number, reason: Unmatched['reason']): void => {
      unmatched.push({ entry: key ?? '', line, reason });
    };
    const [first, ...others] = childrenOf(unit, 'tuv').flatMap((variant) => {
      const locale = knownLocale(languageOf(variant));
      const segment = childOf(variant, 'seg');
      const markdown = segment === undefined ? '' : plainText(segment);
      if (locale === null) refuse(variant.line, 'NO_LOCALE');
      else if (markdown === null) refuse(variant.line, 'INLINE');
      else return [{ locale, markdown, line: variant.line }];
      return [];
    });
    if (first === undefined) continue;
    if (others.length === 0) refuse(unit.line, 'NO_TARGET');
    for (const { locale, markdown, line } of others) {
      if (markdown === '') refuse(line, 'NO_TARGET');
      else texts.push({ segmentKey: key, source: first, locale, markdown, line });
    }
  }
  return { kind: 'READ', texts, unmatched };
}

/** Our own property, or the unit's identifier, which other tools may have replaced by their own. */
function keyOf(unit: XmlElement): string | null {
  const property = childrenOf(unit, 'prop').find(({ attributes }) => attributes.type === 'x-segment');
  const key = property === undefined ? null : plainText(property);
  return key ?? unit.attributes.tuid ?? null;
}

/** TMX 1.1 had `lang`, and OmegaT still writes it. */
function languageOf({ attributes }: XmlElement): string {
  return attributes['xml:lang'] ?? attributes.lang ?? '';
}
