/** Cutting a text at its end, and only there. */

/** What stands where a text was cut. */
export const MARK = ' […]';

/** How well a text ends at a cut, best first. */
const RANK = {
  /** Between sentences. */
  sentence: 0,
  /** Between words, with nothing in the rest of the sentence that turns it round. */
  words: 1,
  /** Between sentences of one quotation. */
  quotation: 2,
  /** Between words of a quotation, or before a word further on that turns the sentence round. */
  risky: 3,
} as const;
const RANKS = 4;

interface Cut {
  readonly at: number;
  readonly rank: number;
}

/** How far a text is searched for cuts: more than any message has room for. */
const REACH = 5_000;

/** Words that turn round what stands before them: no cut right before one. */
const WORDS =
  'unless|until|till|if|not|nor|never|except|without|provided|якщо|доки|не|ні|если|пока|ни';
const TURNING = new RegExp(`^[\\s\\p{P}]*(?:only\\s+)?(?:${WORDS})(?![\\p{L}\\p{M}])`, 'iu');
const TURNING_AHEAD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${WORDS})(?![\\p{L}\\p{M}])`, 'giu');
/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Maj|Sgt|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Shortens a text to `room` characters, the mark included. What is kept is a prefix: it ends at a
 * sentence where one fits, else between words, not inside a quotation where that can be avoided,
 * never right before "unless", "until", "if" or "not", and never within a grapheme.
 * @returns '' when not even one grapheme and the mark have room
 */
export function clip(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = toEnd(text)(room);
  return end === 0 ? '' : text.slice(0, end) + MARK;
}

/** Shortens a label to one line of `room` characters, with an ellipsis. */
export function clipLabel(text: string, room: number): string {
  if (text.length <= room) return text;
  return `${text.slice(0, toGrapheme(text, room - 1)).trimEnd()}…`;
}

/**
 * Finds the cuts of a text once, for asking again with another room.
 * @returns room → how many characters of the text to keep before the mark
 */
export function toEnd(text: string): (room: number) => number {
  let cuts: readonly Cut[] | undefined;
  return (room) => {
    if (text.length <= room) return text.length;
    const most = room - MARK.length;
    if (most < 1) return 0;
    cuts ??= toCuts(text.slice(0, REACH));
    return pick(cuts, most) ?? withinWord(text, most);
  };
}

/** The best rank that fits, and of that the longest; a stub is worse than any longer cut. */
function pick(cuts: readonly Cut[], most: number): number | undefined {
  const cost = ({ at, rank }: Cut) => (rank > 0 && at < most / 4 ? rank + RANKS : rank);
  let best: Cut | undefined;
  for (const cut of cuts) {
    if (cut.at > most) break;
    if (!best || cost(cut) <= cost(best)) best = cut;
  }
  return best?.at;
}

function toCuts(text: string): Cut[] {
  const quoted = toQuoted(text);
  const cuts: Cut[] = [];
  const add = (at: number, rank: number) => {
    if (at > 0 && at < text.length && !TURNING.test(text.slice(at))) cuts.push({ at, rank });
  };
  for (const { start, text: sentence } of toSentences(text)) {
    const lastTurn = [...sentence.matchAll(TURNING_AHEAD)].at(-1)?.index ?? -1;
    for (const { index } of sentence.matchAll(/\s+/g)) {
      const at = start + index;
      add(at, index <= lastTurn || quoted(at) ? RANK.risky : RANK.words);
    }
    const end = start + sentence.length;
    add(end, quoted(end) ? RANK.quotation : RANK.sentence);
  }
  return cuts;
}

/** Sentences without the white space after them. */
function toSentences(text: string): { start: number; text: string }[] {
  const spans: { start: number; text: string }[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const last = spans.at(-1);
    if (last && ABBREVIATION.test(last.text.trimEnd())) last.text += segment;
    else spans.push({ start: index, text: segment });
  }
  return spans.map(({ start, text: sentence }) => ({ start, text: sentence.trimEnd() }));
}

/** Tells whether a place lies inside quotation marks: curly, straight or guillemets. */
function toQuoted(text: string): (at: number) => boolean {
  const marks = [...text.matchAll(/[“”"«»„]/g)];
  const inside: { from: number; open: boolean }[] = [];
  let open = false;
  for (const { 0: mark, index } of marks) {
    open = mark === '"' ? !open : mark === '“' || mark === '«' || mark === '„';
    inside.push({ from: index + 1, open });
  }
  return (at) => inside.findLast(({ from }) => from <= at)?.open ?? false;
}

/** Where no cut will do: within a word, between graphemes. */
function withinWord(text: string, most: number): number {
  let end = toGrapheme(text, most);
  while (end > 0 && TURNING.test(text.slice(end))) end = toGrapheme(text, end - 1);
  return text.slice(0, end).trimEnd().length;
}

/** The last place at or before `most` that splits no grapheme. */
function toGrapheme(text: string, most: number): number {
  return graphemes.segment(text).containing(most)?.index ?? text.length;
}
