import type { MessagePatterns } from '@eventide/catalog';

/** What `messages/<language>.json` holds: patterns by message id. */
declare const patterns: MessagePatterns;
export default patterns;
