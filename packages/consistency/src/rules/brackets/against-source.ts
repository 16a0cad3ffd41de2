import { Habits } from '../../analysis/pairs/habits.ts';
import { maskedText } from '../../analysis/pairs/masked.ts';
import { sourcePairs, type SourcePair } from '../../analysis/pairs/pairs.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { anyBracket, unpaired } from './pairs.ts';

type Draft = RuleDraft<'lost' | 'added'>;

const kinds = ['()', '[]', '{}'] as const;
type Kind = (typeof kinds)[number];

/** Each kind with its full-width form; Asian scripts also have brackets of their own in place of square ones. */
const forms: Readonly<Record<Kind, RegExp>> = {
  '()': /[(\uFF08]/g,
  '[]': /[[\uFF3B\u3010\u3014]/g,
  '{}': /[{\uFF5B]/g,
};
/** `file(s)`, `process(es)`: a plural that other languages say in another way. */
const optionalEnding = /(?<=\p{L})\((?:s|es|ies|n|en|e|r|er|i|a|и|ы|а|ов)\)/gu;

/** Complete pairs of brackets that a translation has left out or gained. */
export function* bracketsAgainstSource(input: RuleInput): Generator<Draft> {
  const habits = new Habits();
  const drafts: { readonly key: string; readonly chances: string; readonly draft: Draft }[] = [];
  for (const pair of input.analyse(sourcePairs)) {
    const { source, target, row } = pair;
    if (!anyBracket.test(source.text) && !anyBracket.test(target.text)) continue;
    const chances = `${target.locale} ${row.column}`;
    habits.chance(chances);
    for (const draft of differencesOf(pair)) {
      const key = `${chances} ${draft.messageId}`;
      habits.departure(key);
      drafts.push({ key, chances, draft });
    }
  }
  for (const { key, chances, draft } of drafts) if (!habits.isHabit(chances, key)) yield draft;
}

function* differencesOf({ source, target, row }: SourcePair): Generator<Draft> {
  // One half of a pair is said elsewhere.
  if (unpaired(target.text).length > 0 || unpaired(source.text).length > 0) return;
  // Branches of a message are as many as the language has plural forms.
  if (/,\s*(?:plural|select|selectordinal)\s*,/.test(source.text)) return;
  const [own, its] = [plainText(source), plainText(target)];
  for (const kind of kinds) {
    const expected = own.match(forms[kind])?.length ?? 0;
    const actual = its.match(forms[kind])?.length ?? 0;
    if (expected === actual || (actual > expected && isExplained(its, kind, source, target))) continue;
    const like = [source.locale];
    yield {
      locale: target.locale,
      segmentKey: target.segmentKey,
      span: null,
      subject: kind,
      messageId: actual < expected ? 'lost' : 'added',
      data: { found: kind, locales: like },
      evidence: evidenceFrom(row, like),
    };
  }
}

/** `을(를)`, `(으)로`: a Korean particle in its two forms. */
const particle = /\((?:으로?|이라?|가|을|를|은|는|와|과|로|라|야)\)/g;

function plainText(cell: Cell): string {
  return maskedText(cell).replace(optionalEnding, '').replace(particle, '');
}

/** What a translator may set in brackets: a gloss, a translated title behind a link, on Chinese and Japanese pages any label. */
function isExplained(text: string, kind: Kind, source: Cell, target: Cell): boolean {
  if (kind === '()' && target.parts.some(({ url }) => url !== null)) return true;
  if (kind === '[]' && writingOf(target.locale).fullWidth) return true;
  return isGloss(text, kind, source);
}

/** A term, an acronym, a number or a word of the source, set in brackets beside its translation. */
function isGloss(text: string, kind: Kind, source: Cell): boolean {
  if (kind === '{}') return false;
  const insides = [
    ...text.matchAll(/[([\uFF08\uFF3B\u3010]([^()[\]\uFF08\uFF09\uFF3B\uFF3D\u3010\u3011]*)[)\]\uFF09\uFF3D\u3011]/g),
  ];
  return insides.some(([, inside = '']) => {
    const words = inside.trim();
    // A placeholder or a number alone is set apart, nothing is said.
    if (!/\p{L}/u.test(words)) return true;
    return words !== '' && (/^\p{Lu}{2,}\w*$/u.test(words) || source.text.toLowerCase().includes(words.toLowerCase()));
  });
}
