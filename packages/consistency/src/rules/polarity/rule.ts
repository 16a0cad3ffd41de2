import { type Contradiction, contradictions } from '../../analysis/polarity/contradictions.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { texts, withStatements } from './examples.ts';

const messages = {
  trouble:
    '<q>{found}</q> says that something went wrong; {event} is a success, and in {locales} the text says so. Correct the description.',
  'no-trouble':
    '<q>{found}</q> says that nothing went wrong; {event} is a failure, and in {locales} the text says so. Correct the description.',
  failure:
    '<q>{found}</q> says that the operation failed; {event} is a success, and in {locales} the text says so. Correct the description.',
  'no-failure':
    '<q>{found}</q> does not say that the operation failed; {event} is a failure, and in {locales} the text says so. Correct the description.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'polarity',
  mqmType: 'Accuracy/Mistranslation',
  mqmSeverity: 'critical',
  specificity: 3,
  fewestLocales: 3,
  fewestLocalesWithSource: 2,
  summary: 'A description that contradicts the outcome in the event’s name: a problem in a success, none in a failure.',
  why: 'An administrator who reads it acts on the opposite of what happened. The words for success and failure in each locale are learnt from its other events; the other locales must agree with the name.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A success that reports a problem',
        texts: withStatements(
          'Il servizio ha riscontrato un problema di rinnovo.',
          'Il servizio non ha potuto rinnovare la licenza.',
        ),
        expected: { locale: 'it-IT', segmentKey: 'event/400/description', quote: 'problema' },
      },
      {
        title: 'A failure that reports no problem',
        texts: withStatements(
          'Il servizio ha rinnovato la licenza.',
          'Il servizio non ha riscontrato un problema di rinnovo.',
        ),
        expected: { locale: 'it-IT', segmentKey: 'event/402/description', quote: 'non ha riscontrato un problema' },
      },
      {
        title: 'A failure that has lost its negation',
        texts: withStatements('Il servizio ha rinnovato la licenza.', 'Il servizio ha rinnovato la licenza.'),
        expected: {
          locale: 'it-IT',
          segmentKey: 'event/402/description',
          quote: 'Il servizio ha rinnovato la licenza.',
        },
      },
      {
        title: 'A success that reports a failure',
        texts: withStatements(
          'Il servizio non ha potuto rinnovare la licenza.',
          'Il servizio non ha potuto rinnovare la licenza.',
        ),
        expected: { locale: 'it-IT', segmentKey: 'event/400/description', quote: 'non' },
      },
    ],
    clean: [
      { title: 'Successes succeed and failures fail', texts },
      {
        title: 'A failure said by words that no other event uses',
        texts: withStatements('Il servizio ha rinnovato la licenza.', 'Rinnovo della licenza interrotto dal servizio.'),
      },
      {
        title: 'A success without problems',
        texts: withStatements(
          'Il servizio ha rinnovato la licenza senza problemi.',
          'Il servizio non ha potuto rinnovare la licenza.',
        ),
      },
    ],
  },
  *check(input) {
    for (const contradiction of input.analyse(contradictions)) yield draftOf(contradiction);
  },
};

const messageIds = {
  TROUBLE: 'trouble',
  NO_TROUBLE: 'no-trouble',
  FAILURE: 'failure',
  NO_FAILURE: 'no-failure',
} as const satisfies Record<Contradiction['says'], keyof typeof messages>;

function draftOf({ statement, part, span, says, witnesses }: Contradiction): Draft {
  const { event, row } = statement;
  const locales = witnesses.map(({ cell }) => cell.locale);
  return {
    locale: part.cell.locale,
    segmentKey: row.segmentKey,
    span,
    messageId: messageIds[says],
    data: { found: part.cell.text.slice(span.start, span.end), event: event.name, locales },
    evidence: evidenceFrom(row, locales),
  };
}
