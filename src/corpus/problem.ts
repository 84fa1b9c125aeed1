/** Reading failed as a whole: there is no profile or no good article to answer from. */
import type { Problem } from './corpus.js';

export class CorpusUnreadable extends Error {
  override readonly name = 'CorpusUnreadable';
  /** @param problems every Problem found on the way, for the report. */
  constructor(
    message: string,
    readonly problems: readonly Problem[],
  ) {
    super(message);
  }
}

/** An error: the file is left out of the corpus. */
export function toError(file: string, rule: string, message: string, line?: number): Problem {
  return { severity: 'error', file, rule, message, ...(line !== undefined && { line }) };
}

/** A matter of style: nothing is left out. */
export function toWarning(file: string, rule: string, message: string, line?: number): Problem {
  return { severity: 'warning', file, rule, message, ...(line !== undefined && { line }) };
}

/** One line a Problem: "articles/2025/x.md:3 error front-matter: …". */
export function toLine(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place} ${problem.severity} ${problem.rule}: ${problem.message}`;
}
