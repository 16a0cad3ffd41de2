import { hash64 } from './fingerprint.ts';
import { type Fault, textUnder } from './fold.ts';
import type { Said } from './merge.ts';
import type { Draft } from './model.ts';
import type { RuleInput } from './rule.ts';

/** Marks that no segment key is: what follows them holds wherever it stands. */
const bySet = '~';
const byText = '=';

/** The fingerprints of a catalogue's findings, asked for in source order. */
export class Fingerprints {
  readonly #input: RuleInput;
  readonly #count = new Numbering();

  constructor(input: RuleInput) {
    this.#input = input;
  }

  /**
   * Rule, locale, and what the fault is. Never what a further locale changes: evidence, counts, severity, or which of several
   * places comes first.
   */
  of({ said: [said] }: Fault): string {
    const { rule, draft } = said;
    const locale = draft.locale ?? '';
    if (draft.identity !== undefined) {
      return this.#count.hash([rule.id, locale, bySet, this.#asSet(draft, draft.identity)].join('|'));
    }
    const text = rule.foldsEqualText === true ? textUnder(draft, this.#input) : null;
    if (text !== null) return this.#count.hash([rule.id, locale, byText, text].join('|'));
    return this.#count.hash(placeIdentity(said, this.#input));
  }

  #asSet({ locale }: Draft, words: readonly string[]): string {
    const stems = words.map((word) => {
      const folded = word.normalize('NFC').toLowerCase();
      return locale === null ? folded : this.#input.resources.stem(locale, folded);
    });
    return [...new Set(stems)].sort().join(' ');
  }
}

/** The fingerprint by which earlier versions of Eventide knew each: by its place, whatever the fault. */
export function formerFingerprints(said: readonly Said[], input: RuleInput): ReadonlyMap<Said, string> {
  const count = new Numbering();
  return new Map(said.map((one) => [one, count.hash(placeIdentity(one, input))]));
}

/** Hashes names; the same name used twice is two. */
class Numbering {
  readonly #uses = new Map<string, number>();

  hash(name: string): string {
    const use = (this.#uses.get(name) ?? 0) + 1;
    this.#uses.set(name, use);
    // The same word found twice in one text is two findings.
    return hash64(use === 1 ? name : `${name}|${use}`);
  }
}

function placeIdentity({ rule, draft }: Said, input: RuleInput): string {
  return [rule.id, draft.locale ?? '', draft.segmentKey, subjectOf(draft, input)].join('|');
}

/** What of the text a finding is about, so written that spacing, case and normal form do not matter. */
function subjectOf({ locale, segmentKey, span, subject }: Draft, input: RuleInput): string {
  const text = locale === null || span === null ? undefined : input.row(segmentKey)?.cells.get(locale)?.text;
  const quoted = text === undefined || span === null ? (subject ?? '') : text.slice(span.start, span.end);
  return quoted.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
