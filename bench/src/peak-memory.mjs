/** Loaded before a program that is measured: tells its parent, in MB, how much memory it took at most. */
process.on('exit', () => process.send?.(process.resourceUsage().maxRSS / 1024));
// The channel is no work that the program would have to wait for.
process.channel?.unref();
