#!/usr/bin/env bash
# mdast-util-gfm-table 2.0.0 (with micromark-extension-gfm-table 2.1.1)
#
# A code span in a table cell needs its bars escaped, or the cell ends there. In the tree the value of that node has the
# bars without backslashes, its position still spans them. So the value is shorter than what it stands for: offsets counted in
# the value point to the wrong place in the file, and a value written back in its place splits the cell in two. Outside of
# tables the backslash of a code span belongs to its value.
#
# Seen: "x | y" for `x \| y` in a table, "x \\| y" for the same text in a paragraph.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent micromark-extension-gfm-table@2.1.1 mdast-util-from-markdown@2.1.0 \
  mdast-util-gfm-table@2.0.0

cat >run.mjs <<'JS'
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

const read = (text) => fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
const page = '| a | b |\n|---|---|\n| `x \\| y` | 2 |\n';
const code = read(page).children[0].children[1].children[0].children[0];
const { start, end } = code.position;
console.log(JSON.stringify(code.value), JSON.stringify(page.slice(start.offset, end.offset)));
console.log(JSON.stringify(read('`x \\| y`\n').children[0].children[0].value));
JS

seen=$(node run.mjs)
expected=$'"x | y" "`x \\\\| y`"\n"x \\\\| y"'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
