import type { ReportingDescriptor } from 'sarif';
import type { RuleWords } from '../report/rule-words.ts';
import { levels } from './names.ts';

/**
 * A rule's metadata. Our messages have plurals, which SARIF's placeholders cannot express: the pattern of each message is the
 * finished sentence, its one argument, with the full stop that SARIF wants of patterns.
 */
export function ruleJson({ id, mqmType, mqmSeverity, summary, why, messageIds }: RuleWords): ReportingDescriptor {
  return {
    id,
    ...nameOf(id),
    shortDescription: { text: summary },
    fullDescription: { text: summary === why ? summary : `${summary} ${why}` },
    help: { text: `${summary}\n\n${why}`, markdown: `**${summary}**\n\n${why}\n\nMQM: ${mqmType}, ${mqmSeverity}` },
    messageStrings: Object.fromEntries(messageIds.map((messageId) => [messageId, { text: '{0}.' }])),
    defaultConfiguration: { level: levels[mqmSeverity] },
    properties: { tags: ['localization', mqmType], mqmType, mqmSeverity },
  };
}

/** The arguments that make a message out of its pattern. */
export function argumentsOf(message: string): string[] {
  return [message.replace(/\.$/, '')];
}

/** `row-missing` is `RowMissing`, as SARIF wants names; a name that only repeats the id is left out. */
function nameOf(id: string): { name?: string } {
  const words = id.split('-');
  return words.length === 1 ? {} : { name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') };
}
