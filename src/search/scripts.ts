/** Which scripts a corpus is written in: a word in another one is not a word it never uses. */

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Nd}/u];
/** Below this share of the vocabulary a script is only quoted. */
const SHARE = 0.02;

/** The patterns of the scripts in use; each matches a word with a letter or digit of it. */
export function toScripts(terms: readonly string[]): RegExp[] {
  const least = SHARE * terms.length;
  return SCRIPTS.filter((script) => {
    let seen = 0;
    // A script in use is found within the first few terms.
    return least === 0 || terms.some((term) => script.test(term) && ++seen >= least);
  });
}
