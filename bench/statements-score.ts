/** Scores statements against gold by the rules of annotation: one to one, by overlap. */
import type { Span } from '../src/answer.js';
import type { Lexicon } from '../src/language/names.js';
import type { Statement } from '../src/language/statements/statements.js';

export interface GoldStatement extends Span {
  readonly speaker: string;
  readonly party?: string | null | undefined;
  readonly issues: readonly string[];
  readonly borderline: boolean;
  readonly cont: boolean;
  readonly speaker_also?: string | readonly string[];
  readonly party_also?: string | readonly string[];
  readonly issues_also?: string | readonly string[];
}

export interface GoldArticle {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly source: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

export interface GoldScores extends Record<string, number> {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly speaker: number;
  readonly party: number;
  readonly issuesF1: number;
}

interface Pair {
  readonly gold: GoldStatement;
  readonly found: Statement;
}

/** What one article adds to the counts. */
export interface Outcome {
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldStatement[];
  readonly wrong: readonly Statement[];
}

export function scoreGold(
  read: readonly { readonly article: GoldArticle; readonly statements: readonly Statement[] }[],
  lexicon: Lexicon,
): GoldScores {
  const outcomes = read.map(({ article, statements }) =>
    toOutcome(article.statements, statements, lexicon),
  );
  const pairs = outcomes.flatMap((each) => each.pairs);
  const wrong = outcomes.flatMap((each) => each.wrong).length;
  const missed = outcomes.flatMap((each) => each.missed).length;
  const precision = pairs.length / Math.max(1, pairs.length + wrong);
  const recall = pairs.length / Math.max(1, pairs.length + missed);
  const withParty = pairs.filter(({ gold }) => typeof gold.party === 'string');
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall),
    speaker: share(pairs, ({ gold, found }) => isSameSpeaker(gold, found.speaker, lexicon)),
    party: share(withParty, ({ gold, found }) => isSameParty(gold, found.party)),
    issuesF1: toIssuesF1(pairs),
  };
}

/** Borderline entries, and what matches them, count neither way. */
export function toOutcome(
  gold: readonly GoldStatement[],
  found: readonly Statement[],
  lexicon: Lexicon,
): Outcome {
  const candidates = gold.flatMap((entry, g) =>
    found.flatMap((each, f) => {
      const overlap = Math.min(entry.end, each.end) - Math.max(entry.start, each.start);
      const shorter = Math.min(entry.end - entry.start, each.end - each.start);
      const same = isSameSpeaker(entry, each.speaker, lexicon);
      return overlap * 2 >= shorter && overlap > 0 ? [{ g, f, overlap, same }] : [];
    }),
  );
  candidates.sort((a, b) => b.overlap - a.overlap || Number(b.same) - Number(a.same));
  const golds = new Map<number, number>();
  const founds = new Set<number>();
  for (const { g, f } of candidates) {
    if (golds.has(g) || founds.has(f)) continue;
    golds.set(g, f);
    founds.add(f);
  }
  const pairs = gold.flatMap((entry, g) => {
    const each = found[golds.get(g) ?? -1];
    return entry.borderline || each === undefined ? [] : [{ gold: entry, found: each }];
  });
  const missed = gold.filter(
    (entry, g) =>
      !entry.borderline && !golds.has(g) && (!entry.cont || isFirstFound(gold, g, golds)),
  );
  return { pairs, missed, wrong: found.filter((_, f) => !founds.has(f)) };
}

function isFirstFound(
  gold: readonly GoldStatement[],
  g: number,
  golds: ReadonlyMap<number, number>,
): boolean {
  const first = gold.findLastIndex((entry, i) => i < g && !entry.cont);
  return golds.has(first);
}

const TITLES =
  /\b(?:president|prime minister|minister|secretary|mr|mrs|ms|dr|gen|sen|the|former|vice)\b\.?/gu;

function fold(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/gu, "'");
  return plain.replace(TITLES, ' ').replace(/\s+/gu, ' ').trim();
}

export function isSameSpeaker(
  { speaker, speaker_also }: GoldStatement,
  found: string,
  lexicon: Lexicon,
): boolean {
  return [speaker, ...toList(speaker_also)].some((name) => {
    const [a, b] = [fold(name), fold(found)];
    if (a === b || a.split(' ').at(-1) === b.split(' ').at(-1)) return true;
    const entry = (text: string) =>
      lexicon.find(text).map(({ kind, id, party }) => (kind === 'person' ? id : (party ?? id)));
    const [mine] = entry(name);
    return (
      mine !== undefined &&
      entry(found).length === 1 &&
      entry(found)[0] === mine &&
      entry(name).length === 1
    );
  });
}

/** Analysts speak for nobody, which gold calls "other". */
function isSameParty({ party, party_also }: GoldStatement, found: string | undefined): boolean {
  return [party, ...toList(party_also)].includes(found ?? 'other');
}

function toList(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}

function toIssuesF1(pairs: readonly Pair[]): number {
  let both = 0;
  let either = 0;
  for (const { gold, found } of pairs) {
    const also = toList(gold.issues_also);
    const hits = found.issues.filter((issue) => gold.issues.includes(issue)).length;
    both += hits;
    either +=
      gold.issues.length +
      found.issues.filter((issue) => !also.includes(issue) || gold.issues.includes(issue)).length;
  }
  return either === 0 ? 0 : (2 * both) / either;
}

function share<T>(list: readonly T[], isRight: (each: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(isRight).length / list.length;
}
