import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

// A reader that has seen enough (`| head`) closes the pipe: the end of our work, no failure of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2), await nodeIo());
} catch (error) {
  // A fault of ours must not look like exit code 1, an answer that is "no".
  process.exitCode = 2;
  console.error('eventide: internal error:', error);
}
