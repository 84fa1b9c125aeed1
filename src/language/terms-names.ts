/** Names in place of the words they cover: one term for all spellings of one thing. */
import type { Span } from '../answer.js';
import type { Party, Profile } from '../corpus/corpus.js';
import type { Term } from './terms.js';
import { toPlain } from './terms-fold.js';
import { toOfficeFinder } from './terms-offices.js';
import { STOP_WORDS } from './terms-stop.js';

/** A name found in a text; all spellings of one thing share `kind` and `id`. */
export interface NamedSpan extends Span {
  readonly kind: string;
  readonly id: string;
  /** The party that the name belongs to or stands for. */
  readonly party?: string;
}

/** The alias table as the analyser needs it; `fold` also finds names in lower case. */
export interface NameFinder {
  readonly profile: Pick<Profile, 'reach'> & {
    readonly parties: readonly Pick<Party, 'label' | 'aka' | 'people'>[];
  };
  find(text: string, options?: { readonly fold?: boolean }): readonly NamedSpan[];
}

export interface Naming {
  /** @param fold also find names in lower case, as people type them */
  apply(text: string, words: readonly Term[], fold: boolean): Term[];
  /** The words of a question with the names of those who hold the offices in it behind them. */
  addHolders(text: string, words: readonly Term[]): Term[];
}

/**
 * "Vladimir Putin" and "Путин" are one term. Descriptions ("coalition of the
 * willing", "Zaporizhzhia nuclear plant") give the thing's term and their words
 * as well, since people ask for a part of them; institutions, whose spellings
 * share no id, only their words, with the names inside ("Trump administration").
 */
export function toNaming(lexicon: NameFinder, stem: (word: string) => string): Naming {
  const descriptions = toDescriptions(lexicon);
  const toOffices = toOfficeFinder(lexicon);
  const toTerm = (id: string) => (/[\s-]/u.test(id) ? toPlain(id) : stem(id));
  const parts = (text: string, words: readonly Term[], fold: boolean, whole: string): Term[] =>
    words.flatMap((word) => {
      const [name] = lexicon.find(text.slice(word.start, word.end), { fold });
      if (name === undefined || name.kind === 'institution') return [word];
      return toTerm(name.id) === whole ? [] : [{ ...word, term: toTerm(name.id), stop: false }];
    });
  const spell = (text: string, name: NamedSpan, words: readonly Term[], fold: boolean): Term[] => {
    const whole = toTerm(name.id);
    if (name.kind === 'institution') return parts(text, words, fold, '');
    const surface = toPlain(text.slice(name.start, name.end));
    const isPhrase = name.kind === 'spelling' || (name.kind === 'place' && !fold);
    const described =
      words.length > 1 && (isPhrase ? /\s/u.test(name.id) : descriptions.has(surface));
    const term = { term: whole, stop: false, start: name.start, end: name.end };
    return described ? [term, ...parts(text, words, fold, whole)] : [term];
  };
  return {
    addHolders(text, words) {
      const offices = toOffices(text);
      const isParaphrase = (word: Term) =>
        offices.some(
          ({ paraphrase }) =>
            paraphrase && paraphrase.start <= word.start && word.end <= paraphrase.end,
        );
      const named = new Set(words.map(({ term }) => term));
      const holders = offices.map(({ holder, start, end }) => {
        return { term: toTerm(holder), stop: false, start, end };
      });
      return [
        ...words.filter((word) => !isParaphrase(word)),
        ...holders.filter(({ term }) => !named.has(term)),
      ];
    },
    apply: (text, words, fold) =>
      toRuns(words, lexicon.find(text, { fold })).flatMap(({ name, covered }) =>
        name === undefined ? covered : spell(text, name, covered, fold),
      ),
  };
}

/** Party names with a common word in small letters: "European leaders". */
function toDescriptions({ profile }: NameFinder): Set<string> {
  const names = profile.parties.flatMap(({ label, aka }) => [label, ...aka]);
  const isDescription = (name: string) =>
    name.split(/\s+/u).some((word) => /^\p{Ll}/u.test(word) && !STOP_WORDS.has(word));
  return new Set(names.filter((name) => /\s/u.test(name) && isDescription(name)).map(toPlain));
}

interface Run {
  readonly name?: NamedSpan;
  readonly covered: Term[];
}

/** The words in order, those under one name together. */
function toRuns(words: readonly Term[], names: readonly NamedSpan[]): Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const word of words) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const name = names[next];
    const last = runs.at(-1);
    if (name === undefined || name.start >= word.end) runs.push({ covered: [word] });
    else if (last?.name === name) last.covered.push(word);
    else runs.push({ name, covered: [word] });
  }
  return runs;
}
