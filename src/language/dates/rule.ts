/** What a rule is: a pattern over word classes, and a reading of what it found. */
import { toPattern } from './pattern.js';
import type { Token } from './tokens.js';
import type { Day } from './value.js';
import type { WordValue } from './word-table.js';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
/** TIMEX3 `mod`: a part of the time named, or not exactly it. */
export type Modifier = 'START' | 'MID' | 'END' | 'APPROX';
export type Tense = 'past' | 'future';

/** What an expression is resolved against. */
export interface Context {
  /** Publication date, or today for a question. */
  readonly reference: Day;
  /** Of the verb that the expression goes with; undefined when no word tells. */
  readonly tense: Tense | undefined;
  /** Days that the date may lie on the other side of the reference against that verb. */
  readonly against: number;
  /** Values of the dates of the calendar before it in the text, the nearest first. */
  readonly earlier: readonly string[];
  /** The text tells history: its dates hang on each other, not on the reference. */
  readonly narrative: boolean;
  /** A year named in the same sentence, the nearest. */
  readonly year: number | undefined;
}

export interface Reading {
  readonly type: TimexType;
  /** Undefined when nothing of the calendar fits: then there is no expression. */
  readonly value: string | ((context: Context) => string | undefined);
  /** The value does not follow from the words alone. */
  readonly anchored: boolean;
  readonly mod?: Modifier;
  /** An hour or a part of the day that a date beside it completes: "T22:00", "TMO". */
  readonly time?: string;
  /** Group that the expression covers; without it, all that was found. */
  readonly group?: string;
}

export interface Rule {
  readonly pattern: RegExp;
  readonly read: Read;
}

/** @returns undefined when the words are no time after all, which leaves them to later rules */
type Read = (found: Found) => Reading | readonly Reading[] | undefined;

export function rule(source: string, read: Read): Rule {
  return { pattern: toPattern(source), read };
}

/** A date that the words alone give. */
export function stated(value: string | undefined, extra: Partial<Reading> = {}) {
  if (value === undefined) return undefined;
  return { type: 'DATE', value, anchored: false, ...extra } satisfies Reading;
}

/** A date that depends on the reference date or on the dates around it. */
export function anchored(
  value: (context: Context) => string | undefined,
  extra: Partial<Reading> = {},
): Reading {
  return { type: 'DATE', value, anchored: true, ...extra };
}

export function timeless(type: TimexType, value: string): Reading {
  return { type, value, anchored: false };
}

/** The words a rule matched, by the names it gives them. */
export interface Found {
  /** Index of the first token, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** All tokens of the text. */
  readonly tokens: readonly Token[];
  /** Where a group lies; undefined when it took no part in the match. */
  place(name: string): { readonly from: number; readonly to: number } | undefined;
  group(name: string): readonly Token[];
  has(name: string): boolean;
  /** Value of the first word of a group. */
  value(name: string): WordValue | undefined;
  number(name: string): number | undefined;
  before(distance?: number): Token | undefined;
  after(distance?: number): Token | undefined;
}

/** @param start index of the token that the matched codes begin with */
export function toFound(match: RegExpExecArray, tokens: readonly Token[], start: number): Found {
  const from = start + match.index;
  const to = from + match[0].length;
  const place = (name: string) => {
    const indices = match.indices?.groups?.[name];
    return indices && { from: start + indices[0], to: start + indices[1] };
  };
  const group = (name: string) => {
    const placed = place(name);
    return placed === undefined ? [] : tokens.slice(placed.from, placed.to);
  };
  const value = (name: string) => group(name)[0]?.value;
  return {
    from,
    to,
    tokens,
    place,
    group,
    has: (name) => group(name).length > 0,
    value,
    number: (name) => {
      const found = value(name);
      return typeof found === 'number' ? found : undefined;
    },
    before: (distance = 1) => tokens[from - distance],
    after: (distance = 1) => tokens[to + distance - 1],
  };
}
