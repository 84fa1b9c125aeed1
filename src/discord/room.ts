/** What is left of a message's limits while it is being filled. */
import { BYTES, BYTES_PER_DISPLAY, CHARACTERS, COMPONENTS } from './limits.js';

export interface Room {
  /** True when all of these fit as Text Displays beside what was taken; takes nothing. */
  fits(contents: readonly string[]): boolean;
  /** Takes a Text Display with this content away when it fits. */
  take(content: string): boolean;
}

/** @param components how many the message holds already, the container among them */
export function openRoom(components: number): Room {
  let left = { components: COMPONENTS - components, characters: CHARACTERS, bytes: BYTES };
  const after = (contents: readonly string[]) => ({
    components: left.components - contents.length,
    characters: contents.reduce((most, content) => most - content.length, left.characters),
    bytes: contents.reduce(
      (most, content) => most - Buffer.byteLength(content) - BYTES_PER_DISPLAY,
      left.bytes,
    ),
  });
  const fits = (contents: readonly string[]) =>
    Object.values(after(contents)).every((count) => count >= 0);
  return {
    fits,
    take(content) {
      const fitting = fits([content]);
      if (fitting) left = after([content]);
      return fitting;
    },
  };
}
