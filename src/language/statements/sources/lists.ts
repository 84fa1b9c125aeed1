/** Names in a row: "Latvia, Lithuania and Estonia", "Ann Lee, Chancellor Bo Lund and Di Roe". */

import { DOCUMENTS, OFFICES, TITLES } from '../speakers/offices.js';
import type { Word } from '../words.js';
import { isDateWord } from './phrases.js';

/** "Latvia, Lithuania and Estonia": one word each, at the start of a sentence or behind "of". */
export function isListed(words: readonly Word[], at: number): boolean {
  let end = at + 1;
  while (words[end]?.pos === 'PROPN' && words[end + 1]?.surface === ',') end += 2;
  let start = at - 1;
  while (words[start]?.pos === 'PROPN' && words[start - 1]?.surface === ',') start -= 2;
  const opens = words[start - 1];
  return (
    words[start]?.pos === 'PROPN' &&
    words[end]?.pos === 'PROPN' &&
    words[end + 1]?.lower === 'and' &&
    (opens === undefined || /^(?:the|,)$/u.test(opens.lower) || isOfOffice(words, start - 1)) &&
    !isDateWord(words[start])
  );
}

/** "The leaders of Norland, …", "the proposal of Norland, …": not "after the invasion of Norland, …". */
function isOfOffice(words: readonly Word[], of: number): boolean {
  const head = words[of - 1]?.lower ?? '';
  return (
    words[of]?.lower === 'of' && (OFFICES.has(head) || DOCUMENTS.has(head.replace(/^.*-/u, '')))
  );
}

/** "Ann Lee, Chancellor Bo Lund and Di Roe": at the start of a sentence or behind a comma or a quotation. */
export function isListOfNames(words: readonly Word[], at: number): boolean {
  let end = at;
  while (words[end]?.surface === ',') {
    end = itemEnd(words, end + 1);
    if (!isFullName(words, end - 1)) return false;
  }
  if (words[end]?.lower !== 'and' || !isFullName(words, itemEnd(words, end + 1) - 1)) return false;
  let start = at - 1;
  if (!isFullName(words, start)) return false;
  while (start >= 0 && isOfItem(words[start])) start--;
  return start < 0 || words[start]?.surface === ',' || words[start]?.quoted === true;
}

function itemEnd(words: readonly Word[], from: number): number {
  let end = from;
  while (isOfItem(words[end])) end++;
  return end;
}

function isOfItem(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.quoted &&
    /^(?:PROPN|NOUN|ADJ|X)$/u.test(word.pos) &&
    !isDateWord(word)
  );
}

function isFullName(words: readonly Word[], last: number): boolean {
  return (
    words[last]?.pos === 'PROPN' && words[last - 1]?.pos === 'PROPN' && !isDateWord(words[last])
  );
}

export function isBothNames(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (after?.lower === 'other') return opensClause(words, at - 1);
  return (
    before?.pos === 'PROPN' &&
    (after?.pos === 'PROPN' || after?.pos === 'DET' || /^\p{Lu}/u.test(after?.surface ?? '')) &&
    !isDateWord(before)
  );
}

/** "NATO and the United States have", "Zelensky and his allies say": a name that opens its clause, and another behind "and". */
export function joinsSubject(words: readonly Word[], second: number): boolean {
  if (words[second - 1]?.lower !== 'and') return false;
  const word = words[second]?.lower ?? '';
  const next = words[second + 1]?.pos;
  const isTheirs =
    /^(?:his|her|its|their)$/u.test(word) && /^(?:NOUN|ADJ|PROPN)$/u.test(next ?? '');
  if (!isTheirs && !(word === 'the' && next === 'PROPN')) return false;
  return opensClause(words, second - 2);
}

/** Whether the name that ends at `last` stands at the head of its clause. */
function opensClause(words: readonly Word[], last: number): boolean {
  let first = last;
  while (words[first]?.pos === 'PROPN' && !isDateWord(words[first])) first--;
  if (first === last) return false;
  const title = words[first];
  const isTitled = title !== undefined && (title.pos === 'DET' || TITLES.has(title.lower));
  const opens = words[isTitled ? first - 1 : first];
  return opens === undefined || opens.surface === ',' || opens.quoted || opens.pos === 'SCONJ';
}
