/** The desk's side: letters in, what the desk says out. */
import { inspect } from 'node:util';
import type { Logger } from 'pino';
import type { Desk } from '../request.js';
import type { FromDesk, Level, Line, ToDesk } from './letters.js';

export type DeskLine = Line<ToDesk, FromDesk>;

/** Announces the desk as ready and answers every letter, until one asks it to close. */
export function serveDesk(line: DeskLine, desk: Desk): void {
  line.listen((letter) => {
    if (letter.kind === 'ping') line.send({ kind: 'pong' });
    if (letter.kind === 'handle') void handle(line, desk, letter);
    if (letter.kind === 'file') void sendFile(line, desk, letter);
    if (letter.kind === 'close') {
      void desk.close().finally(() => line.send({ kind: 'closed' }));
    }
  });
  desk.onSwap(() => line.send({ kind: 'swapped' }));
  line.send({ kind: 'ready', about: desk.about });
}

async function handle(
  line: DeskLine,
  desk: Desk,
  { n, request }: Extract<ToDesk, { kind: 'handle' }>,
): Promise<void> {
  const reply = await desk.handle(request, (answer) => {
    line.send({ kind: 'progress', n, answer });
  });
  line.send({ kind: 'reply', n, reply });
}

/** A picture that cannot be made is missing from the card; the words are all there. */
async function sendFile(
  line: DeskLine,
  desk: Desk,
  { n, name }: Extract<ToDesk, { kind: 'file' }>,
): Promise<void> {
  try {
    const made = await desk.file(name);
    // A copy of its own: a Buffer may lie in a pool that others use, and the desk may keep it.
    const bytes = made && new Uint8Array(made);
    line.send({ kind: 'bytes', n, bytes }, bytes ? [bytes.buffer] : []);
  } catch (err) {
    toLetterLog(line).error({ err, name }, 'a file could not be made');
    line.send({ kind: 'bytes', n, bytes: undefined });
  }
}

/** A log whose lines are written by the other thread. */
export function toLetterLog(line: DeskLine): Pick<Logger, Level> {
  const write =
    (level: Level) =>
    (fields: unknown, message: unknown = ''): void => {
      const entry = { fields, message: String(message) };
      try {
        line.send({ kind: 'log', level, entry });
      } catch {
        // What cannot be cloned, such as a function within an error, is told in words.
        const told = { ...entry, fields: { told: inspect(fields) } };
        line.send({ kind: 'log', level, entry: told });
      }
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
