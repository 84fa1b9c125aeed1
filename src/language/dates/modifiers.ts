/** Words before an expression that belong to it: "early March", "the end of 2025", "more than two years". */
import { CLASSES } from './classes.js';
import { LEADS_TO_APPROXIMATE_DATE } from './context-words.js';
import type { Modifier, TimexType } from './rule.js';
import type { Token } from './tokens.js';

const PART = /(?:t?(?<part>[EmxX])-?|t?(?<edge>[nBi])ot?|t(?<earlier>[er])I?t?)$/;
const APPROX = /(?:[@+~]*~[>~]?)$/;
const MODS: Readonly<Record<string, Modifier>> = {
  E: 'START',
  B: 'START',
  m: 'MID',
  i: 'MID',
  x: 'END',
  n: 'END',
};

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
  const before = codes.slice(Math.max(0, from - 6), from);
  const part = type === 'DATE' || type === 'TIME' ? PART.exec(before) : null;
  const sign = part?.groups?.part ?? part?.groups?.edge;
  if (part !== null && sign !== undefined && sign !== 'X') {
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
