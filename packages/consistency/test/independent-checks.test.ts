import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { createInput } from '../src/input.ts';
import { stemsOnly } from '../src/resources/load.ts';
import type { RuleInput } from '../src/rule.ts';
import { catalogOf } from './catalog-of.ts';

const resources = stemsOnly();
const description = 'event/100/description';
const one = catalogOf({
  texts: { [description]: { 'en-GB': 'It did did fail. Try again.', 'fr-FR': 'Échec. Réessayez.' } },
});
const other = catalogOf({
  texts: { [description]: { 'en-GB': 'The the token expired.', 'fr-FR': 'Le jeton a expiré.' } },
});

/** The memory that holds the words of an input: arrays, or the buffers that views look into. */
function memoryOf(input: RuleInput): unknown[] {
  return input.rows
    .flatMap(({ cells }) => [...cells.values()])
    .flatMap(({ words, wordStarts, wordEnds }) => [words, wordStarts, wordEnds])
    .map((numbers: unknown) => (ArrayBuffer.isView(numbers) ? numbers.buffer : numbers));
}

describe('two checks of one process', () => {
  it('leave the result of the first as it was when the second runs', () => {
    const first = check(one, { resources, withTerms: true });
    const kept = structuredClone(first);
    expect(first.findings.map(({ ruleId }) => ruleId)).toContain('doubled-word');
    check(other, { resources, withTerms: true });
    expect(first).toEqual(kept);
  });

  it('share no memory', () => {
    const first = new Set(memoryOf(createInput(one, resources, null)));
    const second = memoryOf(createInput(other, resources, null));
    expect(first.size).toBeGreaterThan(0);
    expect(second.filter((memory) => first.has(memory))).toEqual([]);
  });

  it('may take turns: what the first finds out late is not mixed up with the second', () => {
    const sentencesOf = (input: RuleInput): string[] =>
      input.rowsOf('prose').flatMap((row) =>
        input.sentences(row).flatMap(({ parts }) =>
          Array.from(parts.values(), ({ cell, firstWord, endWord }) =>
            cell.words
              .slice(firstWord, endWord)
              .map((word) => cell.vocabulary.word(word))
              .join(' '),
          ),
        ),
      );
    const alone = sentencesOf(createInput(one, resources, null));
    const first = createInput(one, resources, null);
    sentencesOf(createInput(other, resources, null));
    expect(sentencesOf(first)).toEqual(alone);
    expect(alone).toContain('It did did fail');
  });
});
