/** A text as a row of classed words: what the rules are matched over. */
import type { Span } from '../../answer.js';
import { CLASSES, OTHER, STOP } from './classes.js';
import { HOLIDAYS } from './holidays.js';
import type { WordValue } from './word-table.js';
import type { Word, Words } from './words.js';

export interface Token extends Span {
  /** As written. */
  readonly surface: string;
  /** In lower case. */
  readonly lower: string;
  readonly code: string;
  readonly value: WordValue;
}

const TOKEN =
  /\n[^\S\n]*\n\s*|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|\d+(?:[.,/]\d+)*(?:[sS][tT]?|[nNrR][dD]|[tT][hH])?(?![\p{L}\d])|\d+(?:[.,]\d+)*|\p{L}\.(?:\p{L}\.)+|[aApP]\.[mM]\b\.?|[’'][sS](?!\p{L})|\p{L}+(?:[’']\p{L}{2,})*|[^\s]/gu;

export function toTokens(text: string, words: Words): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: match, index: start } of text.matchAll(TOKEN)) {
    if (start < end) continue;
    const token = toToken(text, start, match, words);
    tokens.push(token);
    end = token.end;
  }
  return tokens;
}

function toToken(text: string, start: number, match: string, words: Words): Token {
  const lower = match.toLowerCase();
  const name = toHoliday(text, start, lower);
  if (name !== undefined) {
    const folded = name.toLowerCase();
    return place(start, name, folded, { code: CLASSES.holiday, value: folded.replace('’', "'") });
  }
  const dotted = text[start + match.length] === '.' ? words.get(`${lower}.`) : undefined;
  if (dotted !== undefined) return place(start, `${match}.`, `${lower}.`, dotted);
  return place(start, match, lower, words.get(lower) ?? toMark(match, text, start));
}

function place(start: number, surface: string, lower: string, { code, value }: Word): Token {
  return { start, end: start + surface.length, surface, lower, code, value };
}

const NAMES = Object.keys(HOLIDAYS);
const FIRST_WORDS: ReadonlySet<string> = new Set(NAMES.map((name) => name.split(/[ ']/)[0] ?? ''));
const NAME = new RegExp(`(?:${NAMES.join('|').replace(/'/g, "['’]")})(?![\\p{L}])`, 'iuy');

/** The name of a day that begins here, of however many words. */
function toHoliday(text: string, start: number, lower: string): string | undefined {
  if (!FIRST_WORDS.has(lower)) return undefined;
  NAME.lastIndex = start;
  return NAME.exec(text)?.[0];
}

const NOTHING: Word = { code: OTHER, value: 0 };
const END: Word = { code: STOP, value: 0 };
const HALF: Word = { code: CLASSES.half, value: 0.5 };

const MARKS: Readonly<Record<string, Word>> = {
  '-': { code: CLASSES.hyphen, value: 0 },
  '‐': { code: CLASSES.hyphen, value: 0 },
  '‑': { code: CLASSES.hyphen, value: 0 },
  '–': { code: CLASSES.hyphen, value: 0 },
  '—': { code: CLASSES.hyphen, value: 0 },
  ',': { code: CLASSES.comma, value: 0 },
  '/': { code: CLASSES.slash, value: 0 },
  "'s": { code: CLASSES.possessive, value: 0 },
  '’s': { code: CLASSES.possessive, value: 0 },
  '.': END,
  '!': END,
  '?': END,
  '½': HALF,
};

/** What no word table holds: numbers and marks. */
function toMark(surface: string, text: string, at: number): Word {
  const first = surface.charCodeAt(0);
  if (first < 48 || first > 57) {
    if (surface.trim() === '') return END;
    return Object.hasOwn(MARKS, surface) ? (MARKS[surface] ?? NOTHING) : NOTHING;
  }
  return isMoney(text, at, surface.length) ? NOTHING : toNumber(surface);
}

/** "$1990", "€20", "№ 5", "5%": never a date. */
function isMoney(text: string, at: number, length: number): boolean {
  return /[$€£¥₴₽#№]/u.test(text[at - 1] ?? '') || text[at + length] === '%';
}

function toNumber(surface: string): Word {
  if (surface === '1/2') return HALF;
  if (/^\d{4}-\d\d-\d\d$/.test(surface)) return { code: CLASSES.isoDay, value: surface };
  if (surface.includes(':')) return { code: CLASSES.clock, value: surface };
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(surface)) return toDotted(surface);
  if (/^\d+(?:st|nd|rd|th)$/i.test(surface))
    return { code: CLASSES.ordinal, value: Number.parseInt(surface, 10) };
  if (/^\d{2,4}s$/i.test(surface)) return { code: CLASSES.decade, value: surface.slice(0, -1) };
  const number = Number(surface.replace(/,(?=\d{3})/g, ''));
  if (/^\d{4}$/.test(surface) && number >= 1000 && number < 2200)
    return { code: CLASSES.year, value: number };
  if (/^\d{1,2}$/.test(surface) && number >= 1 && number <= 31)
    return { code: CLASSES.daynumber, value: number };
  if (Number.isNaN(number)) return NOTHING;
  return { code: surface.includes(',') ? CLASSES.amount : CLASSES.number, value: number };
}

/** "17.04.2025", as Europe writes it. */
function toDotted(surface: string): Word {
  const [day = '', month = '', year = ''] = surface.split('.');
  return {
    code: CLASSES.isoDay,
    value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}
