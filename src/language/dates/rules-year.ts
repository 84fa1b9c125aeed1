/** Years, decades and centuries, and what looks like them: "2014", "fiscal 1989", "the 1990s", "480 BC". */
import { CLASSES } from './classes.js';
import { COUNTED, COUNTING, LEADS_TO_YEAR, NUMBERED } from './context-words.js';
import { type Found, type Reading, type Rule, rule, stated } from './rule.js';
import { pad } from './value.js';

/** Before the rules that would take the month or the season of "April 480 BC" alone. */
export const ERA_RULES: readonly Rule[] = [
  rule('p:(month|anyseason) comma? of? y:(year|cardinal) era', readPartOfEra),
  rule('y:(year|number|daynumber) era', readEra),
];

export const YEAR_RULES: readonly Rule[] = [
  rule('the? fiscal (unit)? y:year', (found) => toYear(found.number('y'))),
  rule('the unit y:year', (found) => toYear(found.number('y'))),
  rule('the? y:year period', (found) => toYear(found.number('y'))),
  rule('y:year unit', (found) =>
    /^[a-z]/.test(found.after(0)?.lower ?? '') ? undefined : toYear(found.number('y')),
  ),
  rule('spelt:(cardinal cardinal hyphen cardinal)', readSpelt),
  rule('the? d:decade', readDecade),
  rule('the? o:ordinal hyphen? c:longUnit era?', readCentury),
  rule('first:year hyphen last:(number|daynumber)', readYearPair),
  rule('y:year', (found) => (isYear(found) ? toYear(found.number('y')) : undefined)),
];

function toYear(year: number | undefined): Reading | undefined {
  return year === undefined ? undefined : stated(pad(year, 4));
}

function readEra(found: Found): Reading | undefined {
  const year = found.number('y');
  if (year === undefined || year > 9999 || !Number.isInteger(year)) return undefined;
  const era = String(found.tokens[found.to - 1]?.value ?? '');
  return stated(`${era}${pad(year, 4)}`);
}

/** "April 480 BC", "the spring of 480 BC". */
function readPartOfEra(found: Found): Reading | undefined {
  const whole = readEra(found);
  const part = found.value('p');
  if (whole === undefined || part === undefined) return undefined;
  return stated(`${whole.value}-${typeof part === 'number' ? pad(part, 2) : part}`);
}

/** "Nineteen ninety-six". */
function readSpelt(found: Found): Reading | undefined {
  const [hundreds, tens, , ones] = found.group('spelt').map(({ value }) => Number(value));
  if (hundreds === undefined || tens === undefined || ones === undefined) return undefined;
  const apt = hundreds > 12 && hundreds < 21 && tens >= 20 && tens < 100 && ones < 10;
  return apt ? toYear(hundreds * 100 + tens + ones) : undefined;
}

function readDecade(found: Found): Reading | undefined {
  const digits = String(found.value('d'));
  if (!digits.endsWith('0')) return undefined;
  if (digits.length === 4) return stated(digits.slice(0, 3));
  const named =
    /^['’]$/.test(found.before()?.surface ?? '') || found.tokens[found.from]?.code === CLASSES.the;
  return digits.length === 2 && named ? stated(`19${digits[0]}`) : undefined;
}

function readCentury(found: Found): Reading | undefined {
  const number = found.number('o');
  if (number === undefined || found.value('c') !== 'CE' || number > 22) return undefined;
  const era = found.tokens[found.to - 1];
  const before = era?.code === CLASSES.era && era.value === 'BC' ? 'BC' : '';
  return stated(`${before}${pad(number - 1, 2)}`);
}

/** "2021–22": the second year by its last two digits. */
function readYearPair(found: Found): readonly Reading[] | undefined {
  const year = found.number('first') ?? 0;
  const digits = found.group('last')[0]?.surface ?? '';
  const first = toYear(year);
  const last = toYear(year + 1);
  if (first === undefined || last === undefined) return undefined;
  if (!/^\d\d$/.test(digits) || Number(digits) !== (year + 1) % 100) return undefined;
  return [
    { ...first, group: 'first' },
    { ...last, group: 'last' },
  ];
}

/** Four digits of a likely century that nothing counts, names or prices. */
function isYear(found: Found): boolean {
  const year = found.number('y') ?? 0;
  const before = found.before();
  const after = found.after();
  if (NUMBERED.has(before?.lower ?? '') || COUNTED.has(after?.lower ?? '')) return false;
  if (after?.code === CLASSES.hyphen && COUNTED.has(found.after(2)?.lower ?? '')) return false;
  if (year < 1400 || year > 2100) return LEADS_TO_YEAR.has(before?.lower ?? '');
  const counted = COUNTING.has(before?.lower ?? '') && /s$/.test(after?.lower ?? '');
  return !counted;
}
