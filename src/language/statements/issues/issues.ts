/** The issues that words are about: named in them, beside them, or in what they point to. */
import type { Span } from '../../../answer.js';
import type { Lexicon, Mention } from '../../names.js';
import { isStrong } from '../../names-issues.js';
import { toBroad } from './broad.js';
import { withoutOccasions } from './occasions.js';
import { pointsBack } from './pointers.js';
import type { Surroundings } from './surroundings.js';
import { toAsides, toTitles, withoutRoles } from './topics.js';

/** Where words stand. */
export interface Place {
  readonly words: readonly Span[];
  readonly cue: Span;
  /** The verb in its base form, or the noun. */
  readonly lemma: string;
  readonly source?: Span;
  /** The attributed sentence. */
  readonly line: Span;
  /** The sentence before it, in the same paragraph. */
  readonly before: Span | undefined;
}

/** An article as far as its issues are read. */
export interface Topical extends Surroundings {
  readonly lexicon: Lexicon;
  readonly text: string;
}

/**
 * Issue ids. What signals an issue for certain goes before what only may: first in the words
 * themselves, then in the topic that the sentence gives them, then, when they point back, in the rest
 * of their sentence or in the sentence before.
 */
export function toIssues(topical: Topical, place: Place): string[] {
  const { lexicon, text, isOnIssues } = topical;
  const read = ({ start, end }: Span) => readIssues(topical, text.slice(start, end), place.line);
  const own = readIssues(
    topical,
    withoutRoles(text, place)
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
    place.line,
  );
  const titled = toTitles(text, place).flatMap(read);
  const certain = [...own.filter(isStrong), ...titled.filter(isStrong)];
  const asides = toAsides(text, place).flatMap(read);
  if (certain.length > 0)
    return toIds([...certain, ...toTold(lexicon, certain, asides), ...toSuch(read, text, place)]);
  const beside = [...titled, ...asides];
  if (beside.some(isStrong)) return toIds(beside.filter(isStrong));
  if (!isOnIssues(place.line)) return [];
  const referred = pointsBack(text, place.words) ? toReferred(read, text, place) : [];
  const narrow = (each: readonly Mention[]) => withoutBroad(lexicon, each);
  return (
    [referred, beside, own]
      .map(narrow)
      .map(toIds)
      .find(({ length }) => length > 0) ?? []
  );
}

/** "“There were no talks on this”, she said about the truce": of the truce, too. */
function toTold(
  lexicon: Lexicon,
  own: readonly Mention[],
  asides: readonly Mention[],
): readonly Mention[] {
  const isBroad = toBroad(lexicon);
  if (!own.every(({ id }) => isBroad(id))) return [];
  return asides.filter((each) => isStrong(each) && !isBroad(each.id));
}

/** "The position on borders" is about borders, and not about the talks as well. */
function withoutBroad(lexicon: Lexicon, found: readonly Mention[]): readonly Mention[] {
  const isBroad = toBroad(lexicon);
  const rest = found.filter(({ id }) => !isBroad(id));
  return rest.length === 0 ? found : rest;
}

/**
 * What words signal for certain goes before what only their occasion does.
 * @param place where they stand, which decides whether signals that need company count
 */
export function readIssues(
  { lexicon, isOnIssues, isTopic }: Pick<Topical, 'lexicon' | 'isOnIssues' | 'isTopic'>,
  text: string,
  place: Span,
): readonly Mention[] {
  const all = lexicon
    .issues(text, { echoes: true })
    .filter(({ id, echo }) => echo !== true || isTopic(id, place));
  const isIn = !all.some(({ loose }) => loose) || isOnIssues(place);
  const found = isIn ? all : all.filter(({ loose }) => loose !== true);
  const certain = found.filter(isStrong);
  return certain.length === 0 ? found : withoutOccasions(text, certain);
}

/** "An American backstop for such a force": of the force in the sentence before, too. */
function toSuch(
  read: (span: Span) => readonly Mention[],
  text: string,
  { words, before }: Place,
): readonly Mention[] {
  const isSuch = words.some(({ start, end }) => /\bsuch\b(?! as)/u.test(text.slice(start, end)));
  return isSuch && before !== undefined ? read(before).filter(isStrong) : [];
}

/** What the rest of the sentence signals for certain, else what the sentence before does. */
function toReferred(
  read: (span: Span) => readonly Mention[],
  text: string,
  { words, line, before }: Place,
): readonly Mention[] {
  const start = occasionEnd(text, { start: line.start, end: words[0]?.start ?? line.end });
  const here = read({ start, end: words[0]?.start ?? line.end }).filter(isStrong);
  if (here.length > 0 || before === undefined) return here;
  return read(before).filter(isStrong);
}

/** "X took this position after the talks in Riyadh and repeated …": when it was said is not what on. */
function occasionEnd(text: string, { start, end }: Span): number {
  const [occasion] = OCCASION.exec(text.slice(start, end)) ?? [];
  return occasion === undefined ? start : start + occasion.length;
}

const OCCASION =
  /^.*\b(?:after|before|during|at|ahead of)\s[^,;:]*?\b(?:talks|meeting|summit|call|round)\b/u;

function toIds(found: readonly Mention[]): string[] {
  return [...new Set(found.map(({ id }) => id))];
}
