/** A file's path as a URI reference: relative where the path is, with `/` between folders. */
export function uriOf(file: string): string {
  const plain = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = plain.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(plain)) return `file:///${plain.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  // A relative reference must not look as if it began with a scheme; `encodeURIComponent` has seen to it.
  return plain.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Whether a path leads from the root of a disk. */
export function isAbsolute(file: string): boolean {
  return /^(?:[\\/]|[a-z]:[\\/])/i.test(file);
}
