/**
 * Gathers every operation below `src`, with the fragments it needs, as a persisted document (GraphQL over HTTP, appendix A):
 * `src/data/documents/ids.generated.ts` has the ID of each by the operation's name, and the API's
 * `src/graphql/persisted/web.generated.ts` the text of each by its ID. With `--check` nothing is written, and a file that is
 * not what it would be fails.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import ts from 'typescript';

const source = join(import.meta.dirname, '../src');
const targets = {
  ids: join(source, 'data/documents/ids.generated.ts'),
  texts: join(import.meta.dirname, '../../api/src/graphql/persisted/web.generated.ts'),
};

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * The texts of all `graphql(…)` in a file.
 *
 * @param {string} path
 * @returns {string[]}
 */
function textsIn(path) {
  const texts = [];
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'graphql') {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
      else fail(`${relative(source, path)}: the text of a document has to stand in graphql(…) as it is.`);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

/** By name. @type {Map<string, import('graphql').FragmentDefinitionNode>} */
const fragments = new Map();
/** By name. @type {Map<string, import('graphql').OperationDefinitionNode>} */
const operations = new Map();

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name) && !/\.(?:test|generated|d)\.tsx?$/.test(name))
  .map((entry) => join(entry.parentPath, entry.name));
for (const path of files) {
  for (const definition of textsIn(path).flatMap((text) => parse(text, { noLocation: true }).definitions)) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION && definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const name = definition.name?.value ?? fail(`${relative(source, path)}: an operation without a name.`);
    const known = definition.kind === Kind.FRAGMENT_DEFINITION ? fragments : operations;
    if (known.has(name)) fail(`${relative(source, path)}: a second document is named ${name}.`);
    known.set(name, definition);
  }
}

/**
 * @param {import('graphql').ASTNode} definition
 * @param {Set<string>} names the fragments it needs, to which those that these need are added
 */
function gather(definition, names = new Set()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      if (names.has(value)) return;
      names.add(value);
      gather(fragments.get(value) ?? fail(`There is no fragment ${value}.`), names);
    },
  });
  return names;
}

const documents = [...operations]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, operation]) => {
    const parts = [operation, ...[...gather(operation)].sort().flatMap((fragment) => fragments.get(fragment) ?? [])];
    const text = parts.map((part) => print(part)).join('\n\n');
    return { name, text, id: `sha256:${createHash('sha256').update(text).digest('hex')}` };
  });

const notice = '// Written by `npm run generate`. Do not edit.\n';
const written = {
  ids: `${notice}export const documentIds: Readonly<Record<string, string>> = {\n${documents
    .map(({ name, id }) => `  ${name}: '${id}',\n`)
    .join('')}};\n`,
  texts: `${notice}export const webDocuments: Readonly<Record<string, string>> = {\n${documents
    .map(({ id, text }) => `  '${id}': ${JSON.stringify(text)},\n`)
    .join('')}};\n`,
};

for (const [key, path] of Object.entries(targets)) {
  if (!process.argv.includes('--check')) writeFileSync(path, written[key]);
  else if (readFileSync(path, 'utf8') !== written[key]) {
    fail(`${relative(join(source, '../../..'), path)} is out of date: run \`npm run generate -w apps/web\`.`);
  }
}
