import { brackets } from './brackets.ts';
import { capitals } from './capitals.ts';
import { doubledWords } from './doubled-words.ts';
import { emails } from './emails.ts';
import { empty } from './empty.ts';
import { endMarks } from './end-marks.ts';
import { frenchSpaces } from './french-spaces.ts';
import { links } from './links.ts';
import { numbers } from './numbers.ts';
import type { PairsOfKind } from './pair.ts';
import { placeholders } from './placeholders.ts';
import { quotes } from './quotes.ts';
import { spacing } from './spacing.ts';
import { tags } from './tags.ts';
import { untranslated } from './untranslated.ts';

/** Pairs of a source and a target text, by the kind of fault that every checker with a source looks for. */
export const pairsByKind: Readonly<Record<string, PairsOfKind>> = {
  placeholders,
  tags,
  'end marks': endMarks,
  untranslated,
  brackets,
  quotes,
  capitals,
  spacing,
  'French spaces': frenchSpaces,
  numbers,
  'e-mails': emails,
  links,
  empty,
  'doubled words': doubledWords,
};
