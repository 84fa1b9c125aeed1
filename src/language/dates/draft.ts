/** Matches the rules over the classed words: expressions at their places, not yet resolved. */
import { CONNECTING, OTHER, STOP } from './classes.js';
import { toModified } from './modifiers.js';
import { type Found, type Modifier, type Reading, toFound } from './rule.js';
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

/** Words of some class in a row: no rule crosses the others, so each row is matched by itself. */
const ROW = new RegExp(`[^${OTHER}${STOP}]+`, 'g');

/** In the order of the text, none overlapping. */
export function toDrafts(tokens: readonly Token[]): Draft[] {
  const codes = tokens.map(({ code }) => code).join('');
  const drafts: Draft[] = [];
  const left = codes.replace(ROW, (row, from: number) =>
    CONNECTING.test(row) ? row : claim(row, from, tokens, drafts),
  );
  drafts.sort((a, b) => a.from - b.from);
  return drafts.map((draft) => widen(draft, left, tokens));
}

/** Adds what the rules find in a row, and returns the row with that struck out. */
function claim(row: string, start: number, tokens: readonly Token[], drafts: Draft[]): string {
  let codes = row;
  for (const rule of RULES) {
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(codes); match !== null; match = rule.pattern.exec(codes)) {
      const found = toFound(match, tokens, start);
      const read = rule.read(found);
      rule.pattern.lastIndex = match.index + (read === undefined ? 1 : match[0].length);
      if (read === undefined) continue;
      for (const reading of [read].flat()) {
        const { from, to } = toPlace(found, reading);
        drafts.push({ from, to, reading });
      }
      codes = strike(codes, match.index, rule.pattern.lastIndex);
    }
  }
  return codes;
}

function toPlace(found: Found, { group }: Reading): { from: number; to: number } {
  return (group === undefined ? undefined : found.place(group)) ?? found;
}

function strike(codes: string, from: number, to: number): string {
  return codes.slice(0, from) + CLAIMED.repeat(to - from) + codes.slice(to);
}

function widen(draft: Draft, codes: string, tokens: readonly Token[]): Draft {
  const { from, mod } = toModified(codes, draft.from, draft.reading.type, tokens);
  return { ...draft, from, ...(mod === undefined ? {} : { mod }) };
}
