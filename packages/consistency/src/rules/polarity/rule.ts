import { type Contradiction, contradictions } from '../../analysis/polarity/contradictions.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { localeList, quote } from '../../wording.ts';
import { texts, withStatements } from './examples.ts';

export const rule: Rule = {
  id: 'polarity',
  mqmType: 'Accuracy/Mistranslation',
  mqmSeverity: 'critical',
  specificity: 3,
  fewestLocales: 3,
  summary:
    'A description that says the opposite of what the event’s name says: trouble in a success, none in a failure.',
  why: 'An administrator who reads it acts on the opposite of what happened. How a locale says success and failure is learnt from its other events; the other locales must say what the name says.',
  examples: {
    flagged: [
      {
        title: 'The success meets a problem',
        texts: withStatements(
          'Il servizio ha riscontrato un problema di rinnovo.',
          'Il servizio non ha potuto rinnovare la licenza.',
        ),
        expected: { locale: 'it-IT', segmentKey: 'event/400/description', quote: 'problema' },
      },
      {
        title: 'The failure met no problem',
        texts: withStatements(
          'Il servizio ha rinnovato la licenza.',
          'Il servizio non ha riscontrato un problema di rinnovo.',
        ),
        expected: { locale: 'it-IT', segmentKey: 'event/402/description', quote: 'non ha riscontrato un problema' },
      },
      {
        title: 'The failure lost its negation',
        texts: withStatements('Il servizio ha rinnovato la licenza.', 'Il servizio ha rinnovato la licenza.'),
        expected: {
          locale: 'it-IT',
          segmentKey: 'event/402/description',
          quote: 'Il servizio ha rinnovato la licenza.',
        },
      },
    ],
    clean: [
      { title: 'Successes succeed and failures fail', texts },
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

function draftOf({ statement, part, span, says, isOpposite, witnesses }: Contradiction): Draft {
  const { event, row } = statement;
  const own = quote(part.cell.text.slice(span.start, span.end));
  const locales = witnesses.map(({ cell }) => cell.locale);
  const others = localeList(locales);
  const outcome = statement.failed ? 'failed' : 'succeeded';
  const what = {
    TROUBLE: `${own} says that something went wrong`,
    NO_TROUBLE: `${own} says that nothing went wrong`,
    FAILURE: `${own} says that it failed`,
    NO_FAILURE: `Nothing in ${own} says that it failed`,
  }[says];
  return {
    locale: part.cell.locale,
    segmentKey: row.segmentKey,
    span,
    message: `${what}, but ${event.name} ${outcome}, as ${others} say: say that it ${outcome}.`,
    evidence: evidenceFrom(row, locales),
    ...(isOpposite ? {} : { mqmSeverity: 'major' }),
  };
}
