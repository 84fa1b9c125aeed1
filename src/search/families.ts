/**
 * Word families: "elect", "elector" and "electoral" keep different stems, but
 * a question about one is half answered by a passage about another.
 */

/** Term number → the other terms of its family. */
export interface Families {
  of(term: string): readonly number[];
}

/** Letters that relatives have in common at least; shorter roots are chance ("contract", "contrast"). */
const ROOT = 5;

export function toFamilies(terms: readonly string[], stops: Uint8Array): Families {
  const byRoot = new Map<string, number[]>();
  terms.forEach((term, number) => {
    if (stops[number] === 1 || !hasRoot(term)) return;
    const root = term.slice(0, ROOT);
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, [number]);
    else known.push(number);
  });
  return {
    of(term) {
      if (!hasRoot(term)) return [];
      const near = byRoot.get(term.slice(0, ROOT)) ?? [];
      return near.filter((number) => isRelative(terms[number] ?? '', term));
    },
  };
}

function hasRoot(term: string): boolean {
  return /^\p{L}{5,}$/u.test(term);
}

/** One stem is the other's beginning, up to its last letter ("negotia" and "negotiat"). */
export function isRelative(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common++;
  return one !== other && common >= Math.max(ROOT, shorter - 1);
}
