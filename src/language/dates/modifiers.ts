/** Words before an expression that belong to it: "early March", "the end of 2025", "more than two years". */
import { CLASSES } from './classes.js';
import { LEADS_TO_APPROXIMATE_DATE } from './context-words.js';
import { toPattern } from './pattern.js';
import type { Modifier, TimexType } from './rule.js';
import type { Token } from './tokens.js';

const PART = toPattern('(the? part:part hyphen?|the? edge:edge of the?)$', '');
const APPROX = toPattern('(at|more|about)* about (to|about)?$', '');
const MODS: Readonly<Record<string, Modifier>> = {
  [CLASSES.early]: 'START',
  [CLASSES.start]: 'START',
  [CLASSES.mid]: 'MID',
  [CLASSES.middle]: 'MID',
  [CLASSES.late]: 'END',
  [CLASSES.end]: 'END',
};
/** Tokens: the longest run of such words before an expression. */
const REACH = 6;

export interface Modified {
  readonly from: number;
  readonly mod?: Modifier;
}

/**
 * @param codes of the text, with what other expressions have taken struck out
 * @param from token where the expression begins
 */
export function toModified(
  codes: string,
  from: number,
  type: TimexType,
  tokens: readonly Token[],
): Modified {
  const before = codes.slice(Math.max(0, from - REACH), from);
  const part = type === 'DATE' || type === 'TIME' ? PART.exec(before) : null;
  const sign = part?.groups?.part ?? part?.groups?.edge;
  if (part !== null && sign !== undefined) {
    const mod = MODS[sign];
    return { from: from - part[0].length, ...(mod === undefined ? {} : { mod }) };
  }
  const approx = APPROX.exec(before);
  if (approx === null || type === 'SET' || tokens[from]?.code === CLASSES.the) return { from };
  const loose = from - approx[0].length;
  const word = tokens[loose]?.lower ?? '';
  if (type === 'DATE' && !LEADS_TO_APPROXIMATE_DATE.has(word)) return { from };
  return { from: loose, mod: 'APPROX' };
}
