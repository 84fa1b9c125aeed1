/** "three", "twenty-four", "a hundred", "18", "a few" as numbers of units. */
import { CLASSES } from './classes.js';
import type { Token } from './tokens.js';

/** @returns 'X' for a number that the words leave open, as in "several days" */
export function toCount(tokens: readonly Token[]): number | 'X' {
  let total = 0;
  let current = 0;
  for (const { code, value } of tokens) {
    if (code === CLASSES.few && value === 'X') return 'X';
    if (typeof value !== 'number') continue;
    if (value === 100 || value === 1000) {
      total += Math.max(1, current) * value;
      current = 0;
    } else current += value;
  }
  return total + current || 1;
}

/** Halves in the next smaller unit that ISO 8601 has whole. */
const HALVES: Readonly<Record<string, string>> = { Y: '6M', TH: '30M', TM: '30S', D: 'T12H' };

/** "P3M", "PT24H", "P2Y6M", "PXD"; decades and centuries are counted in years, fortnights in weeks. */
export function toDuration(count: number | 'X', unit: string): string {
  if (unit === 'DE') return count === 'X' ? 'PXDE' : `P${count * 10}Y`;
  if (unit === 'CE') return count === 'X' ? 'PXCE' : `P${count * 100}Y`;
  if (unit === 'F') return count === 'X' ? 'PXW' : `P${count * 2}W`;
  const half = count === 'X' || count % 1 !== 0.5 ? undefined : HALVES[unit];
  const whole = half === undefined ? count : Math.floor(Number(count));
  const counted = whole === 0 ? '' : `${whole}${unit.replace('T', '')}`;
  return `P${unit.startsWith('T') ? 'T' : ''}${counted}${half ?? ''}`;
}
