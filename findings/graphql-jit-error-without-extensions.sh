#!/usr/bin/env bash
# graphql-jit 0.8.9 (with graphql 16.14.2)
#
# The errors that it raises for variables that do not fit their types pass `instanceof GraphQLError`, but lack the property
# `extensions`, which every GraphQLError of graphql 16 has. A server that reads `error.extensions.code` of each error works with
# graphql-js and throws a TypeError with graphql-jit, on nothing but a client's mistake.
#
# Seen: for `{"id":"x"}` in place of an Int, graphql-js "true object", graphql-jit "true undefined".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent graphql@16.14.2 graphql-jit@0.8.9

cat >run.mjs <<'JS'
import { buildSchema, execute, GraphQLError, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';

const schema = buildSchema('type Query { event(id: Int!): String }');
const document = parse('query ($id: Int!) { event(id: $id) }');
const variables = { id: 'x' };
const say = (name, { errors: [error] }) => {
  console.log(name, error instanceof GraphQLError, typeof error.extensions);
};
say('graphql-js', await execute({ schema, document, variableValues: variables }));
say('graphql-jit', await compileQuery(schema, document).query({}, {}, variables));
JS

seen=$(node run.mjs)
expected=$'graphql-js true object\ngraphql-jit true undefined'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
