/** The refusal curve: what is answered wrongly against what is refused wrongly. */
import { DOUBT } from '../src/search/confidence.js';
import { openIndex, toQuery } from './engine.js';
import { toMean } from './measures.js';
import type { RetrievalData } from './retrieval-data.js';

/** Log-odds beside the threshold in use. */
const STEPS = [-2, -1, -0.5, 0, 0.5, 1, 2, 3];

export interface RefusalPoint {
  /** Log-odds below which a question is refused. */
  readonly threshold: number;
  /** Share of the unanswerable questions that get an answer. */
  readonly falseAnswers: number;
  /** Share of the answerable questions that get none. */
  readonly falseRefusals: number;
}

/** One point a threshold, from the most willing to the strictest. */
export async function toRefusalCurve({
  passages,
  queries,
}: RetrievalData): Promise<RefusalPoint[]> {
  const index = await openIndex(passages);
  const asked = queries.map((query) => ({
    answerable: query.answerable,
    confidence: index.search(toQuery(query)).confidence ?? Number.NEGATIVE_INFINITY,
  }));
  const share = (answerable: boolean, isWrong: (confidence: number) => boolean) =>
    toMean(
      asked
        .filter((each) => each.answerable === answerable)
        .map(({ confidence }) => Number(isWrong(confidence))),
    );
  return STEPS.map((step) => {
    const threshold = DOUBT + step;
    return {
      threshold: Number(threshold.toFixed(2)),
      falseAnswers: Number(share(false, (confidence) => confidence >= threshold).toFixed(4)),
      falseRefusals: Number(share(true, (confidence) => confidence < threshold).toFixed(4)),
    };
  });
}
