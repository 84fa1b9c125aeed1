/**
 * The alphabet of the grammar: every word class is one character, so that a text
 * becomes a short string over which a rule is an ordinary regular expression.
 * Word tables say which words of a language belong to a class.
 */
export const CLASSES = {
  the: 't',
  a: 'a',
  this: 'T',
  that: 'h',
  these: '"',
  last: 'L',
  past: 'P',
  previous: 'p',
  next: 'X',
  coming: 'c',
  following: 'f',
  current: 'C',
  same: 's',
  latest: 'l',
  recent: 'R',
  ago: 'g',
  earlier: 'e',
  later: 'r',
  before: 'b',
  after: 'A',
  hence: 'H',
  early: 'E',
  mid: 'm',
  late: 'x',
  end: 'n',
  start: 'B',
  middle: 'i',
  half: '2',
  of: 'o',
  in: 'I',
  and: '&',
  to: '>',
  or: '|',
  more: '+',
  about: '~',
  at: '@',
  between: 'w',
  from: 'F',
  few: 'v',
  number: 'N',
  amount: '$',
  daynumber: 'D',
  year: 'Y',
  decade: '9',
  century: '0',
  ordinal: 'O',
  second: '1',
  unit: 'U',
  quarter: 'q',
  weekend: 'z',
  longUnit: 'u',
  weekday: 'W',
  month: 'M',
  season: 'S',
  autumn: '4',
  holiday: 'y',
  daypart: 'd',
  noon: 'j',
  today: 'k',
  tonight: 'K',
  clock: ':',
  meridiem: '%',
  zone: 'Z',
  isoDay: '#',
  fiscal: '^',
  era: 'Q',
  every: 'V',
  regular: 'G',
  reference: 'J',
  future: '=',
  near: '3',
  old: '!',
  aged: '?',
  long: '*',
  yearOf: '(',
  period: ')',
  hyphen: '-',
  comma: ',',
  slash: '/',
  possessive: "'",
  told: '7',
} as const;

export type ClassName = keyof typeof CLASSES;

/** A word of no class, the end of a sentence and of a paragraph: no rule crosses them. */
export const OTHER = '.';
export const STOP = ';';

const { the, a, of, and, to, or, in: within, at, about, from, comma, possessive, hyphen } = CLASSES;
const joining = [the, a, of, and, to, or, within, at, about, from, comma, possessive, hyphen];
/** Rows of classes that join words of time and are none: they match no rule. */
export const CONNECTING = new RegExp(`^[${joining.join('')}]+$`);

/** Units that the word before a time leads away from where it is seen. */
export const STEPS: Readonly<Record<string, number>> = {
  [CLASSES.last]: -1,
  [CLASSES.previous]: -1,
  [CLASSES.latest]: -1,
  [CLASSES.this]: 0,
  [CLASSES.current]: 0,
  [CLASSES.next]: 1,
  [CLASSES.coming]: 1,
  [CLASSES.following]: 1,
};

/** Names a rule may use for several classes at once, or for a sequence. */
export const SHORTHANDS: Readonly<Record<string, string>> = {
  cardinal: '(number|daynumber)',
  anyordinal: '(ordinal|second)',
  count: '(cardinal(hyphen?and?cardinal)*(and?a?half)?)',
  anyunit: '(unit|quarter|longUnit|second)',
  anyseason: '(season|autumn)',
  part: '(early|mid|late)',
  approx: '(about+more?)',
  edge: '(end|start|middle)',
};
