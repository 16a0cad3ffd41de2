import { builder, connectionCost, searchedConnectionCost } from '../builder.ts';
import { catalogArgument, selectCatalogs } from '../catalog/select.ts';
import { rowsOfAll } from '../paging/row.ts';
import { DiagnosticCodeRef, EventRef, FindingRef, SegmentRef } from '../refs.ts';
import { TranslationRef } from '../text/translation.ts';
import { FindingConnectionRef, findingPage } from './connection.ts';
import { FindingOrderRef } from './order.ts';
import { FindingWhereRef } from './where.ts';

const whereArgument = { type: FindingWhereRef, description: 'Which ones to list; all by default.' } as const;
const orderArgument = {
  type: FindingOrderRef,
  description: 'Order of the findings; source order by default.',
} as const;

builder.queryField('findings', (t) =>
  t.connection(
    {
      description:
        'Findings of the review, which compares the translations with each other. Source order is that of the texts, then by locale with defects of the source first, then by position in the text and by rule.',
      type: FindingRef,
      args: { catalog: t.arg.string(catalogArgument), where: t.arg(whereArgument), orderBy: t.arg(orderArgument) },
      complexity: searchedConnectionCost,
      resolve: (_root, { catalog, ...args }, context) => {
        const snapshots = selectCatalogs(context, catalog);
        return findingPage(rowsOfAll('Finding', snapshots), snapshots, args, context);
      },
    },
    FindingConnectionRef,
  ),
);

builder.objectField(EventRef, 'findings', (t) =>
  t.connection(
    {
      description: 'Findings on its texts in any locale, including defects of the source.',
      type: FindingRef,
      args: { where: t.arg(whereArgument), orderBy: t.arg(orderArgument) },
      complexity: connectionCost,
      resolve: ({ event, snapshot }, args, context) =>
        findingPage(snapshot.findings.byEvent.get(event.eventId) ?? [], [snapshot], args, context),
    },
    FindingConnectionRef,
  ),
);

builder.objectField(DiagnosticCodeRef, 'findings', (t) =>
  t.connection(
    {
      description: 'Findings on its texts in any locale, including defects of the source.',
      type: FindingRef,
      args: { where: t.arg(whereArgument), orderBy: t.arg(orderArgument) },
      complexity: connectionCost,
      resolve: ({ code, snapshot }, args, context) =>
        findingPage(snapshot.findings.byCode.get(code.code) ?? [], [snapshot], args, context),
    },
    FindingConnectionRef,
  ),
);

builder.objectField(SegmentRef, 'findings', (t) =>
  t.connection(
    {
      description: 'Findings on this segment in any locale, including defects of the source.',
      type: FindingRef,
      args: { where: t.arg(whereArgument), orderBy: t.arg(orderArgument) },
      complexity: connectionCost,
      resolve: ({ segment, snapshot }, args, context) =>
        findingPage(snapshot.findings.bySegment.get(segment.key) ?? [], [snapshot], args, context),
    },
    FindingConnectionRef,
  ),
);

builder.objectField(TranslationRef, 'findings', (t) =>
  t.field({
    description: 'Findings on this text, in order of position. Defects of the source are in `Segment.findings` only.',
    type: [FindingRef],
    // Most texts have none; few have more than two.
    complexity: { field: 1, multiplier: 2 },
    resolve: ({ text, document }) =>
      (document.snapshot.findings.bySegment.get(text.key) ?? []).filter(
        ({ finding }) => finding.locale === text.locale,
      ),
  }),
);
