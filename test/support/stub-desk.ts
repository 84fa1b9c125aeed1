/** A desk without a corpus: answers are what the test says. */
import type { Answer, ShownPassage } from '../../src/answer.js';
import type { Desk, Reply, Request } from '../../src/request.js';

type Handle = (
  request: Request,
  progress: (answer: Answer) => void,
) => Answer | Reply | Promise<Answer | Reply>;

export interface StubDesk extends Desk {
  readonly requests: readonly Request[];
  /** From now on requests are answered so. */
  answer(handle: Handle): void;
  /** As if the corpus had been reloaded. */
  swap(): void;
}

export function openStubDesk(files: Readonly<Record<string, string>> = {}): StubDesk {
  const requests: Request[] = [];
  let handle: Handle = () => toAnswer();
  const listeners: (() => void)[] = [];
  return {
    about: { negotiation: 'Talks', examples: ['What does A want?'], articles: 1, passages: 1 },
    requests,
    answer(next) {
      handle = next;
    },
    async handle(request, progress = () => {}) {
      requests.push(request);
      const given = await handle(request, progress);
      return given.kind === 'choices' || 'answer' in given
        ? given
        : { kind: 'answer', answer: given };
    },
    async file(name) {
      const text = files[name];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    onSwap: (listener) => void listeners.push(listener),
    swap() {
      for (const listener of listeners) listener();
    },
    async close() {},
  };
}

/** An answer with one passage, changed as the test needs. */
export function toAnswer(change: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    title: 'What does A want?',
    asOf: 'As of 18 April 2025.',
    sections: [{ passages: [toPassage()] }],
    ...change,
  };
}

export function toPassage(change: Partial<ShownPassage> = {}): ShownPassage {
  return {
    n: 1,
    id: 'talks#1',
    text: 'A wants peace. B wants time.',
    best: { start: 0, end: 14 },
    article: {
      id: 'talks',
      title: 'A and B talk',
      published: '2025-04-18',
      publisher: 'Gazette',
      url: 'https://gazette.example/a-b',
    },
    sources: [{ publisher: 'Gazette', date: '2025-04-18', url: 'https://gazette.example/a-b' }],
    ...change,
  };
}
