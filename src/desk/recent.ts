/** Replies given lately, so that a question which many ask is looked up and sent over once. */
import { LRUCache } from 'lru-cache';
import type { Desk, Reply, Request } from '../request.js';
import { reloadSpec } from './reload.js';

/** Replies kept; one of /ask takes some 10 KB. */
const KEPT = 1_000;

/**
 * The same desk with a memory: a request is answered with the reply that the same words got on
 * the same day and corpus, whoever asked. Not kept: problems, what only admins may ask, and
 * answers with files, whose bytes the desk keeps for a shorter time. The oldest reply goes first,
 * however often it is asked for, since the tickets on its buttons grow old as well.
 */
export function withRecent(desk: Desk): Desk {
  const kept = new LRUCache<string, Reply>({ max: KEPT });
  let version = 0;
  desk.onSwap(() => {
    version++;
    kept.clear();
  });
  return {
    ...desk,
    async handle(request, progress) {
      const key = toKey(request);
      if (key === undefined) return desk.handle(request, progress);
      const known = kept.peek(key);
      if (known) return known;
      const asked = version;
      const reply = await desk.handle(request, progress);
      if (asked === version && isKept(reply)) kept.set(key, reply);
      return reply;
    },
  };
}

/** All that a reply depends on beside the corpus; undefined where it depends on the asker. */
function toKey(request: Request): string | undefined {
  if (request.kind !== 'component' && request.name === reloadSpec.name) return undefined;
  return JSON.stringify({ ...request, asker: undefined });
}

function isKept(reply: Reply): boolean {
  if (reply.kind === 'choices') return true;
  return reply.answer.kind !== 'problem' && (reply.answer.files ?? []).length === 0;
}
