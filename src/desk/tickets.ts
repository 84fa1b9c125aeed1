/** Discord's custom_id holds 100 characters; a longer state is kept here behind a ticket. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Action, Answer } from '../answer.js';

/** Discord's limit of a custom_id. */
const MAX_ID = 100;
/** Tickets kept: some 10,000 cards of long questions, about 5 MB. */
const KEPT = 20_000;

export interface Tickets {
  /** The answer with every id within the limit. */
  shorten(answer: Answer): Answer;
  /** The id that a ticket stands for; undefined when it is too old to be known. */
  resolve(id: string): string | undefined;
}

/**
 * A ticket is a hash of what it stands for, so the same card gets the same ticket after a restart;
 * what it stands for is known only to the process that gave it out.
 */
export function openTickets(): Tickets {
  const kept = new LRUCache<string, string>({ max: KEPT });

  function toTicket(id: string): string {
    if (id.length <= MAX_ID) return id;
    const ticket = `t1:${createHash('sha256').update(id).digest('base64url').slice(0, 22)}`;
    kept.set(ticket, id);
    return ticket;
  }

  return {
    shorten(answer) {
      if (!answer.actions) return answer;
      const actions = answer.actions.map(
        (action): Action => ({ ...action, id: toTicket(action.id) }),
      );
      return { ...answer, actions };
    },
    resolve: (id) => (id.startsWith('t1:') ? kept.get(id) : id),
  };
}
