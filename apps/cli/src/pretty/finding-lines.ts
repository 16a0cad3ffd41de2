import type { Finding } from '@eventide/consistency';
import type { FindingPlace } from '@eventide/exchange';
import { severities } from '../findings/severities.ts';
import { oneLine } from '../io.ts';
import { excerptOf } from './excerpt.ts';
import type { Style, Terminal } from './style.ts';
import { padded, widthOf, wrapped } from './wrap.ts';

interface Setting {
  readonly terminal: Pick<Terminal, 'colour' | 'say'>;
  readonly style: Style;
  /** Of a line, in columns. */
  readonly width: number;
  /** Where each of a finding's places stands, in their order. */
  readonly placesOf: (finding: Finding) => readonly FindingPlace[];
  readonly messageOf: (finding: Finding) => string;
}

/** Findings that say the same: the same rule and severity, in the same words. */
interface Folded {
  /** The first of them. */
  readonly finding: Finding;
  readonly message: string;
  /** Of all of them. */
  readonly places: readonly Placed[];
}

interface Placed {
  readonly of: Finding['places'][number];
  readonly place: FindingPlace;
}

/** As many places as are read before a reader looks for what they have in common. */
const placesMax = 10;

/**
 * The findings of one locale, the most severe first: how severe and where; the flagged words in their sentence; the message.
 * What says the same at several places is said once.
 */
export function findingLines(findings: readonly Finding[], setting: Setting): string[] {
  const { terminal, style, width } = setting;
  const labels = severities.map((severity) => terminal.say(`severity-${severity}`));
  const labelWidth = Math.max(...labels.map(widthOf));
  const indent = ' '.repeat(labelWidth + 4);
  const bySeverity = severities.toReversed().flatMap((severity) =>
    folded(
      findings.filter(({ mqmSeverity }) => mqmSeverity === severity),
      setting,
    ),
  );
  return bySeverity.flatMap((group) => {
    const { finding, message } = group;
    const room = width - indent.length;
    const label = padded(terminal.say(`severity-${finding.mqmSeverity}`), labelWidth);
    const [first = '', ...more] = wrapped(placesLine(group, setting), room);
    const excerpt = excerptLine(group, room, setting);
    const text = `${oneLine(message)} ${style.quiet(`[${finding.ruleId}]`)}`;
    return [
      `  ${style.mqm(finding.mqmSeverity, label)}  ${first}`,
      ...[...more, ...(excerpt === null ? [] : [excerpt]), ...wrapped(text, room)].map((line) => indent + line),
    ];
  });
}

function folded(findings: readonly Finding[], { placesOf, messageOf }: Setting): Folded[] {
  const groups = new Map<string, Folded>();
  for (const finding of findings) {
    const message = messageOf(finding);
    const key = `${finding.ruleId} ${message}`;
    const group = groups.get(key) ?? { finding, message, places: [] };
    const where = placesOf(finding);
    const own = finding.places.flatMap((of, index) => {
      const place = where[index];
      return place === undefined ? [] : [{ of, place }];
    });
    groups.set(key, { ...group, places: [...group.places, ...own] });
  }
  return [...groups.values()];
}

function placesLine({ places }: Folded, { terminal }: Setting): string {
  const count = places.length === 1 ? '' : `${places.length}× `;
  const shown = places.slice(0, placesMax).map(({ of: { segmentKey, locale }, place }) => {
    const { file, line, column, text } = place;
    if (text === null) return oneLine(segmentKey);
    // Above the findings of a locale stands the file; a defect of all is shown in one of theirs.
    return oneLine(locale === null ? `${segmentKey} (${file}:${line}:${column})` : `${segmentKey}:${line}:${column}`);
  });
  const left = places.length - shown.length;
  return count + [...shown, ...(left === 0 ? [] : [terminal.say('places-left', { count: left })])].join(', ');
}

/** Of several places, the sentence of the first. */
function excerptLine({ finding, places }: Folded, width: number, { terminal, style }: Setting): string | null {
  const text = places[0]?.place.text ?? null;
  if (text === null || finding.span === null) return null;
  const { before, marked, after } = excerptOf(text, finding.span, width - 2);
  // Blanks in bold are blanks: they are marked as where there is no colour.
  return terminal.colour && marked.trim() !== ''
    ? `${before}${style.strong(marked)}${after}`
    : `${before}«${marked}»${after}`;
}
