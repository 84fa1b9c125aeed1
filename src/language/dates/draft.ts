/** Matches the rules over the classed words: expressions at their places, not yet resolved. */
import { toModified } from './modifiers.js';
import { type Modifier, type Reading, toFound } from './rule.js';
import { RULES } from './rules.js';
import type { Token } from './tokens.js';

/** An expression before it is resolved; `to` is one past its last token. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly mod?: Modifier;
}

/** A claimed word: no later rule can take it. */
const CLAIMED = '_';

/** In the order of the text, none overlapping. */
export function toDrafts(tokens: readonly Token[]): Draft[] {
  let codes = tokens.map(({ code }) => code).join('');
  const drafts: Draft[] = [];
  for (const rule of RULES) {
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(codes); match !== null; match = rule.pattern.exec(codes)) {
      const found = toFound(match, tokens);
      const read = rule.read(found);
      rule.pattern.lastIndex = read === undefined ? match.index + 1 : found.to;
      if (read === undefined) continue;
      for (const reading of [read].flat()) drafts.push({ ...toPlace(match, reading), reading });
      codes = strike(codes, found.from, found.to);
    }
  }
  drafts.sort((a, b) => a.from - b.from);
  return drafts.map((draft) => widen(draft, codes, tokens));
}

function toPlace(match: RegExpExecArray, { group }: Reading): { from: number; to: number } {
  const [from, to] = (group === undefined ? undefined : match.indices?.groups?.[group]) ?? [
    match.index,
    match.index + match[0].length,
  ];
  return { from, to };
}

function strike(codes: string, from: number, to: number): string {
  return codes.slice(0, from) + CLAIMED.repeat(to - from) + codes.slice(to);
}

function widen(draft: Draft, codes: string, tokens: readonly Token[]): Draft {
  const { from, mod } = toModified(codes, draft.from, draft.reading.type, tokens);
  return { ...draft, from, ...(mod === undefined ? {} : { mod }) };
}
