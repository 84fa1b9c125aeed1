/** The worker's entry: opens a desk in this thread and serves it to the one that started it. */
import { parentPort, workerData } from 'node:worker_threads';
import { CorpusUnreadable } from '../corpus/problem.js';
import { type DeskOptions, openDesk } from '../desk/desk.js';
import { type DeskLine, serveDesk, toLetterLog } from './host.js';
import { toLine } from './letters.js';

if (parentPort === null) throw new Error('this file is started by openThreadDesk');
const line: DeskLine = toLine(parentPort);
const options: Omit<DeskOptions, 'log'> = workerData;

try {
  serveDesk(line, await openDesk({ ...options, log: toLetterLog(line) }));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const problems = error instanceof CorpusUnreadable ? { problems: error.problems } : {};
  line.send({ kind: 'unopened', message, ...problems });
}
