/** Request → Answer: finds the command, checks it, runs it, ends every error. */
import type { Answer } from '../answer.js';
import { toAsOf } from '../commands/as-of.js';
import { BadOption, checkOptions } from '../commands/check-options.js';
import type { Command, CommandSpec, Context } from '../commands/command.js';
import { commands } from '../commands/list.js';
import { readCorpus } from '../corpus/read.js';
import { type EarlierLibrary, type Library, openLibrary } from '../library.js';
import type { About, Desk, Reply, Request } from '../request.js';
import { type AdminOptions, type AdminRequest, openReloads } from './admin.js';
import { openFiles } from './files.js';
import { reloadSpec, type Shelf } from './reload.js';
import { openSaved } from './saved.js';
import { openTickets } from './tickets.js';
import { openWatch } from './watch.js';

/** Discord shows no more proposals. */
const MAX_CHOICES = 25;

export interface DeskOptions extends AdminOptions {
  /** Folder in which the library is kept between two starts; absent: it is not kept. */
  readonly dataDir?: string;
  /** Answer from the version that was saved last, if there is one, whatever the corpus holds now. */
  readonly resume?: boolean;
  /** Reload when the corpus changes. */
  readonly watch?: boolean;
}

/** What Discord registers: the commands of the library and the desk's own. */
export const commandSpecs: readonly CommandSpec[] = [...commands, reloadSpec];

/**
 * Reads the corpus and opens a desk on it, in this thread.
 * @throws CorpusUnreadable when there is no good article to answer from
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const saved = openSaved(options);
  const shelf: Shelf = { current: await openFirst(options, await saved.read()) };
  void saved.save(shelf.current);
  const files = openFiles();
  const tickets = openTickets();
  const listeners: (() => void)[] = [];
  const answerReload = openReloads(shelf, files, options);

  async function reload(request: AdminRequest): Promise<Answer> {
    const before = shelf.current;
    const answer = await answerReload(request);
    void saved.save(shelf.current);
    if (shelf.current !== before) for (const listener of listeners) listener();
    return answer;
  }

  const watch = options.watch
    ? openWatch(options.corpusDir, reloadUnasked, options.log)
    : undefined;
  function reloadUnasked(): void {
    reload({ asker: WATCHER, today: new Date().toISOString().slice(0, 10), options: {} }).catch(
      (err: unknown) => options.log.error({ err }, 'reload failed'),
    );
  }

  async function toReply(request: Request, progress?: (answer: Answer) => void): Promise<Reply> {
    if (request.kind === 'command' && request.name === reloadSpec.name) {
      const checked = checkOptions(reloadSpec, request.options);
      const { asker, today } = request;
      return toAnswer(await reload({ asker, today, options: checked, progress }));
    }
    const context = { library: shelf.current, today: request.today, attach: files.put };
    if (request.kind !== 'component') return runCommand(request, context);
    return runCommand({ ...request, id: tickets.resolve(request.id) ?? '' }, context);
  }

  return {
    about: toAbout(shelf.current),
    async handle(request, progress) {
      try {
        const reply = await toReply(request, progress);
        if (reply.kind === 'choices') return reply;
        return { kind: 'answer', answer: tickets.shorten(reply.answer) };
      } catch (error) {
        const asOf = toAsOf(shelf.current.corpus, request.today);
        if (error instanceof BadOption)
          return toProblem('That could not be read', error.message, asOf);
        options.log.error({ err: error, request }, 'request failed');
        if (request.kind === 'autocomplete') return { kind: 'choices', choices: [] };
        return toProblem(
          'Something went wrong here',
          'It is logged; please try again later.',
          asOf,
        );
      }
    },
    file: files.get,
    onSwap: (listener) => void listeners.push(listener),
    async close() {
      watch?.close();
      await saved.settled();
    },
  };
}

/** The one who reloads when the corpus changes. */
const WATCHER = { userId: 'watch', roleIds: [], owner: true };

async function openFirst(options: DeskOptions, saved?: EarlierLibrary): Promise<Library> {
  if (options.resume && saved) return openLibrary(saved.corpus, saved);
  return openLibrary(await readCorpus(options.corpusDir, saved?.corpus), saved);
}

function toAbout({ corpus, passages }: Library): About {
  const { negotiation, examples } = corpus.profile;
  return { negotiation, examples, articles: corpus.articles.length, passages: passages.size };
}

async function runCommand(request: Request, context: Context<Library>): Promise<Reply> {
  const command = commandOf(request);
  if (request.kind === 'autocomplete') {
    const choices = command?.choices?.(request.option, request.typed, request.options, context);
    return { kind: 'choices', choices: (choices ?? []).slice(0, MAX_CHOICES) };
  }
  if (command && request.kind === 'command') {
    return toAnswer(await command.answer(checkOptions(command, request.options), context));
  }
  if (command?.click && request.kind === 'component') {
    const state = request.id.split(':').slice(2).join(':');
    return toAnswer(await command.click(state, request.values, context));
  }
  const asOf = toAsOf(context.library.corpus, context.today);
  return toProblem('This card is out of date', 'Please ask again with the slash command.', asOf);
}

function commandOf(request: Request): Command<Library> | undefined {
  const name = request.kind === 'component' ? request.id.split(':')[1] : request.name;
  return commands.find((command) => command.name === name);
}

function toAnswer(answer: Answer): Reply {
  return { kind: 'answer', answer };
}

function toProblem(title: string, reason: string, asOf: string): Reply {
  return toAnswer({ kind: 'problem', title, reason, asOf, sections: [], private: true });
}
