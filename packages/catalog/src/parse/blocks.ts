import type { Heading, Html, Nodes, Paragraph, Root, Table } from 'mdast';

/** A block with text of its own, in document order. */
export type Block = Heading | Paragraph | Table | Html;

/** Every block that carries text, however deep in quotes and lists, and the targets of reference links. */
export function collectBlocks(root: Root): { blocks: Block[]; definitions: Map<string, string> } {
  const blocks: Block[] = [];
  const definitions = new Map<string, string>();
  const pending: Nodes[] = root.children.toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'html':
        blocks.push(node);
        break;
      case 'definition':
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
        break;
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
        for (let index = node.children.length - 1; index >= 0; index--) {
          const child = node.children[index];
          if (child) pending.push(child);
        }
        break;
      default:
        break;
    }
  }
  return { blocks, definitions };
}
