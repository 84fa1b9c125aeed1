/** Peers live in bench/node_modules, which dist/bench does not see by itself. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** @throws saying how to install it when it is not there */
export function loadPeer(name: string): unknown {
  const from = path.resolve('bench', 'package.json');
  try {
    return createRequire(from)(name);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${name} cannot be loaded (${why}); run: npm run bench:setup`);
  }
}
