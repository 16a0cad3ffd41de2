import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';

export const SegmentChange_Fragment = graphql(`
  fragment SegmentChangeFields on SegmentChange {
    segmentKey
    locale
    change
    before
    after
  }
`);

export type SegmentChange = ResultOf<typeof SegmentChange_Fragment>;
