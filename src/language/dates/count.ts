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

/** "P3M", "PT24H", "PXD"; decades and centuries are counted in years, fortnights in weeks. */
export function toDuration(count: number | 'X', unit: string): string {
  if (unit === 'DE') return count === 'X' ? 'PXDE' : `P${count * 10}Y`;
  if (unit === 'CE') return count === 'X' ? 'PXCE' : `P${count * 100}Y`;
  if (unit === 'F') return count === 'X' ? 'PXW' : `P${count * 2}W`;
  return unit.startsWith('T') ? `PT${count}${unit.slice(1)}` : `P${count}${unit}`;
}
