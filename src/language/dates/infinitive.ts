/** Infinitives that look ahead from the verb, noun or adjective before them. */
import type { Token } from './tokens.js';

/** Words that follow "to" and are no verb. */
const NO_VERB =
  /^(?:the|a|an|its|his|her|their|this|that|any|all|be|death|power|court|war|peace|\d.*)$/;

/**
 * What an infinitive of it tells lies ahead: "agreed to meet Friday", "the offer to meet". What
 * one of another word tells is of that word's time: "appeared to reject", "flew there to meet";
 * what is due, planned or scheduled says so itself.
 */
const AHEAD = new Set([
  ...toForms('agree vow pledge promise offer decide order invite ask urge tell want hope threaten'),
  ...toForms('prepare aim need propose wish call choose wait refuse'),
  ...'planning expecting intending ready determined supposed poised likely willing decision'.split(
    ' ',
  ),
  ...'deadline deal agreement invitation way ways time chance told chose chosen is are was'.split(
    ' ',
  ),
  ...'were be have has him them it us her'.split(' '),
]);

/** "The first leader to visit Kyiv" has been there; words between the two. */
const RANK = /^(?:first|last|latest|only|second|third)$/;
const RANKED = 4;

/**
 * @param at of a "to", which before a place or a thing is no sign either: "to Kyiv", "to the talks"
 * @returns whether it begins an infinitive of what lies ahead
 */
export function looksAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const governor = tokens[at - 1]?.lower ?? '';
  if (
    next === undefined ||
    !/^(?:[a-z]{3,}|do$|go$)/.test(next.surface) ||
    NO_VERB.test(next.lower)
  )
    return false;
  if (tokens.slice(Math.max(0, at - RANKED), at).some(({ lower }) => RANK.test(lower)))
    return false;
  return AHEAD.has(governor);
}

/** "Offer", "offers", "offered", "offering". */
function toForms(verbs: string): string[] {
  return verbs.split(' ').flatMap((verb) => {
    const stem = verb.replace(/e$/, '');
    return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
  });
}
