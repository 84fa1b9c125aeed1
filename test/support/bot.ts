/** The built bot as a child process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const MAIN = path.resolve(import.meta.dirname, '../../dist/src/main.js');

type Environment = Readonly<Record<string, string>>;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Only what the bot needs: a developer's own .env and token must not reach a test. */
function start(args: readonly string[], env: Environment): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: path.resolve(import.meta.dirname, '../fixtures'),
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', PORT: '0', ...env },
  });
}

function listen(child: ChildProcess) {
  const heard = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    heard.stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    heard.stderr += chunk;
  });
  return heard;
}

/** Runs the bot to its end. */
export async function runBot(args: readonly string[], env: Environment = {}): Promise<Run> {
  const child = start(args, env);
  const heard = listen(child);
  await once(child, 'close');
  return { code: child.exitCode, ...heard };
}

/** Starts the bot and waits until it says ready; it is stopped when the test ends. */
export async function startBot(env: Environment, args: readonly string[] = ['serve']) {
  const child = start(args, env);
  const heard = listen(child);
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  while (!/^ready$/m.test(heard.stdout)) {
    const ended = await Promise.race([
      closed,
      once(child.stdout ?? child, 'data').then(() => undefined),
    ]);
    if (ended) throw new Error(`the bot ended with ${child.exitCode}: ${heard.stderr}`);
  }
  return {
    heard,
    address: /http:\/\/\S+?(?=,|\s)/.exec(heard.stdout)?.[0] ?? '',
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}
