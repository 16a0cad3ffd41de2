import type { TextPart } from '@eventide/catalog';

const separator = /^\s*[>›→＞]\s*$/;

/** Windows' own logs, in which every program writes: a page that names one says nothing of whose its events are. */
const common = new Set(['application', 'system', 'security', 'setup', 'forwardedevents']);

/** A paragraph of a page, as far as it may name a log. */
interface Paragraph {
  readonly text: string;
  readonly parts: readonly Pick<TextPart, 'text' | 'strong'>[];
}

/**
 * The logs that pages tell their reader to open: what stands last on a path through Event Viewer (**Applications and Services
 * Logs** > **Contoso Agent**), and names of channels (`Contoso-Agent/Operational`). In any locale, since translations leave
 * such names as they are more often than not.
 */
export function logNamesIn(paragraphs: Iterable<Paragraph>): readonly string[] {
  const names = new Set<string>();
  for (const { parts, text } of paragraphs) {
    for (const name of [...pathEnds(parts), ...channels(text)]) if (!isCommonLog(name)) names.add(name);
  }
  return [...names];
}

function* pathEnds(parts: Paragraph['parts']): Generator<string> {
  for (let at = 2; at < parts.length; at++) {
    const [before, between, part, after] = [parts[at - 2], parts[at - 1], parts[at], parts[at + 1]];
    if (!part?.strong || !before?.strong || !separator.test(between?.text ?? '')) continue;
    const isLast = after === undefined || !separator.test(after.text);
    if (isLast) yield part.text.replace(/^[\s[「]+|[\s\]」]+$/g, '');
  }
}

const channel = /[A-Za-z][\w-]*-[\w-]+\/(?:Operational|Admin|Analytic|Debug)\b/g;

function channels(text: string): readonly string[] {
  return text.match(channel) ?? [];
}

/** A name by its letters and digits alone: translations put hyphens and spaces otherwise. */
export function squashed(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** The words of a name. */
export function wordsOf(name: string): readonly string[] {
  return [
    ...new Set(
      name
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ];
}

export function isCommonLog(name: string): boolean {
  return common.has(squashed(name));
}
