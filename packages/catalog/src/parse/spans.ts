import type { Node } from 'unist';
import type { Span } from '../model.ts';

/** A block's offsets in the source. `shift` is what offsets of the tree lack to be offsets of the source. */
export function spanOf(node: Node, shift: number): Span {
  return { start: (node.position?.start.offset ?? 0) + shift, end: (node.position?.end.offset ?? 0) + shift };
}
