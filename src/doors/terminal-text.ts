/** An Answer as plain text for a terminal. */
import type { Answer, Section, ShownPassage, Source } from '../answer.js';
import { toShortDay } from '../corpus/day.js';
import { describeDate } from '../language/dates/dates.js';

/** Marks the best sentence: escape codes on a terminal, nothing in a pipe. */
export type Strong = (text: string) => string;

/** @param strong how the best sentence of a passage is set off */
export function toText(answer: Answer, strong: Strong): string {
  const blocks = [
    answer.title,
    answer.reason,
    ...(answer.notes ?? []),
    ...answer.sections.flatMap((section) => toSection(section, strong)),
    ...toNear(answer, strong),
    answer.asOf,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function toSection({ heading, lines, passages }: Section, strong: Strong): string[] {
  const head = [heading && `— ${heading} —`, ...(lines ?? []).map((line) => `  ${line}`)];
  return [head.filter(Boolean).join('\n'), ...passages.map((one) => toPassage(one, strong))];
}

function toNear({ near }: Answer, strong: Strong): string[] {
  if (!near) return [];
  return [
    '— Nearest passages, which may not answer —',
    ...near.map((one) => toPassage(one, strong)),
  ];
}

function toPassage(passage: ShownPassage, strong: Strong): string {
  const { n, text, best, attribution, event, note, parties, alsoIn } = passage;
  const words = best
    ? text.slice(0, best.start) + strong(text.slice(best.start, best.end)) + text.slice(best.end)
    : text;
  const marks = [
    event &&
      `${event.label}${event.inferred ? ' (inferred)' : ''}${event.planned ? ' (planned)' : ''}`,
    attribution && toAttribution(attribution),
    parties?.length ? parties.join(', ') : undefined,
    alsoIn && `also in ${alsoIn} near-identical`,
    note,
  ];
  const lines = [`[${n}] ${words}`, marks.filter(Boolean).join(' · '), toCredit(passage)];
  return lines.filter(Boolean).join('\n    ');
}

function toAttribution(by: NonNullable<ShownPassage['attribution']>): string {
  // A state that speaks itself is speaker and party at once.
  const who = [...new Set([by.speaker, by.role, by.partyNamed ? undefined : by.partyLabel])]
    .filter(Boolean)
    .join(', ');
  const said = `${by.saidStated ? 'said' : 'printed'} ${describeDate(by.said)}`;
  return `${who} · ${by.tier} · ${said}`;
}

/** Words are credited to whoever wrote them: the outlet, or us with the reports we rest on. */
function toCredit({ article, sources }: ShownPassage): string {
  const own = `${article.publisher}, ${toShortDay(article.published)}, “${article.title}”`;
  const others = sources.filter((source) => source.url !== article.url).map(toLine);
  const rests = others.length > 0 ? ` · rests on: ${others.join(' · ')}` : '';
  return article.url === undefined ? own + rests : `${own} ${article.url}${rests}`;
}

function toLine({ publisher, date, url }: Source): string {
  return `${publisher}, ${date ? toShortDay(date) : 'undated'} ${url}`;
}
