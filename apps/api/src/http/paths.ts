/** Whether a path is one of these, or below one that ends in a slash. */
export function isAmong(paths: readonly string[], path: string): boolean {
  return paths.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)));
}
