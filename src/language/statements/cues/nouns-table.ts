/** Nouns that name somebody's word or position, as data. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const POSITION_NOUNS = words(`
  demand demands proposal proposals counter-proposal offer condition conditions position stance line goal
  goals aim aims requirement requirements plan plans claim claims call calls promise promises pledge pledges
  vow vows criticism opposition support request requests view views belief statement statements assertion
  accusation accusations allegation allegations warning warnings hope hopes desire threat threats argument
  arguments suggestion suggestions refusal remarks remark comments comment insistence commitment decision
  endorsement attacks attack praise concern concerns complaint complaints objection objections assessment
  conclusion contention preference readiness willingness rejection answer response reply priority priorities
  terms precondition preconditions version message appeal wish red-line`);

/** Verbs that put a position into words: "Russia's demands include …". */
export const STATES = words(
  `is are was were be include includes included remain remains remained mean means meant`,
);

/** Verbs that put one forward: "set three conditions", "gave no promise". */
export const PUTS = words(`
  set sets make makes made put puts give gives gave lay lays laid issue issues issued voice voices voiced
  repeat repeats repeated restate restates restated present presents presented state states stated express
  expresses expressed reaffirm reaffirms reaffirmed reiterate reiterates reiterated`);
