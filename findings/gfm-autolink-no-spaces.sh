#!/usr/bin/env bash
# micromark-extension-gfm-autolink-literal 2.1.0 (with micromark 4.0.2)
#
# A bare address ends at a space or at ASCII punctuation. Chinese, Japanese and Thai have neither after one: the full stop `。`, the
# comma `、` and the whole rest of the sentence become part of the address, and the link leads nowhere. Pages translated from English,
# where a space follows, have it at every bare address. The GFM specification says the same (6.9), so that it is no fault of the library.
#
# Seen: the address of the link ends in `次の手順`, percent-encoded.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent micromark@4.0.2 micromark-extension-gfm-autolink-literal@2.1.0

cat >run.mjs <<'JS'
import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';

for (const page of ['See https://a.example/b. Next step', '参照 https://a.example/b。次の手順']) {
  const html = micromark(page, { extensions: [gfmAutolinkLiteral()], htmlExtensions: [gfmAutolinkLiteralHtml()] });
  console.log(decodeURI(/href="([^"]*)"/.exec(html)?.[1] ?? 'no link'));
}
JS

seen=$(node run.mjs)
expected=$'https://a.example/b\nhttps://a.example/b。次の手順'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
