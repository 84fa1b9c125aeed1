/** Cards given lately, so that a question which many ask is looked up once. */
import { LRUCache } from 'lru-cache';
import type { Context } from '../commands/command.js';
import type { Library } from '../library.js';
import type { Reply, Request } from '../request.js';
import type { Files } from './files.js';

/** Replies kept; one of /ask takes some 10 KB. */
const KEPT = 1_000;

/**
 * @returns the reply to a request as `run` gives it, or as it gave it to the same request on the
 * same library and day, whoever asked; a reply that names files is made anew, for they are kept
 * for a shorter time
 */
export function openRecent(files: Files) {
  const kept = new LRUCache<string, Reply>({ max: KEPT });
  let of: Library | undefined;
  return async (
    request: Request,
    library: Library,
    run: (context: Context<Library>) => Promise<Reply>,
  ): Promise<Reply> => {
    if (library !== of) kept.clear();
    of = library;
    const key = JSON.stringify({ ...request, asker: undefined });
    const known = kept.get(key);
    if (known) return known;
    let attached = false;
    const reply = await run({
      library,
      today: request.today,
      attach(name, make) {
        attached = true;
        files.put(name, make);
      },
    });
    if (!attached && library === of) kept.set(key, reply);
    return reply;
  };
}
