/** The built worker with two commands more: one that kills its thread, and one that hangs it. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ request }) => {
  if (request?.name === 'die') process.exit(1);
  if (request?.name === 'hang') for (;;);
});
await import('../../dist/src/thread/worker.js');
