/** Discord's rules for a message that its OpenAPI document misses; one sentence a fault. */
import type {
  ButtonJson,
  ChildJson,
  MessageJson,
  SelectJson,
} from '../../src/discord/message-json.js';

type AnyComponent = MessageJson['components'][0] | ChildJson | ButtonJson | SelectJson;

/** SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2. */
const FLAGS_ALLOWED = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 15);
const KEYS = ['flags', 'allowed_mentions', 'components', 'attachments'];

/**
 * @param files names of the parts that came with the body
 * @param edit an edit may not say for whom the message is
 */
export function checkMessage(
  message: MessageJson,
  { files, edit }: { files: readonly string[]; edit: boolean },
): string[] {
  const components = message.components.flatMap(toAll);
  const ids = components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []));
  const named = message.attachments.map(({ filename }) => filename);
  const shown = components.flatMap(toAttachmentNames);
  const faults: [boolean, string][] = [
    [Object.keys(message).some((key) => !KEYS.includes(key)), 'a key that V2 messages do not have'],
    [(message.flags & (1 << 15)) === 0, 'components without IS_COMPONENTS_V2'],
    [(message.flags & ~FLAGS_ALLOWED) !== 0, 'a flag that may not be set'],
    [edit && (message.flags & (1 << 6)) !== 0, 'EPHEMERAL on an edit'],
    [JSON.stringify(message.allowed_mentions) !== '{"parse":[]}', 'mentions that could ping'],
    [components.length > 40, `${components.length} components, 40 allowed`],
    [message.components.length < 1, 'an empty message'],
    [new Set(ids).size < ids.length, 'a custom_id twice'],
    [named.length > 10, 'more than 10 files'],
    [shown.some((name) => !named.includes(name)), 'a file shown that is not attached'],
    [named.some((name) => !shown.includes(name)), 'a file attached that no component shows'],
    [named.join() !== files.join(), `attachments [${named}] but files [${files}]`],
  ];
  return [
    ...faults.flatMap(([fault, sentence]) => (fault ? [sentence] : [])),
    ...checkTexts(components),
    ...components.flatMap(checkComponent),
  ];
}

/** A component with everything nested in it. */
function toAll(component: AnyComponent): AnyComponent[] {
  return [component, ...('components' in component ? component.components.flatMap(toAll) : [])];
}

function toAttachmentNames(component: AnyComponent): string[] {
  const urls = [
    ...('items' in component ? component.items.map(({ media }) => media.url) : []),
    ...('file' in component ? [component.file.url] : []),
  ];
  return urls.map((url) => url.replace(/^attachment:\/\//, ''));
}

function checkTexts(components: readonly AnyComponent[]): string[] {
  const texts = components.flatMap((one) => ('content' in one ? [one.content] : []));
  const characters = texts.reduce((sum, text) => sum + [...text].length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
  return [
    ...(characters > 4000 ? [`${characters} characters, 4000 allowed`] : []),
    ...(bytes > 10_170 ? [`${bytes} bytes of text, 10170 allowed`] : []),
    ...texts.flatMap((text) => (text.trim() === '' ? ['a blank text'] : [])),
  ];
}

function checkComponent(component: AnyComponent): string[] {
  switch (component.type) {
    case 1:
      return checkRow(component.components);
    case 2:
      return [
        ...within('label', component.label, 80),
        ...within('custom_id', component.custom_id, 100),
      ];
    case 3:
      return checkSelect(component);
    case 12:
      return [
        ...(component.items.length < 1 || component.items.length > 10
          ? ['a gallery of 1 to 10']
          : []),
        ...component.items.flatMap(({ description }) => within('alt text', description, 1024)),
      ];
    case 17:
      return component.components.length === 0 ? ['an empty container'] : [];
    default:
      return [];
  }
}

function checkRow(components: readonly (ButtonJson | SelectJson)[]): string[] {
  const selects = components.filter(({ type }) => type === 3).length;
  if (components.length === 0) return ['an empty row'];
  if (selects > 0 && components.length > 1) return ['a select beside something else in a row'];
  return components.length > 5 ? ['more than 5 buttons in a row'] : [];
}

function checkSelect({ custom_id, placeholder, options }: SelectJson): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...within('custom_id', custom_id, 100),
    ...within('placeholder', placeholder, 150),
    ...(options.length < 1 || options.length > 25 ? [`${options.length} options`] : []),
    ...(new Set(values).size < values.length ? ['a value twice in a select'] : []),
    ...options.flatMap(({ value, label, description = '-' }) => [
      ...within('value', value, 100),
      ...within('option label', label, 100),
      ...within('option description', description, 100),
    ]),
  ];
}

function within(what: string, text: string, most: number): string[] {
  const { length } = [...text];
  return text.trim().length >= 1 && length <= most
    ? []
    : [`${what} of ${length}, 1 to ${most} allowed`];
}
