/** Bodies that the profile does not know, which speak for none of its parties. */
import type { Span } from '../../../answer.js';
import { isEnglishWord } from '../../sentences.js';
import type { Cast, Speaker } from './cast.js';
import { DOCUMENTS, GROUPS, OFFICES, PRESS, REPORTS } from './offices.js';
import { bare } from './owners.js';
import { toWordList } from './parties.js';

/**
 * "Norland's Foreign Ministry", "the rights group Amparo", "separatists from Ardal": a body that
 * somebody is named in. "Officials", "a spokesman" and papers speak for nobody whom the text names.
 * @param head the phrase up to its complement
 */
export function toUnaligned(cast: Cast, phrase: Span, head: string): Speaker | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  const words = head.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const lower = toWordList(last).at(-1) ?? '';
  // "Sen. Lee, D-Ohio" hangs on a comma that is not there.
  if (/^[DR]-/u.test(last)) return undefined;
  if (PRESS.has(lower) || REPORTS.has(lower) || DOCUMENTS.has(lower)) return undefined;
  const isBody = OFFICES.has(lower) || GROUPS.has(lower);
  // "The Assembly" was named before.
  if (isBody && /^(?:the\s)?\S+$/iu.test(text)) return undefined;
  const isCapital = /^\p{Lu}/u.test(last) && (words.length > 1 || isName(cast, phrase.start, last));
  if (!isBody && !isCapital) return undefined;
  const whole = isBody || /^\s(?:of|for)\s/u.test(text.slice(head.length)) ? text : head;
  const name = isCounted(whole) ? undefined : toOwnName(whole);
  if (name === undefined || isCut(cast.text.slice(0, phrase.start))) return undefined;
  if (!namesSomebody(cast, phrase.start, whole)) return undefined;
  return { name: bare(name), standing: 'body' };
}

/** "The text adopted at the Burg said", "the Centre for Countering Hate said": the end of a longer subject. */
function isCut(before: string): boolean {
  const [, mark = '', word = ''] =
    /(^|[^\p{L}]\s|\p{L}\s)(\p{L}+)\s(?:the\s)?$/u.exec(before) ?? [];
  if (/^(?:at|in|near|of|for|with|from|on|about|over|under|between)$/u.test(word)) return true;
  return /^\p{L}/u.test(mark) && /^\p{Lu}\p{Ll}*ing$/u.test(word);
}

/** "Every administration", "our allies" are nobody in particular. */
function isCounted(text: string): boolean {
  return /^(?:our|my|your|every|any|no|each|all|many|most|some|these|those|other|his|her|its|their)\s/iu.test(
    text,
  );
}

/** "The rights group Amparo" is Amparo; "the war Amparo began" is no body. */
function toOwnName(text: string): string | undefined {
  const [, noun = '', name = ''] =
    /(?:^|\s)(\p{Ll}+)\s(\p{Lu}\S*(?:\s\p{Lu}\S*)*)$/u.exec(text) ?? [];
  if (name === '' || LINKS.test(noun)) return text;
  return GROUPS.has(noun) || !/^(?:the|an?)\s/iu.test(text) ? name : undefined;
}

const LINKS =
  /^(?:and|of|for|in|at|from|on|with|to|by|the|an?|al|el|bin|ben|ibn|van|von|der|de|da|di|la|le|du|dos)$/u;

function namesSomebody(cast: Cast, start: number, text: string): boolean {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{N}’'.-]*/gu)].some(({ 0: word, index }) =>
    index > 0 ? /[\s-]/u.test(text[index - 1] ?? '') : isName(cast, start, word),
  );
}

/** A capital that opens a sentence names nobody, if the word is an English one: "Doctors said". */
function isName({ text }: Cast, start: number, word: string): boolean {
  if (!/(?:^|\n|[.?!:][”"’]?\s|[“"])$/u.test(text.slice(Math.max(0, start - 3), start)))
    return true;
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  const bare = word.replace(/['’]s?$/u, '');
  if (!isEnglishWord(bare)) return true;
  // "Palestinian officials": with a capital in the middle of a sentence too.
  const isElsewhere = new RegExp(`[\\p{Ll},] ${bare}(?!\\p{L})`, 'u').test(text);
  return isElsewhere && /(?:ian|ean|can|ese|ish|eli|ern)s?$/u.test(bare);
}
