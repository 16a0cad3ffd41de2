import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Something a page of documentation says exists, with the line (from 1) that says so. */
export interface Claim {
  readonly kind: 'path' | 'command' | 'variable' | 'link';
  readonly text: string;
  readonly line: number;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a Markdown page claims: paths, commands and environment variables in code, and relative links. */
export function claimsOf(markdown: string): readonly Claim[] {
  return claimsIn(parser.parse(markdown));
}

function claimsIn(node: Nodes): readonly Claim[] {
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case 'inlineCode':
      return claimsInCode(node.value, line);
    case 'code':
      return node.lang === 'sh'
        ? node.value.split('\n').flatMap((text, index) => claimsInCode(text.replace(/ +#.*/, ''), line + 1 + index))
        : [];
    case 'link':
    case 'image': {
      const isRelative = !/^(?:[a-z]+:|#)/i.test(node.url);
      const inside = node.type === 'link' ? node.children.flatMap(claimsIn) : [];
      return isRelative ? [{ kind: 'link', text: node.url, line }, ...inside] : inside;
    }
    default:
      return 'children' in node ? node.children.flatMap(claimsIn) : [];
  }
}

const command = /^(?:[A-Z_]+=\S* )*(?:npm|npx|node) /;
const variable = /\bEVENTIDE_[A-Z_]+[A-Z]\b/g;
/**
 * A file or folder of the repository. Media types, segment keys and addresses of the products have slashes too: a path begins
 * with a folder that stands at the root, of the repository or of a package, or ends in a file's extension.
 */
const path =
  /^(?:\.{0,2}\/)?(?:\.ci|apps|bench|docs|documents|findings|messages|migrations|packages|scripts|src|stories|test)\/[\w.@()[\]/-]*$/;
const fileName = /^(?:[\w.@()[\]-]+\/)*[\w.-]+\.(?:ts|tsx|mjs|md|json|css|graphql|sql)$/;

function claimsInCode(code: string, line: number): readonly Claim[] {
  const text = code.trim();
  const variables = [...text.matchAll(variable)].map(([name]): Claim => ({ kind: 'variable', text: name, line }));
  if (command.test(text)) return [...variables, { kind: 'command', text, line }];
  const isPath = path.test(text) || fileName.test(text);
  return isPath ? [...variables, { kind: 'path', text, line }] : variables;
}
