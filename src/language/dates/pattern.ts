/** Rules are written in names of word classes: `the? last n:count u:anyunit`. */
import { CLASSES, SHORTHANDS } from './classes.js';

const CODES: ReadonlyMap<string, string> = new Map(Object.entries(CLASSES));

/**
 * Compiles a rule: names become character classes, `x:name` and `x:(…)` named
 * groups; `? * + | ( )` keep their meaning and spaces have none.
 *
 * @throws when a name is no class, which a test of the rules would show
 */
export function toPattern(source: string, flags = 'dg'): RegExp {
  return new RegExp(expand(source), flags);
}

function expand(source: string): string {
  return source
    .replace(/\s+/g, ' ')
    .replace(/([a-z][A-Za-z]*):\(|(?:([a-z][A-Za-z]*):)?([A-Za-z]+)|\(| /g, replace);
}

function replace(all: string, opening?: string, group?: string, name?: string): string {
  if (all === ' ') return '';
  if (all === '(') return '(?:';
  if (opening !== undefined) return `(?<${opening}>`;
  const code = toCode(name ?? '');
  return group === undefined ? code : `(?<${group}>${code})`;
}

function toCode(name: string): string {
  const shorthand = SHORTHANDS[name];
  if (shorthand !== undefined) return `(?:${expand(shorthand)})`;
  const code = CODES.get(name);
  if (code === undefined)
    throw new Error(`A date rule names the word class "${name}", which is none.`);
  return `[${code.replace(/[\\\]^-]/g, '\\$&')}]`;
}
