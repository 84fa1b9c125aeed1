/** The long-running process: one desk, the preview page, Discord when there is a token. */
import { once } from 'node:events';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { commandSpecs } from './desk/desk.js';
import { withRecent } from './desk/recent.js';
import { openControl } from './doors/control.js';
import { openGateway } from './doors/gateway.js';
import { openPreview } from './doors/preview.js';
import { EXIT } from './exit.js';
import { openThreadDesk } from './thread/thread.js';

/**
 * Opens the doors and stays until it is told to stop or a door breaks for good.
 * @returns the exit code
 * @throws what keeps a door from opening: CorpusUnreadable, PortBusy, TokenRefused
 */
export async function serve(config: Config, log: Logger): Promise<number> {
  const stop = untilStopped();
  const { host, port, token, api, guildId } = config;
  const desk = withRecent(await openThreadDesk({ ...toDeskOptions(config), log }));
  const shared = { desk, specs: commandSpecs, log };
  const open: Closing[] = [desk];
  try {
    open.unshift(await openControl(desk, config.dataDir, log));
    const preview = await openPreview({ ...shared, host, port });
    open.unshift(preview);
    console.log(`Ask at ${preview.address}, for example:`);
    for (const question of desk.about.examples.slice(0, 3)) console.log(`  ${question}`);
    if (token !== undefined) {
      open.unshift(await openGateway({ ...shared, token, api, guildId, onFatal: stop.fail }));
    }
    console.log('ready');
    await stop.done;
  } finally {
    // Doors before the desk: what is under way still needs its answer.
    for (const one of open) await one.close();
  }
  return EXIT.ok;
}

type Closing = { close(): Promise<void> };

/** What a desk may know: it has no business with the token. */
function toDeskOptions({ corpusDir, dataDir, watch, adminUserIds, adminRoleIds }: Config) {
  return { corpusDir, dataDir, watch, adminUserIds, adminRoleIds };
}

/** Resolves on SIGINT and SIGTERM, rejects when a door says that it cannot go on. */
function untilStopped() {
  let fail: (error: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  return { fail, done: Promise.race([broken, told]) };
}
