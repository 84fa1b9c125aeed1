/** One interaction on the fake's side: what it was answered, and how. */
import type { Choice } from '../../src/answer.js';
import { FLAG, type MessageJson } from '../../src/discord/message-json.js';
import { type Recorded, type RestAnswer, toFailure } from './fake-discord-rest.js';

/** A message as it stood after one call. */
export interface Seen {
  readonly how: 'reply' | 'update' | 'edit' | 'follow-up';
  readonly message: MessageJson;
  readonly files: Recorded['files'];
  readonly ephemeral: boolean;
}

export interface Exchange {
  readonly id: string;
  readonly type: number;
  readonly userId: string;
  /** Callback types in their order: 4 message, 5 thinking, 6 later, 7 update, 8 choices. */
  readonly callbacks: readonly number[];
  /** Everything visible so far. */
  readonly messages: readonly Seen[];
  /** The `count`-th visible message (1 = the first); waits for it. */
  seen(count?: number): Promise<Seen>;
  /** Proposals of an autocomplete; waits for them. */
  choices(): Promise<readonly Choice[]>;
  /** The first callback's type; waits for it. */
  first(): Promise<number>;
  ephemeral(): boolean;
  take(request: Recorded): RestAnswer;
}

/** Longer than any answer in tests; a test that waits for nothing fails with a reason. */
const PATIENCE = 15_000;

interface CallbackJson {
  type: number;
  data?: MessageJson & { choices?: Choice[] };
}

export function openExchange(about: { id: string; type: number; userId: string }): Exchange {
  const callbacks: number[] = [];
  const messages: Seen[] = [];
  let proposals: readonly Choice[] | undefined;
  let hidden = false;
  let wake: (() => void)[] = [];

  async function until<T>(read: () => T | undefined, what: string): Promise<T> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const value = read();
      if (value !== undefined) return value;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`The bot sent no ${what}; callbacks so far: [${callbacks}]`);
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, left);
        wake.push(resolve);
      });
      clearTimeout(timer);
    }
  }

  function show(how: Seen['how'], { body, files }: Recorded, ephemeral: boolean): void {
    messages.push({ how, message: body as MessageJson, files, ephemeral });
  }

  function takeCallback(request: Recorded): RestAnswer {
    if (callbacks.length > 0)
      return toFailure(400, 40060, 'Interaction has already been acknowledged.');
    const { type, data } = request.body as CallbackJson;
    callbacks.push(type);
    if (type === 4 || type === 5) hidden = ((data?.flags ?? 0) & FLAG.ephemeral) !== 0;
    if (type === 8) proposals = data?.choices ?? [];
    if (type === 4 || type === 7) {
      show(type === 4 ? 'reply' : 'update', { ...request, body: data }, hidden);
    }
    return { status: 204 };
  }

  function take(request: Recorded): RestAnswer {
    const answer = request.path.endsWith('/callback')
      ? takeCallback(request)
      : takeWebhook(request);
    for (const resolve of wake) resolve();
    wake = [];
    return answer;
  }

  function takeWebhook(request: Recorded): RestAnswer {
    if (callbacks.length === 0) return toFailure(404, 10015, 'Unknown Webhook');
    if (request.method === 'PATCH') show('edit', request, hidden);
    else show('follow-up', request, ((request.body as MessageJson).flags & FLAG.ephemeral) !== 0);
    return { status: 200, body: { id: about.id } };
  }

  return {
    ...about,
    callbacks,
    messages,
    seen: (count = 1) => until(() => messages[count - 1], `message ${count}`),
    choices: () => until(() => proposals, 'choices'),
    first: () => until(() => callbacks[0], 'callback'),
    ephemeral: () => hidden,
    take,
  };
}

/** All words of a message in one string: what a reader would read. */
export function toWords(message: MessageJson): string {
  return message.components[0].components
    .flatMap((component) => ('content' in component ? [component.content] : []))
    .join('\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
