#!/usr/bin/env bash
# snowball-stemmers 0.6.0 (Snowball's algorithms in JavaScript)
#
# Snowball's Swedish algorithm takes off the ending of a definite common-gender noun (`-en`) but not that of a definite neuter noun in
# the singular (`-et`). The indefinite, the definite singular and the definite plural of one neuter noun therefore have two or three
# stems: `projekt`, `projektet`, `projekten` have three different ones two of which are shared by nothing else in the language. A search
# or a term base that compares stems takes the main word of a page about certificates for several words.
#
# Seen: the stems of three neuter nouns in those three forms, and of one common-gender noun (two forms, one stem).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent snowball-stemmers@0.6.0

cat >run.cjs <<'JS'
const stemmer = require('snowball-stemmers').newStemmer('swedish');
for (const forms of ['certifikat certifikatet certifikaten', 'projekt projektet projekten', 'problem problemet problemen', 'fil filen']) {
  console.log(forms.split(' ').map((form) => stemmer.stem(form)).join(' '));
}
JS

seen=$(node run.cjs)
expected=$'certifik certifikatet certifikat\nprojek projektet projek\nproblem problemet problem\nfil fil'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
