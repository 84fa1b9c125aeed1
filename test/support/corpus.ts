/** Small corpora on disk for tests: real files in a folder of their own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An invented negotiation, so that no test leans on the shipped one. */
export const PROFILE = `
negotiation: Talks on the herring of the Grey Sea
span: { from: 2031-01-01, to: 2031-12-31 }
reach: 2031-06-30
examples: [What does Norland want?, Who met in Port Ansel?, When is the next round?]
parties:
  - id: norland
    label: Norland
    role: party
    aka: [Norlandic]
    metonyms: [Halvik]
    people:
      - name: Ada Brekke
        aka: [Brekke]
        roles: [{ title: Fisheries Minister, from: 2030-01-01 }]
  - id: suderland
    label: Suderland
    role: party
    aka: [Suderlandic]
    people: [{ name: Tom Veld, aka: [Veld], roles: [{ title: chief negotiator }] }]
issues:
  - id: quotas
    label: Catch quotas
    patterns: [quota, tonnes]
  - id: patrols
    label: Patrols
    patterns: [patrol]
`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The text of an article file; `lines` are its paragraphs and notes. */
export function article(title: string, published: string, ...lines: string[]): string {
  const head = `---\ntitle: ${title}\npublished: ${published}\npublisher: Parley digest\n---\n\n`;
  return `${head}${lines.join('\n\n')}\n`;
}

/** Two good articles about the invented negotiation. */
export const ARTICLES: Files = {
  'articles/2031/2031-03-02-port-ansel.md': article(
    'Norland and Suderland meet in Port Ansel',
    '2031-03-02',
    'Delegations of Norland and Suderland met in Port Ansel on 1 March 2031 to talk about herring. Ada Brekke said Norland wants a quota of 40,000 tonnes.[^1]',
    'Tom Veld said Suderland would never accept patrols inside its bay unless Norland withdrew its own.[^2]',
    '[^1]: Grey Sea Gazette, [Ministers meet](https://gazette.example/meet), 2031-03-01',
    '[^2]: Port Ansel Post, <https://post.example/veld>, undated',
  ),
  'articles/2031/2031-04-10-second-round.md': article(
    'A second round on herring ends without a deal',
    '2031-04-10',
    'The second round between Norland and Suderland ended in Halvik on 9 April 2031 without an agreement on mackerel.[^a]',
    '[^a]: Grey Sea Gazette, [No deal](https://gazette.example/no-deal), 9 April 2031',
  ),
};

/** Writes `files` (and PROFILE, unless they bring a corpus.yaml) to a new folder. */
export async function makeCorpus(files: Files = ARTICLES): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'parley-corpus-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await writeFiles(dir, { 'corpus.yaml': PROFILE, ...files });
  return dir;
}

export async function writeFiles(dir: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), content);
  }
}
