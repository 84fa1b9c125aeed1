/** Inflected forms of the attributing verbs. */
import { VERBS, type VerbClass } from './verbs-table.js';

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface Verb {
  readonly lemma: string;
  readonly kind: VerbClass;
  readonly form: VerbForm;
}

/** Verbs that double their last letter. */
const DOUBLED = new Set([
  'admit',
  'plan',
  'pan',
  'dub',
  'slam',
  'commit',
  'quip',
  'swear',
  'rebut',
  'bet',
  'refer',
  'prefer',
  'deter',
  'set',
  'concur',
  'brag',
  'spur',
  'beg',
]);

const FORMS = toForms();

/** The verb that a word in lower case is a form of. */
export function toVerb(lower: string): Verb | undefined {
  return FORMS.get(lower);
}

function toForms(): Map<string, Verb> {
  const forms = new Map<string, Verb>();
  for (const kind of ['act', 'show', 'view', 'position', 'say'] as const) {
    for (const entry of VERBS[kind].split(/\s+/u)) {
      const [lemma = '', past, participle] = entry.split(':');
      const regular = `${stem(lemma).replace(/e$/u, '')}ed`;
      const add = (surface: string, form: VerbForm) => forms.set(surface, { lemma, kind, form });
      add(lemma, 'base');
      add(third(lemma), 's');
      add(gerund(lemma), 'ing');
      add(participle ?? past ?? regular, 'participle');
      add(past ?? regular, 'past');
    }
  }
  return forms;
}

/** "deny" → "deni", "plan" → "plann": what -ed is put to. */
function stem(lemma: string): string {
  if (DOUBLED.has(lemma)) return lemma + lemma.slice(-1);
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma;
}

function gerund(lemma: string): string {
  if (DOUBLED.has(lemma)) return `${lemma + lemma.slice(-1)}ing`;
  return `${/[^e]e$/u.test(lemma) ? lemma.slice(0, -1) : lemma}ing`;
}

function third(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
