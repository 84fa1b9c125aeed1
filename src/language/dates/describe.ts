/** Values in words, for readers. */
import { toDayRange } from './day-range.js';
import { readDay } from './value.js';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
};
const DAYPARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
};

/**
 * "17 April 2025", "week of 21 April 2025", "spring 2022", "17–18 April 2025".
 *
 * @param approximate puts "about" before it
 * @returns the value itself when it names no time of the calendar
 */
export function describeDate(value: string, approximate = false): string {
  return `${approximate ? 'about ' : ''}${describe(value)}`;
}

function describe(value: string): string {
  const [first = '', last] = value.split('/');
  if (last !== undefined) return describeRange(first, last);
  const day = readDay(value);
  if (day !== undefined) return `${toLongDay(value)}${toTimeOfDay(value.slice(10))}`;
  const range = toDayRange(value);
  if (range === undefined) return value;
  const year = value.slice(0, 4);
  const part = value.slice(5);
  if (part.endsWith('WE')) return `weekend of ${toLongDay(range.from)}`;
  if (part.startsWith('W') && part.length === 3) return `week of ${toLongDay(range.from)}`;
  if (part.startsWith('Q')) return `quarter ${part.slice(1)} of ${year}`;
  if (part.startsWith('H')) return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (part in SEASONS) return `${SEASONS[part]} ${toSeasonYear(year, part)}`;
  if (part !== '') return `${MONTHS[Number(part) - 1]} ${year}`;
  const figures = value.replace(/X/g, '');
  if (figures.length === 3) return `${figures}0s`;
  return figures.length === 2 ? `${Number(figures) + 1}th century` : value;
}

/** A winter belongs to two years: "winter 2021–22". */
function toSeasonYear(year: string, season: string): string {
  return season === 'WI' ? `${year}–${String(Number(year) + 1).slice(2)}` : year;
}

function describeRange(first: string, last: string): string {
  const from = readDay(first);
  const to = readDay(last);
  if (from === undefined || to === undefined) return `${describe(first)} – ${describe(last)}`;
  if (from.year !== to.year) return `${toLongDay(first)} – ${toLongDay(last)}`;
  if (from.month !== to.month) return `${from.day} ${MONTHS[from.month - 1]} – ${toLongDay(last)}`;
  return from.day === to.day ? toLongDay(last) : `${from.day}–${toLongDay(last)}`;
}

function toLongDay(value: string): string {
  const day = readDay(value);
  return day === undefined ? value : `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

function toTimeOfDay(time: string): string {
  const part = DAYPARTS[time.slice(1)];
  if (part !== undefined) return `, ${part}`;
  return /^T\d{2}:\d{2}/.test(time) ? `, ${time.slice(1, 6)}` : '';
}
