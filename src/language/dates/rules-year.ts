/** Years, decades and centuries, and what looks like them: "2014", "fiscal 1989", "the 1990s", "480 BC". */
import { type Found, type Reading, type Rule, rule, stated } from './rule.js';
import { pad } from './value.js';

export const YEAR_RULES: readonly Rule[] = [
  rule('p:(month|anyseason) comma? of? y:(year|cardinal) era', readPartOfEra),
  rule('y:(year|number|daynumber) era', readEra),
  rule('the? fiscal (unit)? y:year', (found) => toYear(found.number('y'))),
  rule('the unit y:year', (found) => toYear(found.number('y'))),
  rule('the? y:year period', (found) => toYear(found.number('y'))),
  rule('y:year unit', (found) =>
    /^[a-z]/.test(found.after(0)?.lower ?? '') ? undefined : toYear(found.number('y')),
  ),
  rule('spelt:(cardinal cardinal hyphen cardinal)', readSpelt),
  rule('the? d:decade', readDecade),
  rule('the? o:ordinal hyphen? c:longUnit era?', readCentury),
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
    /^['’]$/.test(found.before()?.surface ?? '') || found.tokens[found.from]?.code === 't';
  return digits.length === 2 && named ? stated(`19${digits[0]}`) : undefined;
}

function readCentury(found: Found): Reading | undefined {
  const number = found.number('o');
  if (number === undefined || found.value('c') !== 'CE' || number > 22) return undefined;
  const era = found.tokens[found.to - 1];
  const before = era?.code === 'Q' && era.value === 'BC' ? 'BC' : '';
  return stated(`${before}${pad(number - 1, 2)}`);
}

/** Words whose number is a name: Resolution 1973, Flight 1549, Article 2025. */
const NUMBERED =
  /^(?:resolution|flight|article|no|number|room|boeing|decree|law|route|unit|page|pp?|model|section|act|order|bill|regiment|channel|nr|резолюція|указ|закон)$/;
/** Words that count: "more than 2000", "nearly 1500". */
const COUNTING =
  /^(?:than|nearly|almost|over|approximately|roughly|least|most|some|total|another|about|killed|killing)$/;
const COUNTED =
  /^(?:people|men|women|troops|soldiers|civilians|children|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|tons|tonnes|dollars|euros|pounds|points|times|jobs|workers|employees|members|tanks|aircraft|planes|drones|missiles|barrels|shares|words|votes|seats|homes|houses|acres|hectares|hours|days|weeks|months|years|minutes|degrees|pages|prisoners|percent|cc|mm|kg|lb|mph|hp)$/;

/** Four digits of a likely century that nothing counts, names or prices. */
function isYear(found: Found): boolean {
  const year = found.number('y') ?? 0;
  const before = found.before();
  const after = found.after();
  if (NUMBERED.test(before?.lower ?? '') || COUNTED.test(after?.lower ?? '')) return false;
  if (after?.code === '-' && COUNTED.test(found.after(2)?.lower ?? '')) return false;
  if (year < 1400 || year > 2100) return LEADS_TO_YEAR.test(before?.lower ?? '');
  const counted = COUNTING.test(before?.lower ?? '') && /s$/.test(after?.lower ?? '');
  return !counted;
}

const LEADS_TO_YEAR = /^(?:in|since|until|till|by|from|early|late|mid)$/;
