/**
 * Claims that passages refute, as their editors wrote them: "Norland sold its fleet" at a passage in which
 * Norland refused to. A question that takes one for granted has every one of its words, in some form.
 *
 * Of 572 unanswerable questions (ten sets of bench/README.md, most of them written to look answerable) some 6 claims
 * a passage refuse 27 more, nearly all false premises, and of 1,190 answerable ones 3 more. Fewer words in common,
 * words of like meaning, or claims without their dates refused one answerable question for each false premise more.
 */
import { openBreath } from '../breath.js';
import type { Analyser } from '../language/terms.js';
import { AGAINST, DENIALS } from './denial.js';
import { isRelative } from './families.js';
import type { Searchable } from './open.js';
import { CONTRACTED, OR_NOT, presumes } from './presupposition.js';

export interface Claims {
  /**
   * Rows of the passages that refute what the question takes for granted, each once.
   * @param question as typed
   */
  refutersOf(question: string): readonly number[];
}

/** The terms that stand for one party, "kremlin" for Russia, each with what all of them are read as. */
export type StandIns = ReadonlyMap<string, string>;

interface Claim {
  readonly row: number;
  readonly words: readonly string[];
}

/** A question that leaves it open, or takes the contrary for granted. */
const OPEN = new RegExp(
  String.raw`\b(?:not|never|cannot|without|neither|none|nobody|${CONTRACTED}|${OR_NOT}|would|could|should|might|if)\b`,
  'iu',
);
/** What a question says no to; a claim that it takes for granted says no to it as well. */
const SAYS_NO = new RegExp(String.raw`\b(?:${DENIALS}|${AGAINST})\b`, 'giu');
/** Function words without which a claim would be another one. */
const TURNS = /^(?:against|for|by|all|both|most|any|every|only)$/iu;
const PASSIVE = /\bby\b/iu;
/** Letters that words of one family share at least. */
const ROOT = 5;

/** In slices, since a corpus may have thousands. */
export async function toClaims(
  searchables: readonly Searchable[],
  analyser: Analyser,
  standIns: StandIns = new Map(),
): Promise<Claims> {
  const claims: Claim[] = [];
  const breath = openBreath();
  for (const [row, { passage }] of searchables.entries()) {
    for (const claim of passage.refutes ?? []) {
      claims.push({ row, words: toWords(claim, analyser.terms(claim), standIns) });
    }
    if (breath.due()) await breath.take();
  }
  const byRoot = toPostings(claims);
  return {
    refutersOf(question) {
      if (claims.length === 0 || !presumes(question) || OPEN.test(question)) return [];
      const words = toWords(question, analyser.query(question), standIns);
      const near = new Set(words.flatMap((word) => byRoot.get(toRoot(word)) ?? []));
      const noes = analyser.terms((question.match(SAYS_NO) ?? []).join(' '));
      const taken = [...near].filter(
        (claim) =>
          isTaken(claim, words, question) &&
          noes.every(({ stop, term }) => stop || placeOf(term, claim.words) >= 0),
      );
      return [...new Set(taken.map(({ row }) => row))];
    },
  };
}

function toWords(text: string, terms: ReturnType<Analyser['terms']>, standIns: StandIns): string[] {
  const telling = terms.filter(
    ({ stop, start, end }) => !stop || TURNS.test(text.slice(start, end)),
  );
  return [...new Set(telling.map(({ term }) => standIns.get(term) ?? term))];
}

/** Where the word stands among them, in some form. */
function placeOf(word: string, words: readonly string[]): number {
  return words.findIndex((each) => each === word || isRelative(each, word));
}

/** Who did it stands before what was done, unless it was done by them: Suderland's deeds are not Norland's. */
function isTaken({ words: own }: Claim, words: readonly string[], question: string): boolean {
  const places = own.map((word) => placeOf(word, words));
  const [who = -1, deed = who] = places;
  return !places.includes(-1) && (who <= deed || PASSIVE.test(question));
}

/** Each claim under the one of its roots that the fewest claims have. */
function toPostings(claims: readonly Claim[]): Map<string, Claim[]> {
  const counts = new Map<string, number>();
  for (const root of claims.flatMap(toRoots)) counts.set(root, (counts.get(root) ?? 0) + 1);
  const byRoot = new Map<string, Claim[]>();
  for (const claim of claims) {
    const [rarest = ''] = toRoots(claim).sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0),
    );
    const same = byRoot.get(rarest);
    if (same) same.push(claim);
    else byRoot.set(rarest, [claim]);
  }
  return byRoot;
}

function toRoots({ words }: Claim): string[] {
  return words.map(toRoot);
}

function toRoot(word: string): string {
  return word.slice(0, ROOT);
}
