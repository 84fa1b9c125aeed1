/** Reads config once, opens one desk, opens the doors asked for. */
import dotenv from 'dotenv';
import { type Logger, pino } from 'pino';
import type { Answer } from './answer.js';
import { checkCorpus } from './check/check.js';
import type { CommandSpec } from './commands/command.js';
import { BadConfiguration, type Config, toConfig } from './config.js';
import { CorpusUnreadable, toLine } from './corpus/problem.js';
import { readCorpus } from './corpus/read.js';
import { commandSpecs, openDesk } from './desk/desk.js';
import { reloadSpec } from './desk/reload.js';
import { callControl } from './doors/control.js';
import { registerCommands, TokenRefused } from './doors/gateway.js';
import { PortBusy } from './doors/preview.js';
import { printAnswer, runTerminal, toCall } from './doors/terminal.js';
import { EXIT } from './exit.js';
import { serve } from './serve.js';

const USAGE = `parley                   serve the preview page, and Discord when DISCORD_TOKEN is set
${commandSpecs.map(({ name, description }) => `parley ${name.padEnd(17)} ${description}`).join('\n')}
parley check [--strict]  list the faults of the corpus; exit 1 on errors, with --strict on warnings
parley register          register the commands with Discord
Everywhere: --corpus DIR
`;

async function main(args: readonly string[]): Promise<number> {
  dotenv.config({ quiet: true });
  const { rest, corpus } = takeCorpus(args);
  const config = toConfig({ ...process.env, ...(corpus !== undefined && { CORPUS_DIR: corpus }) });
  const [name = 'serve', ...words] = rest;
  const log = toLog(config);
  const spec = commandSpecs.find((one) => one.name === name);
  if (spec) return answerOnce(spec, words, config, log);
  if (name === 'serve') return serve(config, log);
  if (name === 'check') return check(config, words.includes('--strict'));
  if (name === 'register') return register(config, log);
  console.log(USAGE);
  return name === 'help' || name === '--help' ? EXIT.ok : EXIT.configuration;
}

/** `--corpus DIR` means the same before and after every command. */
function takeCorpus(args: readonly string[]): { rest: string[]; corpus?: string } {
  const rest = [...args];
  const at = rest.findIndex((arg) => arg === '--corpus' || arg.startsWith('--corpus='));
  if (at < 0) return { rest };
  const [flag = '', next] = rest.splice(at, rest[at] === '--corpus' ? 2 : 1);
  const corpus = flag.includes('=') ? flag.slice('--corpus='.length) : next;
  if (!corpus) throw new BadConfiguration('--corpus needs a folder: --corpus DIR');
  return { rest, corpus };
}

/** Logs go to stderr, so that stdout holds answers alone. */
function toLog({ logLevel }: Config): Logger {
  return pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
}

async function answerOnce(
  spec: CommandSpec,
  words: readonly string[],
  config: Config,
  log: Logger,
): Promise<number> {
  const call = toCall(spec, words);
  if (spec === reloadSpec) {
    const answer = await callControl(
      config.dataDir,
      { name: spec.name, options: call.options },
      tell,
    );
    if (answer) return toAnswerExit(printAnswer(answer, call));
    console.error(
      `No parley runs on ${config.dataDir}; the corpus is only read once to report on it.`,
    );
  }
  const desk = await openDesk({ ...config, watch: false, log });
  const answer = await runTerminal(desk, call, new Date().toISOString().slice(0, 10));
  await desk.close();
  return toAnswerExit(answer);
}

/** What happens meanwhile goes to stderr: stdout holds the answer alone. */
function tell({ title }: Answer): void {
  console.error(title);
}

function toAnswerExit({ kind }: Answer): number {
  return kind === 'problem' ? EXIT.failed : EXIT.ok;
}

async function check({ corpusDir }: Config, strict: boolean): Promise<number> {
  const problems = checkCorpus(await readCorpus(corpusDir));
  for (const problem of problems) console.log(toLine(problem));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  console.log(`${errors} errors, ${warnings} warnings`);
  return errors > 0 || (strict && warnings > 0) ? EXIT.failed : EXIT.ok;
}

async function register({ token, api, guildId }: Config, log: Logger): Promise<number> {
  if (!token) throw new BadConfiguration('register needs DISCORD_TOKEN; set it in .env');
  await registerCommands({ token, api, guildId, specs: commandSpecs, log });
  console.log('The commands are registered.');
  return EXIT.ok;
}

/** What a person at the terminal can mend gets a sentence; everything else is a fault. */
function toExit(error: unknown): number {
  if (error instanceof CorpusUnreadable) {
    console.error([error.message, ...error.problems.map(toLine)].join('\n'));
    return EXIT.corpus;
  }
  const code = codeOf(error);
  console.error(code === EXIT.fault || !(error instanceof Error) ? error : error.message);
  return code;
}

function codeOf(error: unknown): number {
  if (error instanceof BadConfiguration) return EXIT.configuration;
  if (error instanceof PortBusy) return EXIT.port;
  if (error instanceof TokenRefused) return EXIT.token;
  return EXIT.fault;
}

// process.exit would cut off output that is still being written to a pipe.
process.exitCode = await main(process.argv.slice(2)).catch(toExit);
