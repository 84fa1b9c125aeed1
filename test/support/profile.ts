/** A small invented negotiation, and the shipped one, for tests of language/. */
import { readFileSync } from 'node:fs';
import type { Profile } from '../../src/corpus/corpus.js';
import { toProfile } from '../../src/corpus/profile.js';

/** The profile in corpus/corpus.yaml. */
export function shippedProfile(): Profile {
  const read = toProfile(readFileSync('corpus/corpus.yaml', 'utf8'), 'corpus.yaml');
  if (!('value' in read)) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
