/** /reload: reads the corpus aside, swaps it in when it stands, and reports what changed. */
import { toAsOf } from '../commands/as-of.js';
import type { CommandSpec } from '../commands/command.js';
import type { Corpus } from '../corpus/corpus.js';
import { CorpusUnreadable } from '../corpus/problem.js';
import { readCorpus } from '../corpus/read.js';
import { type Library, openLibrary } from '../library.js';
import { type Changes, LOSS_LIMIT, losesTooMuch, toChanges } from './changes.js';
import { type ReloadResult, toResult } from './report.js';

export const reloadSpec: CommandSpec = {
  name: 'reload',
  description: 'Read the corpus again and report what changed (admins only)',
  adminOnly: true,
  options: [
    {
      name: 'force',
      description: 'Swap even if more than a fifth of the articles would vanish',
      type: 'boolean',
    },
    {
      name: 'rollback',
      description: 'Go back to the corpus that answered before the last reload',
      type: 'boolean',
    },
  ],
};

/** The library in use, and the one before it. */
export interface Shelf {
  current: Library;
  previous?: Library;
}

export interface ReloadOrder {
  readonly force: boolean;
  readonly today: string;
  readonly progress: (line: string) => void;
}

/**
 * Reads `dir` again. The library in use goes on answering until the new one stands, and stays
 * when nothing can be read or when too much would vanish.
 */
export async function reload(shelf: Shelf, dir: string, order: ReloadOrder): Promise<ReloadResult> {
  const before = shelf.current;
  order.progress('Reading the corpus …');
  const corpus = await readCorpus(dir, before.corpus).catch((error: unknown) => {
    if (error instanceof CorpusUnreadable) return error;
    throw error;
  });
  if (corpus instanceof CorpusUnreadable) return unreadable(corpus, before.corpus, order.today);
  const changes = toChanges(before.corpus, corpus);
  if (!order.force && losesTooMuch(before.corpus, changes)) {
    return refused(before.corpus, corpus, changes, order.today);
  }
  order.progress(`Indexing ${corpus.articles.length} articles …`);
  if (corpus.fingerprint === before.corpus.fingerprint) shelf.current = { ...before, corpus };
  else {
    shelf.current = await openLibrary(corpus, before);
    shelf.previous = before;
  }
  return toResult({
    kind: 'answer',
    title: `The corpus is reloaded: ${count(shelf.current)}`,
    corpus,
    changes,
    today: order.today,
  });
}

/** Puts the library back that answered before the last reload; a second call undoes the first. */
export function rollback(shelf: Shelf, today: string): ReloadResult {
  const { current, previous } = shelf;
  if (!previous) {
    const title = 'There is no earlier corpus to go back to';
    const reason = 'Nothing was reloaded since the desk was opened.';
    const asOf = toAsOf(current.corpus, today);
    return {
      answer: { kind: 'problem', title, reason, asOf, sections: [], private: true },
      report: '',
    };
  }
  shelf.current = previous;
  shelf.previous = current;
  return toResult({
    kind: 'answer',
    title: `The earlier corpus answers again: ${count(previous)}`,
    corpus: previous.corpus,
    changes: toChanges(current.corpus, previous.corpus),
    today,
  });
}

function unreadable(error: CorpusUnreadable, kept: Corpus, today: string): ReloadResult {
  return toResult({
    kind: 'problem',
    title: 'The corpus could not be read; the earlier one goes on answering',
    reason: error.message,
    corpus: { ...kept, problems: error.problems },
    changes: { added: [], changed: [], removed: [] },
    today,
  });
}

function refused(kept: Corpus, read: Corpus, changes: Changes, today: string): ReloadResult {
  const lost = `${changes.removed.length} of ${kept.articles.length} articles would vanish`;
  return toResult({
    kind: 'problem',
    title: 'Reload refused; the earlier corpus goes on answering',
    reason: `${lost}, more than ${LOSS_LIMIT * 100} per cent. Look at the list, then use force if it is meant.`,
    corpus: { ...kept, problems: read.problems },
    changes,
    today,
  });
}

function count({ corpus, passages }: Library): string {
  return `${corpus.articles.length} articles, ${passages.size} passages`;
}
