#!/usr/bin/env bash
# mdast-util-gfm-autolink-literal 2.0.1 (with mdast-util-from-markdown 2.1.0 and micromark-extension-gfm-autolink-literal 2.1.0)
#
# An address whose dot or colon is escaped (`www\.a.example`) is text: the HTML has no link, as on GitHub. The syntax tree has one, since
# the tree's addresses are looked for again in the texts of its nodes, where the backslashes are gone. Whoever reads pages through the
# tree sees links that no reader of the page has, and no escape keeps a text from becoming one.
#
# Seen: no <a> in the HTML, and a node of type link in the tree.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent micromark@4.0.2 micromark-extension-gfm-autolink-literal@2.1.0 \
  mdast-util-from-markdown@2.1.0 mdast-util-gfm-autolink-literal@2.0.1

cat >run.mjs <<'JS'
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';

const page = 'see www\\.a.example there\n';
const html = micromark(page, { extensions: [gfmAutolinkLiteral()], htmlExtensions: [gfmAutolinkLiteralHtml()] });
console.log(html.trim());
const options = { extensions: [gfmAutolinkLiteral()], mdastExtensions: [gfmAutolinkLiteralFromMarkdown()] };
console.log(fromMarkdown(page, options).children[0].children.map(({ type }) => type).join(' '));
JS

seen=$(node run.mjs)
expected=$'<p>see www.a.example there</p>\ntext link text'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
