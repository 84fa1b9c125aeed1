/** The phases of a negotiation under a chart: a label each, and a bar below it as long as it lasted. */
import { type Box, bars, box, INK } from './png.js';

/** Where a phase begins and ends, as shares of the range (0–1). */
export interface Phase {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Pixels: a letter of a phase's label is narrower than this on average. */
const LETTER = 13;
/** Pixels of a row: the label, and its bar below; and between two labels of a row. */
const PHASE = { height: 46, bar: 32, apart: 16 };

interface Placed {
  readonly label: string;
  readonly row: number;
  /** Pixels from the left, of the label and of the bar. */
  readonly words: number;
  readonly left: number;
  readonly width: number;
}

/**
 * @param phases at least one
 * @param width pixels of the range
 */
export function toPhases(phases: readonly Phase[], width: number): Box {
  const placed = placePhases(phases, width);
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const size = { width, height: rows * PHASE.height };
  const lines = placed.map(({ row, left, width }) => {
    const top = row * PHASE.height + PHASE.bar;
    return { left, top, width, height: 8, radius: 4, colour: INK.faint };
  });
  const labels = placed.map(({ label, row, words }) =>
    box(
      { position: 'absolute', left: words, top: row * PHASE.height, whiteSpace: 'nowrap' },
      label,
    ),
  );
  return box({ position: 'relative', ...size, marginTop: 12, fontSize: 22 }, [
    bars(size, lines),
    ...labels,
  ]);
}

/** Each in the first row that has room for its label and its bar. */
function placePhases(phases: readonly Phase[], range: number): Placed[] {
  const ends: number[] = [];
  return phases.map(({ label, from, to }) => {
    const left = Math.round(from * range);
    const width = Math.max(8, Math.round((to - from) * range));
    const length = label.length * LETTER;
    const words = Math.max(0, Math.min(left, range - length));
    const free = ends.findIndex((end) => end + PHASE.apart <= Math.min(words, left));
    const row = free < 0 ? ends.length : free;
    ends[row] = Math.max(words + length, left + width);
    return { label, row, words, left, width };
  });
}
