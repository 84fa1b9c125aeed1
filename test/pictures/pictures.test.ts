import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawMatrix, type Matrix } from '../../src/pictures/matrix.js';
import { drawTimeline, type TimelinePicture } from '../../src/pictures/timeline.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height from a PNG's header. */
function sizeOf(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8)).toEqual(SIGNATURE);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The colours that a PNG's pixels have, as "1e1f22". */
function coloursOf(png: Uint8Array): Set<string> {
  const [width, height] = sizeOf(png);
  const size = `width="${width}" height="${height}"`;
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.toString('hex', at, at + 3));
  return colours;
}

const matrix: Matrix = {
  title: 'Who has spoken on what',
  parties: ['Norland', 'Suderland'],
  issues: [
    { label: 'Catch quotas', cells: [{ count: 3, newest: '2031-04-10' }, { count: 0 }] },
    { label: 'Патрули', cells: [{ count: 0 }, { count: 12, newest: '2031-03-02' }] },
  ],
  foot: 'The corpus reaches to 30 June 2031.',
};

const timeline: TimelinePicture = {
  title: 'Timeline',
  parties: ['Norland', 'Suderland'],
  months: [
    { label: 'Mar 31', counts: [1, 2] },
    { label: 'Apr 31', counts: [0, 0] },
  ],
  phases: [{ label: 'First rounds', from: 0, to: 1 }],
  days: [
    {
      at: 0.1,
      date: '1 March 2031',
      words: 'Delegations met in Port Ansel.',
      parties: ['Norland'],
    },
  ],
  foot: 'The corpus reaches to 30 June 2031.',
};

test('a matrix grows by a row an issue and by a column a party', async () => {
  const [width, height] = sizeOf(await drawMatrix(matrix));
  const wider = sizeOf(await drawMatrix({ ...matrix, parties: [...matrix.parties, 'Westmark'] }));
  const taller = sizeOf(
    await drawMatrix({ ...matrix, issues: [...matrix.issues, ...matrix.issues] }),
  );
  expect(wider[0]).toBeGreaterThan(width);
  expect(taller[1]).toBeGreaterThan(height);
});

test('letters of other alphabets are drawn, not replaced by one and the same box', async () => {
  const withTitle = (title: string) => drawMatrix({ ...matrix, title });
  const [one, other] = [await withTitle('Жж'), await withTitle('Щщ')];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

test('a timeline tells each of its days and each of its phases', async () => {
  const [, height] = sizeOf(await drawTimeline(timeline));
  const [, withoutDays] = sizeOf(await drawTimeline({ ...timeline, days: [] }));
  const [, withoutPhases] = sizeOf(await drawTimeline({ ...timeline, phases: [] }));
  expect(height).toBeGreaterThan(withoutDays);
  expect(height).toBeGreaterThan(withoutPhases);
});

test('a party has its colour in the legend and, when it takes part, in the chart', async () => {
  const quiet = { ...timeline, parties: [], months: [{ label: 'Mar 31', counts: [0, 1] }] };
  const [shown, unshown] = [await drawTimeline(timeline), await drawTimeline(quiet)];
  expect([...coloursOf(shown)]).toEqual(expect.arrayContaining(['1e1f22', '56b4e9', 'e69f00']));
  expect(coloursOf(unshown)).toContain('e69f00');
  expect(coloursOf(unshown)).not.toContain('56b4e9');
});

test('phases that lie apart share a row, and those that meet stand below each other', async () => {
  const phase = (from: number, to: number) => ({ label: 'Talks', from, to });
  const heightOf = async (...phases: TimelinePicture['phases']) =>
    sizeOf(await drawTimeline({ ...timeline, phases }))[1];
  const one = await heightOf(phase(0, 0.3));
  expect(await heightOf(phase(0, 0.3), phase(0.6, 0.9))).toBe(one);
  expect(await heightOf(phase(0, 0.6), phase(0.5, 0.9))).toBeGreaterThan(one);
  expect(await heightOf(phase(0, 0.1), phase(0.02, 0.9))).toBeGreaterThan(one);
});

test('an equal picture is drawn once', async () => {
  expect(await drawMatrix(structuredClone(matrix))).toBe(await drawMatrix(matrix));
});
