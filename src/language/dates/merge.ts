/** An hour and its date are one expression: "10 p.m. Wednesday", "the morning of 31 January". */
import { CLASSES } from './classes.js';
import type { Draft } from './draft.js';
import type { Context, Reading } from './rule.js';
import type { Token } from './tokens.js';

/** Words that may stand between the two. */
const BETWEEN: ReadonlySet<string> = new Set([CLASSES.comma, CLASSES.of, CLASSES.zone]);

export function mergeHours(drafts: readonly Draft[], tokens: readonly Token[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const hour = merged.at(-1);
    const whole = hour === undefined ? undefined : merge(hour, draft, tokens);
    if (whole === undefined) merged.push(draft);
    else merged[merged.length - 1] = whole;
  }
  return merged;
}

function merge(hour: Draft, date: Draft, tokens: readonly Token[]): Draft | undefined {
  const { time } = hour.reading;
  if (time === undefined || date.reading.type !== 'DATE') return undefined;
  if (!tokens.slice(hour.to, date.from).every(({ code }) => BETWEEN.has(code))) return undefined;
  const reading: Reading = {
    ...date.reading,
    type: 'TIME',
    value: (context) => toHour(date.reading, context, time),
  };
  return { ...date, from: hour.from, reading };
}

function toHour({ value }: Reading, context: Context, time: string): string | undefined {
  const day = typeof value === 'string' ? value : value(context);
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}${time}` : undefined;
}
