/** Whether the verb that an expression goes with looks back or ahead. */
import type { Tense } from './rule.js';
import type { Token } from './tokens.js';

const FUTURE = new Set(
  [
    'will ’ll shall would scheduled expected due planned plans plan set slated intends intend going upcoming',
    'буде будуть має мають планують планує відбудеться пройде будет будут состоится пройдет планирует планируют',
  ]
    .join(' ')
    .split(' '),
);
const PAST = new Set(
  [
    'was were had did said told met came went took made began held gave saw found got became left spoke wrote',
    'sent fell rose won lost led won grew hit struck fought drew thought brought ran sat stood felt kept put',
    'був була було були відбулася відбувся сказав заявив заявила был была было были сказал заявил прошли',
  ]
    .join(' ')
    .split(' '),
);
const ARTICLE = /^(?:the|a|an|its|his|her|their|this|that|any|all|be|\d.*)$/;
/** Further than this a verb speaks of something else. */
const SENTENCE = 20;
const RS = 8;

/** Searches the words before it, the nearest first, then those behind it, within the sentence. */
export function toTense(tokens: readonly Token[], from: number, to: number): Tense | undefined {
  for (let at = from - 1; at >= Math.max(0, from - SENTENCE); at--) {
    if (tokens[at]?.code === ';') break;
    const tense = toSignal(tokens, at);
    if (tense !== undefined) return tense;
  }
  for (let at = to; at < Math.min(tokens.length, to + RS); at++) {
    if (tokens[at]?.code === ';') break;
    const tense = toSignal(tokens, at);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function toSignal(tokens: readonly Token[], at: number): Tense | undefined {
  const word = tokens[at]?.lower ?? '';
  if (FUTURE.has(word)) return 'future';
  if (PAST.has(word)) return 'past';
  if (word === 'to') {
    const next = tokens[at + 1]?.surface ?? '';
    return /^[a-z]/.test(next) && !ARTICLE.test(next) && next.length > 2 ? 'future' : undefined;
  }
  return /^[a-z]{3,}ed$/.test(word) && word !== 'united' ? 'past' : undefined;
}
