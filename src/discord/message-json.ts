/**
 * The part of Discord's message JSON that Parley sends: Components V2, snake_case, as
 * components/reference has it. A door sends it as it is, the preview page renders it.
 */

export const COMPONENT = {
  row: 1,
  button: 2,
  select: 3,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

export const FLAG = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

export interface TextJson {
  type: typeof COMPONENT.text;
  content: string;
}

export interface ButtonJson {
  type: typeof COMPONENT.button;
  /** Secondary. */
  style: 2;
  custom_id: string;
  label: string;
}

export interface SelectJson {
  type: typeof COMPONENT.select;
  custom_id: string;
  placeholder: string;
  options: { value: string; label: string; description?: string }[];
}

export interface RowJson {
  type: typeof COMPONENT.row;
  components: ButtonJson[] | SelectJson[];
}

export interface GalleryJson {
  type: typeof COMPONENT.gallery;
  items: { media: { url: string }; description: string }[];
}

export interface FileJson {
  type: typeof COMPONENT.file;
  file: { url: string };
}

export interface SeparatorJson {
  type: typeof COMPONENT.separator;
  divider: boolean;
  /** 1 small, 2 large. */
  spacing: 1;
}

export type ChildJson = TextJson | RowJson | GalleryJson | FileJson | SeparatorJson;

export interface ContainerJson {
  type: typeof COMPONENT.container;
  accent_color: number;
  components: ChildJson[];
}

export interface AttachmentJson {
  /** The n of the request's part `files[n]`. */
  id: string;
  filename: string;
  description?: string;
}

export interface MessageJson {
  flags: number;
  allowed_mentions: { parse: [] };
  components: [ContainerJson];
  /** What the message keeps: all its files, so that an edit drops those of the card before. */
  attachments: AttachmentJson[];
}
