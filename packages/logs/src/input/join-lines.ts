/** Narrower than any console that a list is printed in: shorter lines were not cut to fit. */
const widthMin = 40;

/**
 * The value that stands on several lines. Format-List cuts a value where the console ends, at a space if it can: what was cut
 * is joined again, what was a line of its own stays one. Told by whether the next word would still have fitted.
 */
export function joinLines(lines: readonly string[], isCut: boolean): string {
  const width = isCut ? Math.max(widthMin, ...lines.map((line) => line.length)) : Number.POSITIVE_INFINITY;
  let text = lines[0] ?? '';
  for (let at = 1; at < lines.length; at++) {
    const [before = '', line = ''] = [lines[at - 1], lines[at]];
    text += jointOf(before, line, width) + line;
  }
  return text.trim();
}

/** Written without spaces between words: such a text is cut anywhere. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}、。，．」』）]$/u;

function jointOf(before: string, line: string, width: number): string {
  const word = /^\S*/.exec(line)?.[0] ?? '';
  if (before === '' || line === '' || before.length + 1 + word.length <= width) return '\n';
  // A word longer than the line is cut inside.
  const isOneWord = before.length === width && !/\s/.test(before);
  return isOneWord || (unspaced.test(before.at(-1) ?? '') && unspaced.test(line[0] ?? '')) ? '' : ' ';
}
