import type { PhrasingContent } from 'mdast';
import type { TextPart } from '../model.ts';

type Style = Omit<TextPart, 'text'>;

/** What a reader sees of runs of text. */
export function textOf(parts: readonly TextPart[]): string {
  return parts.length === 1 ? (parts[0]?.text ?? '') : parts.map(({ text }) => text).join('');
}

const plain: Style = { strong: false, emphasis: false, code: false, url: null };
const tag = /^<(\/?)([a-z][a-z0-9]*)\b/i;
const target = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Targets of reference links, by normalised identifier. */
export type Definitions = ReadonlyMap<string, string>;

/**
 * Flattens inline content into runs of text under the same markup: markup resolved, entities and escapes decoded, `<br>` a
 * line feed, other HTML tags read for their meaning (`<b>`, `<i>`, `<code>`, `<a href>`) and dropped.
 */
export function flattenInline(nodes: readonly PhrasingContent[], definitions: Definitions): TextPart[] {
  const parts: TextPart[] = [];
  appendInline(nodes, plain, definitions, parts);
  return parts;
}

function appendInline(
  nodes: readonly PhrasingContent[],
  outer: Style,
  definitions: Definitions,
  parts: TextPart[],
): void {
  let style = outer;
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        append(parts, node.value, style);
        break;
      case 'inlineCode':
        append(parts, node.value, { ...style, code: true });
        break;
      case 'break':
        append(parts, '\n', style);
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) append(parts, '\n', style);
        else style = styleAfterTag(node.value, style, outer);
        break;
      case 'strong':
        appendInline(node.children, { ...style, strong: true }, definitions, parts);
        break;
      case 'emphasis':
        appendInline(node.children, { ...style, emphasis: true }, definitions, parts);
        break;
      case 'delete':
        appendInline(node.children, style, definitions, parts);
        break;
      case 'link':
        appendInline(node.children, { ...style, url: node.url }, definitions, parts);
        break;
      case 'linkReference':
        appendInline(node.children, { ...style, url: definitions.get(node.identifier) ?? null }, definitions, parts);
        break;
      case 'image':
      case 'imageReference':
        append(parts, node.alt ?? '', style);
        break;
      case 'footnoteReference':
        break;
    }
  }
}

/** Inline HTML comes as single tags between their contents: the style holds from an opening tag to its closing one. */
function styleAfterTag(html: string, style: Style, outer: Style): Style {
  const match = tag.exec(html);
  if (match === null) return style;
  const opens = match[1] === '';
  switch (match[2]?.toLowerCase()) {
    case 'b':
    case 'strong':
      return { ...style, strong: opens || outer.strong };
    case 'i':
    case 'em':
      return { ...style, emphasis: opens || outer.emphasis };
    case 'code':
      return { ...style, code: opens || outer.code };
    case 'a': {
      const href = target.exec(html);
      return { ...style, url: opens ? (href?.[1] ?? href?.[2] ?? href?.[3] ?? style.url) : outer.url };
    }
    default:
      return style;
  }
}

function append(parts: TextPart[], text: string, style: Style): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (
    last?.strong === style.strong &&
    last.emphasis === style.emphasis &&
    last.code === style.code &&
    last.url === style.url
  ) {
    parts[parts.length - 1] = { ...last, text: last.text + text };
  } else {
    parts.push({ text, ...style });
  }
}
