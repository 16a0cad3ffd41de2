import { describe, expect, test } from 'vitest';
import { litMarks } from './lit-marks.ts';
import type { RowAnswer } from './queries.ts';
import { partsOf, rowViews } from './row-view.ts';

const part = { text: 'Certificado emitido.', strong: false, emphasis: false, code: false, url: null };
const unreviewed = { state: 'UNREVIEWED', version: 0, expired: null } as const;
const key = 'event/1/description';
const page = { endCursor: null, hasNextPage: false };

const row: RowAnswer = {
  ...{ key, kind: 'EVENT_DESCRIPTION', event: { eventId: 1, name: 'One', severity: 'ERROR' }, code: null },
  translations: [
    { locale: 'pt-PT', parts: [part, { ...part, text: ' SCEP', code: true }], review: unreviewed },
    { locale: 'es-ES', parts: [part], textHash: 'abc', review: { ...unreviewed, state: 'APPROVED', version: 3 } },
  ],
  findings: {
    pageInfo: page,
    nodes: [
      {
        ...{ fingerprint: 'f', mqmSeverity: 'MAJOR', locale: 'es-ES' },
        places: [
          { segmentKey: key, locale: 'es-ES', span: { start: 0, end: 11 } },
          { segmentKey: 'event/2/description', locale: 'es-ES', span: { start: 3, end: 4 } },
          { segmentKey: key, locale: 'es-ES', span: null },
        ],
      },
    ],
  },
};

describe('a row of the comparison', () => {
  const [view] = rowViews([row], ['es-ES', 'sv-SE', 'pt-PT']);

  test('has a cell for each column, in their order, empty where a language lacks the text', () => {
    expect(view?.cells.map((cell) => cell && partsOf(cell).map(({ text }) => text))).toEqual([
      ['Certificado emitido.'],
      null,
      ['Certificado emitido.', ' SCEP'],
    ]);
  });

  test('is sent without what says nothing', () => {
    expect(view?.cells[0]).toEqual({
      parts: 'Certificado emitido.',
      review: { state: 'APPROVED', expired: null },
      seen: { textHash: 'abc', version: 3 },
    });
    expect(Object.keys(view?.cells[2] ?? {})).toEqual(['parts']);
  });

  test('marks the words of its findings, and none of other rows or columns', () => {
    if (view === undefined) throw new Error('There is no row.');
    const mark = { start: 0, end: 11, id: 'f', as: 'FINDING', severity: 'MAJOR' };
    expect(litMarks(view, 'es-ES', null)).toEqual([{ ...mark, title: undefined }]);
    expect(litMarks(view, 'pt-PT', null)).toEqual([]);
  });

  test('says why once it has been pointed at, and shows what bears witness', () => {
    if (view === undefined) throw new Error('There is no row.');
    const lights = {
      messages: { f: 'Lost code' },
      evidence: [{ fingerprint: 'f', locale: 'pt-PT', start: 20, end: 25 }],
      terms: [],
    };
    expect(litMarks(view, 'es-ES', lights)).toMatchObject([{ title: 'Lost code' }]);
    expect(litMarks(view, 'pt-PT', lights)).toEqual([{ start: 20, end: 25, id: 'f', as: 'ALIGNED' }]);
  });
});
