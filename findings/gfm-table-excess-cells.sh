#!/usr/bin/env bash
# mdast-util-gfm-table 2.0.0 (with micromark 4.0.2 and micromark-extension-gfm-table 2.1.1)
#
# A row with more cells than its header: the HTML leaves the excess out, as the GFM specification says ("the excess is
# ignored"). The syntax tree keeps it. Whoever reads pages through the tree sees texts that no reader of the page sees, and
# an unescaped bar in a translation moves every following text one column on in the tree while the page merely loses its end.
#
# Seen: <td>1</td><td>2</td> in the HTML, and rows of 2 and 3 cells in the tree.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent micromark@4.0.2 micromark-extension-gfm-table@2.1.1 \
  mdast-util-from-markdown@2.1.0 mdast-util-gfm-table@2.0.0

cat >run.mjs <<'JS'
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

const page = '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n';
const html = micromark(page, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
const [table] = fromMarkdown(page, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;
console.log(html.match(/<td>.*<\/td>/gs)[0].replaceAll('\n', ''));
console.log(table.children.map((row) => row.children.length).join(' '));
JS

seen=$(node run.mjs)
expected=$'<td>1</td><td>2</td>\n2 3'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
