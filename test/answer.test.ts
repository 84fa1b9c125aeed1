import { expect, test } from 'vitest';
import type { Answer } from '../src/answer.js';

test('an answer is plain data that crosses a thread unchanged', () => {
  const answer: Answer = { kind: 'nothing', title: 'hello', asOf: 'As of today', sections: [] };
  expect(structuredClone(answer)).toEqual(answer);
});
