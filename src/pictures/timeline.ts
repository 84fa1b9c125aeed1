/** A stretch of the negotiation as a picture: counts a month, phases, key days. */
import { type Box, box, COLOURS, INK, page, toPng } from './png.js';

export interface TimelinePicture {
  readonly title: string;
  /** Party labels in the order of their colours; the last may be "others". */
  readonly parties: readonly string[];
  /** Every month of the range in order, with a count for each party. */
  readonly months: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** Where a phase begins and ends, as shares of the range (0–1). */
  readonly phases: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** Best days in order; `at` is a share of the range. */
  readonly days: readonly {
    readonly at: number;
    readonly date: string;
    readonly words: string;
    readonly parties: readonly string[];
  }[];
  readonly foot: string;
}

/** On a phone about 400 points wide, so that letters of 26 pixels are read at half that. */
const WIDTH = 800;
const CHART = { width: WIDTH - 64, height: 300 };
/** Height of a key day's number, and at how many heights neighbours stand. */
const MARK = 36;
const MARK_ROWS = 4;

/** Draws the chart with the key days numbered on it, and told in words below. */
export function drawTimeline(picture: TimelinePicture): Promise<Uint8Array> {
  const tree = page(WIDTH, [
    box({ fontSize: 40, fontWeight: 700, marginBottom: 12 }, picture.title),
    toLegend(picture.parties),
    toChart(picture),
    toAxis(picture.months.map(({ label }) => label)),
    ...(picture.phases.length > 0 ? [toPhases(picture.phases)] : []),
    ...picture.days.map(toDay),
    box({ fontSize: 24, color: INK.faint, marginTop: 16 }, picture.foot),
  ]);
  return toPng(tree, WIDTH);
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? INK.text;
}

function toLegend(parties: readonly string[]): Box {
  const items = parties.map((label, index) =>
    box({ alignItems: 'center', marginRight: 24, marginBottom: 8, fontSize: 26 }, [
      box({ width: 24, height: 24, marginRight: 8, borderRadius: 4, background: colourOf(index) }),
      box({}, label),
    ]),
  );
  return box({ flexWrap: 'wrap', marginBottom: 12 }, items);
}

function toChart({ months, days }: TimelinePicture): Box {
  const sums = months.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const highest = Math.max(1, ...sums);
  const bars = months.map(({ counts }) => toBar(counts, highest));
  const marks = days.map(({ at }, index) =>
    toMark(String(index + 1), Math.round(at * CHART.width), (index % MARK_ROWS) * MARK),
  );
  return box(
    {
      position: 'relative',
      width: CHART.width,
      height: CHART.height + MARK_ROWS * MARK + 8,
      alignItems: 'flex-end',
    },
    [...bars, ...marks],
  );
}

function toBar(counts: readonly number[], highest: number): Box {
  const parts = counts.map((count, index) =>
    box({ height: Math.round((count / highest) * CHART.height), background: colourOf(index) }),
  );
  const style = {
    flexDirection: 'column-reverse',
    flexGrow: 1,
    flexBasis: 0,
    marginLeft: 1,
    marginRight: 1,
  };
  return box(style, parts);
}

/** A number over the day it stands for; neighbours stand at other heights, so that all are read. */
function toMark(number: string, x: number, top: number): Box {
  const left = Math.max(0, Math.min(CHART.width - MARK, x - MARK / 2));
  const style = {
    position: 'absolute',
    left,
    top,
    width: MARK,
    height: MARK,
    borderRadius: MARK / 2,
  };
  const centred = { alignItems: 'center', justifyContent: 'center' };
  return box(
    {
      ...style,
      ...centred,
      background: INK.text,
      color: INK.ground,
      fontSize: 22,
      fontWeight: 700,
    },
    number,
  );
}

/** As many month labels as can be read side by side. */
function toAxis(labels: readonly string[]): Box {
  const step = Math.max(1, Math.ceil(labels.length / 8));
  const shown = labels.filter((_, index) => index % step === 0);
  const width = (CHART.width * step) / labels.length;
  return box(
    { marginTop: 6, width: CHART.width, overflow: 'hidden' },
    shown.map((label) => box({ width, flexShrink: 0, fontSize: 22, color: INK.faint }, label)),
  );
}

/** Pixels: a letter of a phase's label is narrower than this on average. */
const LETTER = 13;

function toPhases(phases: TimelinePicture['phases']): Box {
  const rows = phases.map(({ label, from, to }) => {
    const left = Math.round(from * CHART.width);
    const width = Math.max(8, Math.round((to - from) * CHART.width));
    const room = CHART.width - label.length * LETTER;
    const words = { position: 'absolute', left: Math.max(0, Math.min(left, room)), top: 0 };
    const bar = { position: 'absolute', left, top: 32, width, height: 8, borderRadius: 4 };
    return box({ position: 'relative', height: 46, width: CHART.width }, [
      box({ ...words, fontSize: 22, color: INK.text, whiteSpace: 'nowrap' }, label),
      box({ ...bar, background: INK.faint }),
    ]);
  });
  return box({ flexDirection: 'column', marginTop: 12 }, rows);
}

function toDay({ date, words, parties }: TimelinePicture['days'][number], index: number): Box {
  const number = box({ width: 44, fontSize: 28, fontWeight: 700 }, String(index + 1));
  const who = parties.length > 0 ? ` · ${parties.join(', ')}` : '';
  return box({ marginTop: 18 }, [
    number,
    box({ flexDirection: 'column', width: CHART.width - 44 }, [
      box({ fontSize: 26, fontWeight: 700 }, `${date}${who}`),
      box({ fontSize: 26, lineHeight: 1.3 }, words),
    ]),
  ]);
}
