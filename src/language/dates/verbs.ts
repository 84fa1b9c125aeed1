/** Verb forms that tell whether a sentence looks back or ahead, by language. */
import type { Language } from './words.js';

interface Verbs {
  /** Auxiliaries of the future, and what is planned. */
  readonly future: string;
  readonly past: string;
  /** Endings that hardly a word but a verb has. */
  readonly futureEnding?: RegExp;
  readonly pastEnding: RegExp;
  /** What has such an ending and tells nothing. */
  readonly none: string;
}

const VERBS: Readonly<Record<Language, Verbs>> = {
  en: {
    future: [
      'will shall would scheduled expected due planned plans plan set slated intends intend going upcoming',
      // A timetable is told in the present: "the summit opens Friday".
      'begins starts opens resumes convenes kicks expires travels arrives meets hosts visits',
    ].join(' '),
    past: [
      'since was were had did said saying told met came went took made began held gave saw found got became left spoke wrote',
      'sent fell rose won lost led grew hit struck fought drew thought brought ran sat stood felt kept put',
    ].join(' '),
    pastEnding: /^[a-z]{3,}ed$/,
    none: 'united',
  },
  uk: {
    future: [
      'буде будуть має мають планує планують приїде приїдуть прибуде прибудуть прилетить прилетять',
      'відвідає відвідають проведе проведуть обговорить обговорять підпише підпишуть почне почнуть',
    ].join(' '),
    past: 'був була було були мав мала мали сказав сказала заявив заявила заявили повідомив повідомила',
    futureEnding: /(?:[еиу]ться|ється|ються)$/,
    pastEnding: /(?:[уюаіи]вся|лася|лося|лися|[ую]вав|[ую]вал[аои])$/,
    none: 'йдеться ідеться говориться вважається здається',
  },
  ru: {
    future: [
      'будет будут должен должны планирует планируют пройдет пройдёт пройдут приедет приедут прибудет',
      'прибудут прилетит прилетят посетит посетят проведет проведёт проведут обсудит обсудят подпишет',
      'подпишут начнет начнёт начнут',
    ].join(' '),
    past: 'был была было были сказал сказала заявил заявила заявили сообщил сообщила прошел прошёл прошла прошли',
    futureEnding: /(?:[еёия]тся|[ую]тся)$/,
    pastEnding: /(?:лся|лась|лось|лись|[ое]вал[аои]?)$/,
    none: 'говорится кажется считается является',
  },
};

/** English past forms of what is done and over, which take no date that lies ahead; "agreed" does. */
const OVER: ReadonlySet<string> = new Set(
  'since met came went took began saw found got became left spoke wrote fell rose won lost grew hit struck fought ran'.split(
    ' ',
  ),
);

/** Whether a word in lower case says that its date is past. */
export function isOver(word: string): boolean {
  return OVER.has(word);
}

const ALL = Object.values(VERBS);
const FUTURE = toWords((verbs) => verbs.future);
const PAST = toWords((verbs) => verbs.past);
const NONE = toWords((verbs) => verbs.none);

function toWords(pick: (verbs: Verbs) => string): ReadonlySet<string> {
  return new Set(ALL.flatMap((verbs) => pick(verbs).split(' ')));
}

/** "We'll". */
const CONTRACTED = /[’']ll$/;

/** Of a word in lower case; the languages share no form that would clash. */
export function toTenseOf(word: string): 'past' | 'future' | undefined {
  if (FUTURE.has(word) || CONTRACTED.test(word)) return 'future';
  if (PAST.has(word)) return 'past';
  if (NONE.has(word)) return undefined;
  if (ALL.some(({ futureEnding }) => futureEnding?.test(word))) return 'future';
  return ALL.some(({ pastEnding }) => pastEnding.test(word)) ? 'past' : undefined;
}
