/**
 * Claims that passages refute, as their editors wrote them: "Norland sold its fleet" at a passage in which
 * Norland refused to. A question that takes one for granted has every one of its words, in some form.
 *
 * Of 692 unanswerable questions (twelve sets of bench/README.md) some 6 claims a passage refuse 33 more, nearly all
 * false premises, and of 1,430 answerable ones 6 more. Fewer words in common, words of like meaning, or claims
 * without their dates refused one answerable question for each false premise more.
 */
import type { Analyser } from '../language/terms.js';
import { isRelative } from './families.js';
import type { Searchable } from './open.js';
import { NEGATIONS, OPPOSITIONS, OR_NOT, REFUSALS } from './presupposition.js';

export interface Claims {
  /**
   * @param question as typed, one that takes something for granted
   * @returns whether the passage of a row refutes what the question takes for granted
   */
  readerOf(question: string): (row: number) => boolean;
}

/** The term of a capital or a house that speaks for a party → the party's term. */
export type Metonyms = ReadonlyMap<string, string>;

/** A question that leaves it open, or takes the contrary for granted. */
const OPEN = new RegExp(
  String.raw`\b(?:${NEGATIONS}|${OR_NOT}|would|could|should|might|if)\b`,
  'iu',
);
/** What a question says no to; a claim that it takes for granted says no to it as well. */
const SAYS_NO = new RegExp(String.raw`\b(?:${REFUSALS}|${OPPOSITIONS})\b`, 'giu');
/** Function words without which a claim would be another one. */
const TURNS = /^(?:against|for|by|all|both|most|any|every|only)$/iu;
const PASSIVE = /\bby\b/iu;

/** A passage's claims are analysed when it is first asked for, since most never are. */
export function toClaims(
  searchables: readonly Searchable[],
  analyser: Analyser,
  metonyms: Metonyms = new Map(),
): Claims {
  const known = new Map<number, readonly (readonly string[])[]>();
  const claimsOf = (row: number) => {
    const claims = known.get(row) ?? toWordsOfAll(searchables[row]?.passage.refutes ?? []);
    known.set(row, claims);
    return claims;
  };
  const toWordsOfAll = (claims: readonly string[]) =>
    claims.map((claim) => toWords(claim, analyser.terms(claim), metonyms));
  return {
    readerOf(question) {
      if (OPEN.test(question)) return () => false;
      const words = toWords(question, analyser.query(question), metonyms);
      const noes = analyser
        .terms((question.match(SAYS_NO) ?? []).join(' '))
        .flatMap(({ stop, term }) => (stop ? [] : term));
      const isPassive = PASSIVE.test(question);
      return (row) =>
        claimsOf(row).some(
          (claim) =>
            isTaken(claim, words, isPassive) && noes.every((no) => placeOf(no, claim) >= 0),
        );
    },
  };
}

function toWords(text: string, terms: ReturnType<Analyser['terms']>, metonyms: Metonyms): string[] {
  const telling = terms.filter(
    ({ stop, start, end }) => !stop || TURNS.test(text.slice(start, end)),
  );
  return [...new Set(telling.map(({ term }) => metonyms.get(term) ?? term))];
}

/** Where the word stands among them, in some form. */
function placeOf(word: string, words: readonly string[]): number {
  return words.findIndex((each) => each === word || isRelative(each, word));
}

/** Who did it stands before what was done, unless it was done by them: Suderland's deeds are not Norland's. */
function isTaken(claim: readonly string[], words: readonly string[], isPassive: boolean): boolean {
  const places = claim.map((word) => placeOf(word, words));
  const [who = -1, deed = who] = places;
  return !places.includes(-1) && (who <= deed || isPassive);
}
