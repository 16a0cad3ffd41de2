import type { Locale, Span } from '@eventide/catalog';
import { knowledgeOf } from '../language/language.ts';
import { abbreviationMax } from './thresholds.ts';

/** Sentence ends of scripts with spaces: white space must follow. Arabic, Urdu, Devanagari, Armenian and Ethiopic included. */
const spacedEnd = /[.!?\u2026\u061F\u06D4\u0964\u0965\u0589\u1362]+["'\u2019\u201D\u00BB)\]*_]*(?=\s)/g;
/** Full-width sentence ends: anything may follow. */
const fullWidthEnd = /[\u3002\uFF01\uFF1F\uFF61]+["'\u2019\u201D\u300D\u300F\uFF09)\]*_]*/g;
const hasFullWidthEnd = /[\u3002\uFF01\uFF1F\uFF61]/;
const lowerCase = /^\s+["'\u2018\u201C\u00AB(\[*_]*\p{Ll}/u;
const beginsToken = /[\s("'\u2018\u2019\u201C\u00AB[]/;

/**
 * Splits a locale's texts into sentences, trimmed of white space. Unlike the Unicode rules (UAX 29), no sentence
 * ends after an abbreviation of the language (ru `см.`), after an initial or a list's number, or before a lower-case letter.
 */
export function sentenceSplitter(locale: Locale): (text: string) => Span[] {
  const known = knowledgeOf(new Intl.Locale(locale).language).abbreviations;
  return (text) => {
    const ends: number[] = [];
    if (hasFullWidthEnd.test(text)) {
      for (const { index, 0: end } of text.matchAll(fullWidthEnd)) ends.push(index + end.length);
    }
    spacedEnd.lastIndex = 0;
    for (let match = spacedEnd.exec(text); match !== null; match = spacedEnd.exec(text)) {
      if (isEnd(text, match, known)) ends.push(match.index + match[0].length);
    }
    if (ends.length > 1) ends.sort((one, other) => one - other);
    ends.push(text.length);
    return between(text, ends);
  };
}

function isEnd(text: string, match: RegExpExecArray, known: ReadonlySet<string>): boolean {
  const after = match.index + match[0].length;
  if (lowerCase.test(text.slice(after, after + 8))) return false;
  if (!match[0].startsWith('.') || match[0].length > 1) return true;
  const token = tokenBefore(text, match.index);
  if (/^\p{L}$/u.test(token) || (/^\d{1,2}$/.test(token) && match.index <= 2)) return false;
  return !known.has(token.toLowerCase());
}

function tokenBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < abbreviationMax && !beginsToken.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

function between(text: string, ends: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of ends) {
    const behind = text.slice(start, end).trimStart();
    const from = end - behind.length;
    const length = behind.trimEnd().length;
    if (length > 0) spans.push({ start: from, end: from + length });
    start = end;
  }
  return spans;
}
