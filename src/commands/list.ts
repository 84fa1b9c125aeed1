/** Every command that reads the library, in the order in which help shows them. */
import type { Library } from '../library.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { positions } from './positions/positions.js';
import { timeline } from './timeline/timeline.js';

export const commands: readonly Command<Library>[] = [ask, positions, timeline];
