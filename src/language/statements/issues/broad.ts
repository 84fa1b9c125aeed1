/** Issues that nearly everything touches. */
import type { Lexicon } from '../../names.js';

/** Whether an issue is one, by its id. */
export function toBroad({ profile }: Lexicon): (id: string) => boolean {
  const broad = new Set(profile.issues.filter((issue) => issue.broad === true).map(({ id }) => id));
  return (id) => broad.has(id);
}
