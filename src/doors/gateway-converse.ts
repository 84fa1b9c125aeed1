/** One interaction from question to answer: reply at once when ready in time, else defer and edit. */
import type { APIInteraction } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Answer } from '../answer.js';
import { toMessage } from '../discord/message.js';
import { FLAG } from '../discord/message-json.js';
import type { Desk, Request } from '../request.js';
import { SORRY, toParcel } from './gateway-parcel.js';
import { isTooLate, type Parcel, toWhisper, type Wire } from './gateway-wire.js';

/**
 * Milliseconds after which a late answer is announced: half of the 3 s that Discord waits for a
 * first response, so that a slow network has the other half.
 */
const DEFER_AFTER = 1_500;

type Asking = Exclude<Request, { kind: 'autocomplete' }>;

interface Conversation {
  readonly interaction: APIInteraction;
  readonly request: Asking;
  readonly desk: Desk;
  readonly wire: Wire;
  readonly log: Logger;
  /** Names of the commands whose answers only the asker may see. */
  readonly hiddenCommands: ReadonlySet<string>;
}

/** Never rejects: a fault is logged, and the asker gets one polite sentence where possible. */
export async function converse(conversation: Conversation): Promise<void> {
  const { interaction, request, desk, wire, log } = conversation;
  const speech = openSpeech(wire, toManner(conversation));
  let latest: Answer | undefined;
  let line = Promise.resolve();
  const inLine = (step: () => Promise<void>) => {
    line = line.catch(() => {}).then(step);
    return line;
  };
  const show = (answer: Answer) => {
    latest = answer;
    return inLine(async () => {
      // Of several interim answers that wait for a slow edit, only the newest is worth sending.
      if (answer === latest) await speech.show(answer, await toParcel(answer, desk));
    });
  };
  const failed = (error: unknown) => {
    const level = isTooLate(error) ? 'warn' : 'error';
    log[level]({ err: error, interaction: interaction.id }, 'an answer could not be delivered');
  };
  const timer = setTimeout(() => inLine(speech.defer).catch(failed), DEFER_AFTER);
  try {
    const reply = await desk.handle(request, (interim) => void show(interim).catch(failed));
    clearTimeout(timer);
    await show(reply.kind === 'answer' ? reply.answer : SORRY);
  } catch (error) {
    clearTimeout(timer);
    failed(error);
    if (!isTooLate(error)) await show(SORRY).catch(failed);
  }
}

/** How the answers to an interaction become visible. */
interface Manner {
  /** The first response is for the asker alone. */
  readonly hidden: boolean;
  /** A click of the asker on their own card: the answer takes its place. */
  readonly ownCard?: { readonly ephemeral: boolean };
}

function toManner({ interaction, request, hiddenCommands }: Conversation): Manner {
  if (request.kind === 'command') {
    return { hidden: request.options.private === true || hiddenCommands.has(request.name) };
  }
  const { interaction_metadata: origin, flags = 0 } = interaction.message ?? {};
  // Somebody else's card stays as it is; who clicks on it gets a copy of their own.
  if (origin?.user.id !== request.asker.userId) return { hidden: true };
  return { hidden: true, ownCard: { ephemeral: (flags & FLAG.ephemeral) !== 0 } };
}

/** Keeps what Discord has been told so far, and says the next thing in the way that fits. */
function openSpeech(wire: Wire, { hidden, ownCard }: Manner) {
  let begun = false;
  const takesPlace = ({ kind, private: alone, files = [] }: Answer) =>
    ownCard !== undefined &&
    kind !== 'problem' &&
    (!alone || ownCard.ephemeral) &&
    files.every((file) => file.alt !== undefined);
  const begin = (answer: Answer, parcel: Parcel) => {
    if (takesPlace(answer)) return wire.update(parcel);
    return wire.reply(hidden ? toWhisper(parcel) : parcel);
  };
  const goOn = async (answer: Answer, parcel: Parcel) => {
    if (ownCard ? takesPlace(answer) : hidden || !answer.private) return wire.edit(parcel);
    if (!ownCard) await wire.edit({ message: toMessage(FOLLOWS), files: [] });
    return wire.whisper(parcel);
  };
  return {
    async defer() {
      if (begun) return;
      await (ownCard ? wire.deferUpdate() : wire.defer(hidden));
      begun = true;
    },
    async show(answer: Answer, parcel: Parcel) {
      await (begun ? goOn(answer, parcel) : begin(answer, parcel));
      begun = true;
    },
  };
}

/** Stands in public where an answer turned out to be for the asker alone. */
const FOLLOWS: Answer = {
  kind: 'answer',
  title: 'Answered in private',
  asOf: 'The answer follows for the one who asked.',
  sections: [],
};
