import { expect, test } from 'vitest';
import { CorpusUnreadable } from '../../src/corpus/problem.js';
import { openDesk } from '../../src/desk/desk.js';
import { makeCorpus } from '../support/corpus.js';
import { deskContract, openLog } from '../support/desk.contract.js';

deskContract('a desk in this thread', openDesk);

test('a desk without a good article does not open', async () => {
  const corpusDir = await makeCorpus({ 'articles/2031/2031-01-02-bad.md': 'nothing' });
  const options = { corpusDir, adminUserIds: [], adminRoleIds: [], log: openLog() };
  await expect(openDesk(options)).rejects.toThrow(CorpusUnreadable);
});
