/** What looks like a time and is none: these rules claim the words and give no expression. */
import { CLASSES } from './classes.js';
import { type Found, type Rule, rule } from './rule.js';

const NONE = () => [];

export const NEGATIVE_RULES: readonly Rule[] = [
  // Ages: "a six-year-old boy", "55 years old", "aged 45", "in his 30s".
  rule('the? a? n:count hyphen? u:unit hyphen? old', NONE),
  rule('aged cardinal', NONE),
  rule('the d:decade', (found) => (isAge(found) ? [] : undefined)),
  // Shares and scores: "three-quarters", "24/7", "won 3–2".
  rule('cardinal hyphen? q:quarter', (found) => (isPlural(found) ? [] : undefined)),
  rule('daynumber slash cardinal', NONE),
];

/** "His 30s", where "the 30s" would be years. */
function isAge(found: Found): boolean {
  const lead = found.tokens[found.from]?.lower;
  return lead !== 'the' && String(found.value('d')).length === 2;
}

function isPlural(found: Found): boolean {
  return found.group('q')[0]?.lower === 'quarters' && found.before()?.code !== CLASSES.past;
}
