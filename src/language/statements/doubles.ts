/** One statement for a sentence and a speaker, with the words of all its predicates. */
import { type Attributed, toKind } from './statement.js';

/** One statement for a sentence and a speaker, with the words of all its predicates. */
export function withoutDoubles(statements: readonly Attributed[], text: string): Attributed[] {
  const seen = new Map<string, Attributed>();
  for (const each of statements) {
    const key = `${each.start} ${each.speaker}`;
    const before = seen.get(key);
    seen.set(key, before === undefined ? each : join(text, before, each));
  }
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "called the evening useful and said a quota was possible": two predicates, one statement. */
function join(text: string, one: Attributed, other: Attributed): Attributed {
  if (one.cont !== other.cont) return one.cont ? other : one;
  const words = [...one.words];
  for (const span of other.words)
    if (!words.some(({ start, end }) => start < span.end && span.start < end)) words.push(span);
  words.sort((a, b) => a.start - b.start);
  const kind = toKind(text, words);
  return {
    ...one,
    end: Math.max(one.end, other.end),
    words,
    about: [...new Set([...one.about, ...other.about])],
    issues: [...new Set([...one.issues, ...other.issues])],
    kind,
    tier: one.tier === 'reported speech' && kind !== 'indirect' ? 'direct quotation' : one.tier,
    said: one.said.stated ? one.said : other.said,
  };
}
