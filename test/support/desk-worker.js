/** Opens desks of the built code, each on a port of its own: its imports are paid once. */
import { parentPort } from 'node:worker_threads';
import { openDesk } from '../../dist/src/desk/desk.js';
import { serveDesk, toLetterLog } from '../../dist/src/thread/host.js';
import { toLine } from '../../dist/src/thread/letters.js';

parentPort?.on('message', async ({ port, options }) => {
  const line = toLine(port);
  serveDesk(line, await openDesk({ ...options, log: toLetterLog(line) }));
});
