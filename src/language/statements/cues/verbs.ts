/** Inflected forms of the attributing verbs. */
import { CATENATIVES, VERBS, type VerbClass } from './verbs-table.js';

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
const CATENATIVE_FORMS = new Map<string, VerbForm>(
  CATENATIVES.split(/\s+/u)
    .flatMap(inflect)
    .map(({ surface, form }) => [surface, form]),
);

/** The verb that a word in lower case is a form of. */
export function toVerb(lower: string): Verb | undefined {
  return FORMS.get(lower);
}

/** The form of a verb that another one follows with "to". */
export function toCatenative(lower: string): VerbForm | undefined {
  return CATENATIVE_FORMS.get(lower);
}

function toForms(): Map<string, Verb> {
  const forms = new Map<string, Verb>();
  for (const kind of ['act', 'show', 'view', 'position', 'say'] as const)
    for (const entry of VERBS[kind].split(/\s+/u))
      for (const { lemma, surface, form } of inflect(entry))
        forms.set(surface, { lemma, kind, form });
  return forms;
}

interface Inflection {
  readonly lemma: string;
  readonly surface: string;
  readonly form: VerbForm;
}

/** "say:said:said" → its forms; of equal surfaces the last counts. */
function inflect(entry: string): Inflection[] {
  const [lemma = '', past, participle] = entry.split(':');
  const regular = `${stem(lemma).replace(/e$/u, '')}ed`;
  return [
    { lemma, surface: lemma, form: 'base' },
    { lemma, surface: third(lemma), form: 's' },
    { lemma, surface: gerund(lemma), form: 'ing' },
    { lemma, surface: participle ?? past ?? regular, form: 'participle' },
    { lemma, surface: past ?? regular, form: 'past' },
  ];
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
