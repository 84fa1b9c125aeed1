/** Surnames of the table that an article gives to somebody else: after "Ian Johnson" Johnson is he. */
import type { Mention } from '../../names.js';
import { TITLES } from './offices.js';

/** The mentions without those of people whom the article means by none of their names; those of another of the table are his. */
export function withoutNamesakes(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const people = mentions.filter(({ kind }) => kind === 'person');
  const full = new Set(
    people.filter(({ start, end }) => text.slice(start, end).includes(' ')).map(({ id }) => id),
  );
  const others = new Map<string, Mention | undefined>();
  const seen = new Set<string>();
  for (const { id, start, end } of people) {
    if (full.has(id) || seen.has(id)) continue;
    seen.add(id);
    const surname = text.slice(start, end);
    const isTitled = people.some((each) => each.id === id && isOffice(text.slice(0, each.start)));
    const other = people.find((each) => each.start < start && isCalled(text, each, surname));
    const isAnother = other !== undefined || isIntroduced(text.slice(0, start), surname, id);
    if (!isTitled && isAnother) others.set(id, other);
  }
  return mentions.flatMap((each) => {
    if (!others.has(each.id)) return [each];
    const other = others.get(each.id);
    return other === undefined ? [] : [{ ...other, start: each.start, end: each.end }];
  });
}

/** Another of the table: "Ivan Fedorov" for "Fedorov". */
function isCalled(text: string, { start, end }: Mention, surname: string): boolean {
  return text.slice(start, end).endsWith(` ${surname}`);
}

/** "President Biden" is the president, whoever else is called so. */
function isOffice(before: string): boolean {
  const [, word = ''] = /(\p{L}+)\.?\s$/u.exec(before.slice(-LONGEST)) ?? [];
  return TITLES.has(word.toLowerCase()) && !/^(?:the|a|an|and)$/iu.test(word);
}

/** Whether somebody of that surname, with a first name unlike that of the table, stands before. */
function isIntroduced(before: string, surname: string, name: string): boolean {
  for (let at = before.indexOf(surname); at >= 0; at = before.indexOf(surname, at + 1)) {
    const [, first = ''] = FIRST.exec(before.slice(Math.max(0, at - LONGEST), at)) ?? [];
    if (first !== '' && !TITLES.has(first.toLowerCase()) && !isLike(first, name)) return true;
  }
  return false;
}

/** "Volodymr", "Elizabeth" for "Volodymyr", "Liz". */
function isLike(first: string, name: string): boolean {
  const [known = ''] = name.toLowerCase().split(' ');
  const other = first.toLowerCase();
  return known[0] === other[0] || other.includes(known);
}

/** Behind a word of the same sentence, or at the beginning of a paragraph. */
const FIRST = /(?:[\p{L}\p{N},] |\n)(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?$/u;
const LONGEST = 40;
