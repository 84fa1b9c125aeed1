/** Lints a corpus, files and content: one rule a function, in the order in which they report. */
import type { Corpus, Problem } from '../corpus/corpus.js';
import { type Lexicon, toLexicon } from '../language/names.js';
import { nearDuplicates } from './duplicates.js';
import { unknownNames } from './names.js';
import { openingPronouns } from './pronouns.js';
import { longQuotations, openQuotations } from './quotations.js';
import { missingSources, outsideSpan, retitledAddresses } from './sources.js';

/** A rule of content; what the files themselves must be is the reader's. */
export type Rule = (corpus: Corpus, lexicon: Lexicon) => readonly Problem[];

const RULES: readonly Rule[] = [
  outsideSpan,
  missingSources,
  retitledAddresses,
  openingPronouns,
  openQuotations,
  longQuotations,
  unknownNames,
  nearDuplicates,
];

/** Every Problem of the corpus, those of its files first. */
export function checkCorpus(corpus: Corpus): Problem[] {
  const lexicon = toLexicon(corpus.profile);
  return [...corpus.problems, ...RULES.flatMap((rule) => rule(corpus, lexicon))];
}
