#!/usr/bin/env bash
# @microsoft/jest-sarif 1.0.0-beta.0, which carries the schema of SARIF 2.1.0 (rtm.5), with ajv 8.20.0 and ajv-draft-04 1.0.0
#
# The schema's pattern for `language` (of a run's tool, of a translation) is meant for `en` and `en-US`. It ends with an unpaired `]`,
# which regular expressions in Unicode mode do not allow: ajv does not compile the schema with its default, only with
# `unicodeRegExp: false`. Compiled, the pattern takes anything that begins with two letters, since only its second half is held to the
# end: a report whose language is `English (United States)` is valid, and so is every tag with a script (`zh-Hans-CN`), which the
# pattern was not made for. A language has to be checked apart.
#
# Seen: the error of the default, then which of four languages are valid.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent @microsoft/jest-sarif@1.0.0-beta.0 ajv@8.20.0 ajv-draft-04@1.0.0

cat >run.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { default: Ajv } = require('ajv-draft-04');

const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const schema = JSON.parse(readFileSync(file, 'utf8'));
try {
  new Ajv({ strict: false, validateFormats: false }).compile(schema);
  console.log('compiled');
} catch (error) {
  console.log(error.name);
}
const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
for (const language of ['en-US', 'zh-Hans-CN', 'English (United States)', '1e']) {
  const runs = [{ tool: { driver: { name: 'a' } }, results: [], language }];
  console.log(language, isValid({ version: '2.1.0', runs }));
}
JS

seen=$(node run.cjs)
expected=$'SyntaxError\nen-US true\nzh-Hans-CN true\nEnglish (United States) true\n1e false'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
