/** Answer → message and bytes: what leaves the house. */
import type { Answer } from '../answer.js';
import { toMessage } from '../discord/message.js';
import type { Desk } from '../request.js';
import type { Parcel } from './gateway-wire.js';

/** An answer that is given again is the same object, and so is its message. */
const parcels = new WeakMap<Answer, Parcel>();

export async function toParcel(answer: Answer, desk: Desk): Promise<Parcel> {
  if ((answer.files ?? []).length > 0) return pack(answer, desk);
  const parcel = parcels.get(answer) ?? { message: toMessage(answer), files: [] };
  parcels.set(answer, parcel);
  return parcel;
}

/**
 * Fetches the bytes of the answer's files from the desk. A message may not name a file that does
 * not come with it, so one that the desk no longer has is left out, and a note says so.
 */
async function pack(answer: Answer, desk: Desk): Promise<Parcel> {
  const files = await Promise.all(
    (answer.files ?? []).map(async (file) => ({ file, bytes: await desk.file(file.name) })),
  );
  const present = files.flatMap(({ file, bytes }) => (bytes ? [{ file, bytes }] : []));
  const missing = files.filter(({ bytes }) => !bytes).map(({ file }) => file.name);
  const message = toMessage({
    ...answer,
    files: present.map(({ file }) => file),
    notes: [
      ...(missing.length > 0 ? [`Could not be attached: ${missing.join(', ')}.`] : []),
      ...(answer.notes ?? []),
    ],
  });
  const byName = new Map(present.map(({ file, bytes }) => [file.name, bytes]));
  return {
    message,
    files: message.attachments.map(({ filename }) => ({
      name: filename,
      // Bytes only: an address here would be fetched by the library, outside Discord's REST base.
      data: Buffer.from(byName.get(filename) ?? []),
    })),
  };
}

/** What a reader gets when a fault of ours stands in the way; the log has the rest. */
export const SORRY: Answer = {
  kind: 'problem',
  title: 'Something went wrong',
  reason: 'The answer could not be delivered; please ask again in a moment.',
  asOf: 'The fault has been logged.',
  sections: [],
};
