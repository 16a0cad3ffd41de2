import type { Diagnostic } from '@eventide/catalog';
import { builder } from './builder.ts';
import type {
  CatalogSnapshot,
  CodeNode,
  DocumentNode,
  EventNode,
  FindingNode,
  ReviewRule,
  SegmentNode,
} from './context.ts';

/** The object types that refer to each other; each is implemented in its own folder. */
export const CatalogRef = builder.objectRef<CatalogSnapshot>('Catalog');
export const DocumentRef = builder.objectRef<DocumentNode>('Document');
export const EventRef = builder.objectRef<EventNode>('Event');
export const DiagnosticCodeRef = builder.objectRef<CodeNode>('DiagnosticCode');
export const SegmentRef = builder.objectRef<SegmentNode>('Segment');
export const FindingRef = builder.objectRef<FindingNode>('Finding');
export const RuleRef = builder.objectRef<ReviewRule>('Rule');
export const DiagnosticRef = builder.objectRef<Diagnostic>('Diagnostic');
