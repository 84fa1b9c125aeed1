/** What a reload says: on the card, and in full in the attached report. */
import type { Answer } from '../answer.js';
import { toAsOf } from '../commands/as-of.js';
import type { Article, Corpus, Problem } from '../corpus/corpus.js';
import { toLine } from '../corpus/problem.js';
import type { Changes } from './changes.js';

/** Lines of a list that stand on the card; the whole list is in the attached report. */
const SHOWN_LINES = 8;
/** The file with every Problem and every article, attached when the card cannot hold them. */
export const REPORT_FILE = 'reload-report.txt';

export interface ReloadResult {
  readonly answer: Answer;
  /** What goes into REPORT_FILE. */
  readonly report: string;
}

export interface Outcome {
  readonly kind: Answer['kind'];
  readonly title: string;
  readonly reason?: string;
  /** The corpus that answers now, with the Problems of the reading just done. */
  readonly corpus: Corpus;
  readonly changes: Changes;
  readonly today: string;
}

/** Lists what was added, changed and removed, and every Problem, errors first. */
export function toResult(outcome: Outcome): ReloadResult {
  const { corpus, changes } = outcome;
  const lists = [
    toList('Added', changes.added.map(toName)),
    toList('Changed', changes.changed.map(toName)),
    toList('Removed', changes.removed.map(toName)),
    toList('Problems', bySeverity(corpus.problems).map(toLine)),
  ];
  const cut = lists.some((list) => list.lines.length > SHOWN_LINES);
  const answer: Answer = {
    kind: outcome.kind,
    title: outcome.title,
    ...(outcome.reason !== undefined && { reason: outcome.reason }),
    asOf: toAsOf(corpus, outcome.today),
    sections: lists.map(({ heading, lines }) => ({
      heading,
      lines: lines.length > SHOWN_LINES ? [...lines.slice(0, SHOWN_LINES), toMore(lines)] : lines,
      passages: [],
    })),
    ...(cut && { files: [{ name: REPORT_FILE }] }),
    private: true,
  };
  const report = lists.map(({ heading, lines }) => [heading, ...lines, ''].join('\n')).join('\n');
  return { answer, report };
}

function toMore(lines: readonly string[]): string {
  return `… and ${lines.length - SHOWN_LINES} more, in ${REPORT_FILE}`;
}

function toList(what: string, lines: readonly string[]) {
  return { heading: `${what}: ${lines.length}`, lines };
}

function toName(article: Article): string {
  return `${article.published} ${article.title} (${article.passages.length} passages)`;
}

function bySeverity(problems: readonly Problem[]): Problem[] {
  const errors = problems.filter((problem) => problem.severity === 'error');
  return [...errors, ...problems.filter((problem) => problem.severity === 'warning')];
}
