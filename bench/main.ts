/** `npm run bench -- NAME …`: an explicit list, each bench a file; the last line of each is JSON. */
import { answers } from './answers.js';
import { events } from './events.js';
import { load } from './load.js';
import { mentions } from './mentions.js';
import { reload } from './reload.js';
import { retrieval } from './retrieval.js';
import { speed } from './speed.js';
import { statements } from './statements.js';
import { timex } from './timex.js';

/** Prints its table, and returns what its last line says. */
type Bench = (args: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;

const BENCHES: Readonly<Record<string, Bench>> = {
  answers,
  events,
  load,
  mentions,
  reload,
  retrieval,
  speed,
  statements,
  timex,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench === undefined) {
  console.error(`No bench "${name}": one of ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 64;
} else {
  try {
    console.log(JSON.stringify(await bench(args)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
