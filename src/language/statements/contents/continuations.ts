/** Quotations that run over sentences: “A. B,” he said. “C. D.” is one attribution. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import type { Line } from '../words.js';

/**
 * Widens the content of each attribution to all of its quotation: back to the
 * opening mark, and on over the quotations that follow without a cue of their
 * own, in the same paragraph or as the whole of the next.
 */
export function joinQuotations(
  text: string,
  lines: readonly Line[],
  quotations: readonly Span[],
  attributions: readonly Attribution[],
): Attribution[] {
  const last = new Map(attributions.filter(speaksLast).map((each) => [each.line, each]));
  const widened = attributions.map((each) => ({
    each,
    opened: widenBack(each, lines, quotations),
  }));
  const attributed = new Set(attributions.map(({ line }) => line));
  // “A. B”, she said: "A." is hers, too.
  for (const { each, opened } of widened)
    for (let i = each.line - 1; (lines[i]?.end ?? 0) > (opened.content[0]?.start ?? 0); i--)
      attributed.add(i);
  return widened.map(({ each, opened }) => {
    if (last.get(each.line) !== each) return opened;
    const rest = following(text, opened, lines, quotations, attributed);
    return rest.length === 0 ? opened : { ...opened, content: [...opened.content, ...rest] };
  });
}

/** Views and findings quote nobody on. */
function speaksLast({ kind }: Attribution): boolean {
  return kind !== 'show';
}

function widenBack(
  each: Attribution,
  lines: readonly Line[],
  quotations: readonly Span[],
): Attribution {
  const [first, ...rest] = each.content;
  const line = lines[each.line];
  if (first === undefined || line === undefined || first.start !== line.start) return each;
  const quotation = quotations.find(({ start, end }) => start < first.start && first.start < end);
  return quotation === undefined
    ? each
    : { ...each, content: [{ ...first, start: quotation.start }, ...rest] };
}

function following(
  text: string,
  each: Attribution,
  lines: readonly Line[],
  quotations: readonly Span[],
  attributed: ReadonlySet<number>,
): Span[] {
  const found: Span[] = [];
  const end = Math.max(each.cue.end, each.content.at(-1)?.end ?? 0);
  const own = lines[each.line];
  if (own === undefined) return [];
  const within = quotations.find(({ start }) => start >= end && start < own.end);
  if (within !== undefined && each.content.some((span) => span.end <= each.cue.start))
    found.push(within);
  let paragraph = own.paragraph;
  for (let i = each.line + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || attributed.has(i) || !isAllQuoted(text, line)) break;
    if (line.paragraph > paragraph + 1) break;
    if (line.paragraph > paragraph && !isParagraphQuoted(text, lines, line.paragraph)) break;
    paragraph = line.paragraph;
    const at = found.at(-1)?.end ?? end;
    if (line.start < at) continue;
    const quotation = quotations.find(
      ({ start, end: close }) => start <= line.start && line.start < close,
    );
    found.push({ start: line.start, end: Math.min(quotation?.end ?? line.end, line.end) });
  }
  return merge(found);
}

/** A new paragraph goes on with the speaker only when it names nobody itself. */
function isParagraphQuoted(text: string, lines: readonly Line[], paragraph: number): boolean {
  return lines.every((line) => line.paragraph !== paragraph || isAllQuoted(text, line));
}

function isAllQuoted(text: string, line: Line): boolean {
  const [only] = line.quoted;
  if (only === undefined || line.quoted.length !== 1) return false;
  return only.start === line.start && /^[\s.]*$/u.test(text.slice(only.end, line.end));
}

/** Neighbouring pieces are one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before !== undefined && span.start - before.end <= 1)
      merged[merged.length - 1] = { start: before.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}
