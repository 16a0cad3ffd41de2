import type { MessagePatterns } from './data.ts';

/** What `messages/<language>.json` holds: patterns by message id. */
declare const patterns: MessagePatterns;
export default patterns;
