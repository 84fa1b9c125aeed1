/** A passage on a card: who and when, the words as a block quote, where they come from. */
import type { Attribution, EventMark, ShownPassage, Span } from '../answer.js';
import { MARK } from './clip.js';
import { escapeMarkdown, toOneLine } from './escape.js';
import { toSourceLine } from './sources.js';
import { toDateWords } from './when.js';

/**
 * What stands around the words is put together once, for asking again with another end.
 * @returns how many characters of the passage's text to show → the passage on the card
 */
export function toPassageText(passage: ShownPassage): (end: number) => string {
  const head = toHead(passage);
  const note = passage.note ? `\n-# ${oneLine(passage.note)}` : '';
  const tail = `${toSourceLine(passage)}${note}`;
  const rendered = new Map<number, string>();
  return (end) => {
    const known = rendered.get(end);
    if (known !== undefined) return known;
    const content = `${head}\n${toQuote(passage, end)}\n${tail}`;
    rendered.set(end, content);
    return content;
  };
}

/** "**1** · **17 April 2025** · planned", "**2** · Sergei Lavrov, foreign minister, for Russia · …" */
function toHead({ n, event, attribution, parties = [], article }: ShownPassage): string {
  const others = parties.filter((party) => party !== attribution?.partyLabel).map(oneLine);
  return [
    `**${n}**`,
    ...(event ? toEventParts(event) : []),
    ...(attribution ? toSpeakerParts(attribution, article.published) : []),
    ...(others.length > 0 ? [`${attribution ? 'names ' : ''}${others.join(', ')}`] : []),
  ].join(' · ');
}

function toEventParts({ label, inferred, planned }: EventMark): string[] {
  return [bold(label), ...(planned ? ['planned'] : []), ...(inferred ? ['date inferred'] : [])];
}

function toSpeakerParts(attribution: Attribution, published: string): string[] {
  const { speaker, role, party, partyLabel, partyNamed, tier, said, saidStated, issues } =
    attribution;
  const name = `${bold(speaker)}${role ? `, ${oneLine(role)}` : ''}`;
  const side = partyLabel ?? party;
  const day = saidStated ? `said ${toDateWords(said)}` : `printed ${toDateWords(said)}`;
  const printed = said === published ? '' : `, printed ${toDateWords(published)}`;
  return [
    side === undefined || side === speaker || partyNamed ? name : `${name}, for ${oneLine(side)}`,
    tier,
    saidStated ? `${day}${printed}` : day,
    ...(issues.length > 0 ? [`on ${issues.map(oneLine).join(', ')}`] : []),
  ];
}

function bold(text: string): string {
  return `**${oneLine(text) || '…'}**`;
}

function oneLine(text: string): string {
  return escapeMarkdown(toOneLine(text));
}

/** The words as they stand, the best sentence in bold, and a mark where they were cut. */
function toQuote({ text, best }: ShownPassage, end: number): string {
  const shown = text.slice(0, end);
  const mark = end < text.length ? MARK : '';
  const bold = best && toInner(shown, best);
  const marked = bold
    ? escapeMarkdown(shown.slice(0, bold.start)) +
      toBold(shown.slice(bold.start, bold.end)) +
      escapeMarkdown(shown.slice(bold.end))
    : escapeMarkdown(shown);
  return `> ${marked}${mark}`.replace(/\r\n?|\n/g, '\n> ');
}

/** The part of a span that is shown, without white space at its ends: bold must hug its words. */
function toInner(shown: string, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start);
  const words = shown.slice(from, Math.max(from, end));
  const inner = words.trim();
  if (inner === '') return undefined;
  const begin = from + words.indexOf(inner);
  return { start: begin, end: begin + inner.length };
}

/** Bold ends with its line inside a quote, so that every line gets its own. */
function toBold(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    const inner = line.trim();
    return inner === '' ? line : line.replace(inner, () => `**${escapeMarkdown(inner)}**`);
  });
}
