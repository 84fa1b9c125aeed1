/** What a card carries besides words: buttons, selects, pictures and files. */
import type { Action, AnswerFile } from '../answer.js';
import { clipLabel } from './clip.js';
import {
  ALT_TEXT,
  BUTTON_LABEL,
  BUTTONS_PER_ROW,
  CUSTOM_ID,
  FILES,
  OPTION_TEXT,
  PLACEHOLDER,
  SELECT_OPTIONS,
} from './limits.js';
import {
  type AttachmentJson,
  type ButtonJson,
  COMPONENT,
  type FileJson,
  type GalleryJson,
  type RowJson,
  type SelectJson,
} from './message-json.js';

type Select = Extract<Action, { kind: 'select' }>;
type Button = Extract<Action, { kind: 'button' }>;

/** Components that rows may take of a message's forty, so that words have room beside them. */
const ROWS_TAKE = 18;

/**
 * Actions → rows, in their order: buttons by fives, a select in a row of its own.
 * @returns `left`: how many had no room or cannot be a component (id too long or taken, nothing
 * to choose from)
 */
export function toRows(actions: readonly Action[]): { rows: RowJson[]; left: number } {
  const rows: RowJson[] = [];
  const taken = new Set<string>();
  let buttons: ButtonJson[] = [];
  for (const action of actions) {
    const opensRow = action.kind === 'select' || buttons.length % BUTTONS_PER_ROW === 0;
    const size = rows.length + taken.size + (opensRow ? 2 : 1);
    if (size > ROWS_TAKE || taken.has(action.id) || !isSendable(action)) continue;
    taken.add(action.id);
    if (opensRow) buttons = [];
    if (action.kind === 'select') rows.push(toRow([toSelect(action)]));
    else if (buttons.push(toButton(action)) === 1) rows.push(toRow(buttons));
  }
  return { rows, left: actions.length - taken.size };
}

function toRow(components: RowJson['components']): RowJson {
  return { type: COMPONENT.row, components };
}

function isSendable(action: Action): boolean {
  const fits = action.id.trim() !== '' && action.id.length <= CUSTOM_ID;
  return fits && (action.kind === 'button' || toOptions(action).length > 0);
}

function toButton({ id, label }: Button): ButtonJson {
  return {
    type: COMPONENT.button,
    style: 2,
    custom_id: id,
    label: toLabel(label, BUTTON_LABEL),
  };
}

function toSelect(action: Select): SelectJson {
  const options = toOptions(action);
  const left = action.options.length - options.length;
  const more = left > 0 ? ` (${left} more not listed)` : '';
  return {
    type: COMPONENT.select,
    custom_id: action.id,
    placeholder: toLabel(action.placeholder, PLACEHOLDER - more.length) + more,
    options: options.map(({ value, label, description }) => ({
      value,
      label: toLabel(label, OPTION_TEXT),
      ...(description?.trim() && { description: toLabel(description, OPTION_TEXT) }),
    })),
  };
}

/** Values must be there, short enough, and different. */
function toOptions({ options }: Select): Select['options'] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  return [...byValue.values()]
    .filter(({ value }) => value.trim() !== '' && value.length <= OPTION_TEXT)
    .slice(0, SELECT_OPTIONS);
}

/** A label is never blank: Discord refuses that. */
function toLabel(text: string, room: number): string {
  return clipLabel(text.trim(), room) || '…';
}

/** Pictures (files with alt text) → one gallery; other files → a component each. */
export function toMedia(files: readonly AnswerFile[]): {
  media: (GalleryJson | FileJson)[];
  attachments: AttachmentJson[];
  left: number;
} {
  const sent = files.slice(0, FILES);
  const items: GalleryJson['items'] = [];
  const others: FileJson[] = [];
  const attachments = sent.map(({ name, alt }, index) => {
    const url = `attachment://${name}`;
    const description = alt?.trim() && clipLabel(alt.trim(), ALT_TEXT);
    if (description) items.push({ media: { url }, description });
    else others.push({ type: COMPONENT.file, file: { url } });
    return { id: String(index), filename: name, ...(description && { description }) };
  });
  const gallery: GalleryJson[] = items.length > 0 ? [{ type: COMPONENT.gallery, items }] : [];
  return { media: [...gallery, ...others], attachments, left: files.length - sent.length };
}
