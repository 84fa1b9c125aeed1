/** Answer → the message JSON that Discord gets, within all its limits whatever the answer holds. */
import type { Answer } from '../answer.js';
import { fillCard } from './card.js';
import { toMedia, toRows } from './controls.js';
import { type ChildJson, COMPONENT, FLAG, type MessageJson, type RowJson } from './message-json.js';
import { openRoom } from './room.js';

/** The stripe at a card's side; what it means stands in words on the card as well. */
const ACCENT = { answer: 0x5865f2, nothing: 0x80848e, problem: 0xf0b232 } as const;

/**
 * Lays an answer out in one column: title and notes, sections, nearest passages, pictures, the
 * as-of line, buttons and selects. Controls and sources are reserved first; then the passages'
 * texts give way at their ends, and a passage without any room is left out and counted.
 */
export function toMessage(answer: Answer): MessageJson {
  const { rows, left: actions } = toRows(answer.actions ?? []);
  const { media, attachments, left: files } = toMedia(answer.files ?? []);
  const frame = 2; // the container and the rule above the foot
  const room = openRoom(frame + media.length + countComponents(rows));
  const { head, body, foot } = fillCard(answer, room, { actions, files });
  const components: ChildJson[] = [
    ...[head, ...body].map(toText),
    ...media,
    { type: COMPONENT.separator, divider: true, spacing: 1 },
    toText(foot),
    ...rows,
  ];
  return {
    flags: FLAG.componentsV2 | (answer.private ? FLAG.ephemeral : 0),
    allowed_mentions: { parse: [] },
    components: [{ type: COMPONENT.container, accent_color: ACCENT[answer.kind], components }],
    attachments,
  };
}

function toText(content: string) {
  return { type: COMPONENT.text, content };
}

function countComponents(rows: readonly RowJson[]): number {
  return rows.reduce((sum, { components }) => sum + 1 + components.length, 0);
}
