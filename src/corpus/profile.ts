/** corpus.yaml → Profile: everything about a negotiation that code must not know. */
import { z } from 'zod';
import type { Profile } from './corpus.js';
import { isoDay } from './day.js';
import { parseYaml, type YamlResult } from './yaml.js';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and dashes, at most 40');
const words = z.array(z.string().trim().min(1)).default([]);
const label = z.string().trim().min(1).max(100);
const optionalDay = isoDay.exactOptional();

const role = z.strictObject({
  title: label,
  aka: z.array(label).exactOptional(),
  from: optionalDay,
  to: optionalDay,
  party: id.exactOptional(),
});
const person = z.strictObject({ name: label, aka: words, roles: z.array(role).default([]) });
const named = z.strictObject({ name: label, aka: words });

const party = z.strictObject({
  id,
  label,
  role: z
    .enum(['party', 'mediator', 'host', 'guarantor-candidate', 'observer'])
    .default('observer'),
  aka: words,
  metonyms: words,
  institutions: words,
  people: z.array(person).default([]),
});

const issue = z.strictObject({
  id,
  label,
  broad: z.boolean().exactOptional(),
  aka: words,
  patterns: words,
  exclude: words,
  unless: words,
});

const profile: z.ZodType<Profile> = z
  .strictObject({
    negotiation: label,
    language: z.string().default('en'),
    span: z.strictObject({ from: isoDay, to: isoDay }),
    reach: optionalDay,
    examples: words,
    parties: uniqueIds(z.array(party)),
    issues: uniqueIds(z.array(issue)),
    outlets: z.array(named).default([]),
    places: z.array(named).default([]),
    spellings: z.array(named).default([]),
    stages: uniqueIds(z.array(z.strictObject({ id, label, patterns: words }))).default([]),
    phases: z
      .array(z.strictObject({ label, from: isoDay, to: optionalDay, stage: id.exactOptional() }))
      .default([]),
  })
  .transform((read) => ({ ...read, reach: read.reach ?? read.span.to }));

/**
 * Reads the text of corpus.yaml.
 * @returns the profile, or one Problem for each thing wrong, with its line
 */
export function toProfile(text: string, file: string): YamlResult<Profile> {
  return parseYaml(text, profile, file);
}

function uniqueIds<T extends { id: string }>(list: z.ZodType<T[]>): z.ZodType<T[]> {
  return list.refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
    message: 'two entries share an id; give each its own',
  });
}
