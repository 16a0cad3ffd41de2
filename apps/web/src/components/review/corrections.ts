/** What a finding would put in place of a stretch of a text's Markdown; offsets are UTF-16 code units. */
export interface Correction {
  readonly fingerprint: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Suggesting {
  readonly fingerprint: string;
  readonly locale: string | null;
  readonly status: string;
  /** Stands for the words under the first place's span. */
  readonly suggestion: string | null;
  readonly places: readonly {
    readonly segmentKey: string;
    readonly locale: string | null;
    readonly span: Span | null;
    readonly translation: { readonly text: string } | null;
  }[];
}

/** What the open findings suggest for a text, in their order; those whose words cannot be found in the Markdown suggest nothing. */
export function correctionsOf(
  findings: readonly Suggesting[],
  here: { readonly segmentKey: string; readonly locale: string; readonly text: string; readonly markdown: string },
): readonly Correction[] {
  return findings.flatMap(({ fingerprint, status, suggestion, places }) => {
    const [first] = places;
    if (status !== 'OPEN' || suggestion === null || first?.span == null) return [];
    const flagged = first.translation?.text.slice(first.span.start, first.span.end);
    const edits = places
      .filter(({ segmentKey, locale }) => segmentKey === here.segmentKey && locale === here.locale)
      .flatMap(({ span }) => span ?? [])
      .filter(({ start, end }) => here.text.slice(start, end) === flagged)
      .flatMap((span) => inMarkdown(span, here) ?? [])
      .map((span) => ({ ...span, text: suggestion }));
    return edits.length === 0 ? [] : [{ fingerprint, edits }];
  });
}

/** The Markdown with corrections made; of two that overlap, the first. */
export function corrected(markdown: string, corrections: readonly Correction[]): string {
  const made: Correction['edits'][number][] = [];
  for (const edit of corrections.flatMap(({ edits }) => edits)) {
    if (made.every(({ start, end }) => edit.end <= start || edit.start >= end)) made.push(edit);
  }
  return made
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), markdown);
}

/** Where the words of a text stand in its Markdown: the same occurrence of them, if both have as many; null otherwise. */
function inMarkdown(
  { start, end }: Span,
  { text, markdown }: { readonly text: string; readonly markdown: string },
): Span | null {
  if (text === markdown) return { start, end };
  const words = text.slice(start, end);
  if (words === '') return null;
  const [plain, marked] = [occurrences(text, words), occurrences(markdown, words)];
  const at = marked[plain.indexOf(start)];
  return plain.length !== marked.length || at === undefined ? null : { start: at, end: at + words.length };
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
