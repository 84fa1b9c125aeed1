/** Quotations without a verb of saying: the speaker stands beside them. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import type { Roster, Sighting } from '../speakers/roster.js';
import type { Line } from '../words.js';

/** Shorter quotations are terms in quotation marks, not somebody's sentence. */
const SHORTEST = 5;

/**
 * “We cannot do that.” X answered so; “…” was X's phrase; X, in her words: “…”:
 * quotations that no attribution covers, given to the figure of the next
 * sentence, or to the only figure of their own.
 */
export function toCaptions(
  text: string,
  lines: readonly Line[],
  roster: Roster,
  attributions: readonly Attribution[],
): Attribution[] {
  const isCovered = (span: Span) =>
    attributions.some(({ content }) =>
      content.some(({ start, end }) => start < span.end && span.start < end),
    );
  return lines.flatMap((line, i) => {
    const quoted = line.quoted.filter(
      (span) => wordsIn(text, span) >= SHORTEST || isWhole(text, line, span),
    );
    const [first] = quoted;
    if (first === undefined || quoted.some(isCovered)) return [];
    const next = lines[i + 1];
    const figure = isWhole(text, line, first)
      ? next?.paragraph === line.paragraph && startsParagraph(lines, i)
        ? opening(roster, next)
        : undefined
      : ownFigure(line, roster, first);
    if (figure === undefined) return [];
    const at = isWhole(text, line, first) ? (next?.index ?? line.index) : line.index;
    return [toCaption(at, figure, quoted)];
  });
}

function toCaption(line: number, { start, end }: Span, content: readonly Span[]): Attribution {
  const source = { start, end };
  return { line, cue: source, source, content, kind: 'say', lemma: 'say' };
}

function isWhole(text: string, line: Line, span: Span): boolean {
  return span.start === line.start && /^[\s.]*$/u.test(text.slice(span.end, line.end));
}

function startsParagraph(lines: readonly Line[], i: number): boolean {
  return lines[i - 1]?.paragraph !== lines[i]?.paragraph;
}

/** How far into a sentence its subject may begin, in characters: a title, "With that alternative". */
const OPENING = 70;

function opening(roster: Roster, line: Line): Sighting | undefined {
  return roster.sightings.find(({ start }) => line.start <= start && start <= line.start + OPENING);
}

/** The only figure outside the quotation; of several, the one before its colon. */
function ownFigure(line: Line, roster: Roster, quotation: Span): Sighting | undefined {
  const here = roster.sightings.filter(
    ({ start, end }) =>
      line.start <= start &&
      end <= line.end &&
      !line.quoted.some((span) => span.start <= start && end <= span.end),
  );
  const [first] = here;
  if (here.length === 1) return first;
  const isColon = line.words.some(
    ({ surface, end }) => surface === ':' && end <= quotation.start && quotation.start - end <= 1,
  );
  return isColon && first !== undefined && first.start <= line.start + OPENING ? first : undefined;
}

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/u).length;
}
