/** People whom no table holds, by the names that an article calls them. */
import type { Word } from '../words.js';
import type { Figure } from './roster.js';
import { SUFFIX } from './runs.js';

type Run = readonly Word[];

/** The figures that the runs of an article name, by every name that it calls them. */
export function toNames(
  text: string,
  runs: readonly Run[],
  known: ReadonlyMap<string, Figure>,
): Map<string, Figure> {
  const byName = new Map<string, Figure>();
  const alone = new Set(runs.flatMap((run) => (run.length === 1 ? [run[0]?.surface] : [])));
  const isKnown = (last: string) =>
    [...known.values()].some(({ name }) => name.endsWith(` ${last}`));
  for (const figure of known.values()) nameKnown(text, figure, alone, byName);
  const whole = runs.filter((run) => run.length > 1 && mayBePerson(text, run));
  const titled = runs.filter((run) => run.length === 1 && isTitled(text, run));
  for (const run of [...whole, ...titled]) {
    const figure = toFigure(text, run);
    const first = run[0]?.surface ?? '';
    const last = run.findLast(({ surface }) => !SUFFIX.test(surface))?.surface ?? '';
    if (!byName.has(last) && !isKnown(last)) byName.set(last, figure);
    if (!byName.has(figure.name)) byName.set(figure.name, byName.get(last) ?? figure);
    // "Chong Ja Ian" is called Chong.
    if (alone.has(first) && !alone.has(last) && !byName.has(first)) byName.set(first, figure);
  }
  return byName;
}

/** "Wang" for Wang Yi, whom nothing calls Yi, "Kovalenko" for a surname that the table holds twice. */
function nameKnown(
  text: string,
  figure: Figure,
  alone: ReadonlySet<string | undefined>,
  byName: Map<string, Figure>,
): void {
  const [first = '', ...rest] = figure.name.split(' ');
  const last = rest.at(-1);
  if (last === undefined) return;
  if (alone.has(last)) byName.set(last, figure);
  else if (alone.has(first) && !standsAlone(text, last, rest.at(-2) ?? first))
    byName.set(first, figure);
}

/** Whether a name stands anywhere without the one before it. */
function standsAlone(text: string, name: string, before: string): boolean {
  const whole = text.split(`${before} ${name}`).length;
  return text.split(name).length > whole;
}

/** "President Amparo", "Mr. Amparo": a surname whose first name the article never gives. */
function isTitled(text: string, run: Run): boolean {
  const before = text.slice(Math.max(0, (run[0]?.start ?? 0) - LONGEST_TITLE), run[0]?.start ?? 0);
  return /(?:^|[\s“"(])(?:[Pp]resident|[Cc]hancellor|[Pp]rime [Mm]inister|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col)\.? $/u.test(
    before,
  );
}

const LONGEST_TITLE = 20;

/** "The Asia Pacific region", "Southeast Asian leaders", "Agency/Getty Images" name nobody. */
function mayBePerson(text: string, run: Run): boolean {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  return (
    !/(?:\b(?:[Tt]he|[Aa]n?)\s|\/)$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    !DEMONYM.test(run.at(-1)?.surface ?? '') &&
    text[end] !== '/'
  );
}

/** "Southeast Asian", "North African". */
const DEMONYM =
  /^(?:Asian|African|European|American|Pacific|Eastern|Western|Northern|Southern|Images|Agency)$/u;

function toFigure(text: string, run: readonly Word[]): Figure {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  return { name: text.slice(start, end), start, end };
}
