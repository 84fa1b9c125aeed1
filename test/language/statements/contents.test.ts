import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('where the words of one end and those of another begin', () => {
  test('a thing asked for does not run into the next clause', () => {
    const text = 'Kyiv asked for more Patriots, and Washington gave no promise to send any.';
    expect(words(text)).toEqual(['more Patriots', 'no promise to send any']);
  });
  test('nor into what others did meanwhile', () => {
    const text =
      'Emmanuel Macron demanded a lasting truce, while the paper of Berlin took a neutral tone.';
    expect(words(text)).toEqual(['a lasting truce']);
  });
  test('a "that" goes on over "and"', () => {
    const text = 'Kyiv demanded that the guns fall silent, and that the prisoners return.';
    expect(words(text)).toEqual(['that the guns fall silent, and that the prisoners return']);
  });
  test('who passed the words on is none of them', () => {
    const text =
      'Vladimir Putin said that he saw no need for a truce, according to reports on Friday.';
    expect(words(text)).toEqual(['that he saw no need for a truce']);
  });
  test.each([
    ['Kyiv wants more, according to exit polls.', []],
    ['A spokesman, Dmitry Peskov, said, “This is not the time.”', ['“This is not the time.”']],
  ])('read rightly where a tagger errs: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
  test('what stands on both sides of a source between comma and colon', () => {
    const text = 'Two points stay open, according to Volodymyr Zelensky: the plant and the land.';
    expect(words(text)).toEqual(['Two points stay open', 'the plant and the land']);
  });
  test('what the speaker did before the colon is not said', () => {
    const text = 'Marco Rubio pushed back on Friday: the war, he said, must end.';
    expect(words(text).at(-1)).not.toContain('pushed');
  });
  test('a colon parts the words of two speakers', () => {
    const text =
      'Russia demanded more than a refusal: “It is not nearly enough for us”, Sergei Lavrov said on Friday.';
    expect(read(text).map(({ speaker, kind }) => `${speaker} ${kind}`)).toEqual([
      'Russia indirect',
      'Sergei Lavrov direct',
    ]);
  });
  test.each([
    [
      'Qatar demands a say for Kyiv: so Volodymyr Zelensky described its position.',
      'a say for Kyiv',
    ],
    [
      'All should join the talks: that was China’s hope, Lin Jian said.',
      'All should join the talks',
    ],
  ])('nor what takes it up behind the colon: %s', (text, expected) => {
    expect(words(text)[0]).toBe(expected);
  });
  test('a colon that goes on is theirs', () => {
    const text = 'Ukraine should stand where it stands: this was fair, Volodymyr Zelensky said.';
    expect(words(text)).toEqual(['Ukraine should stand where it stands: this was fair']);
  });
  test('a name given is not what its "that" holds', () => {
    const text = 'Dmitry Peskov called accession a matter that Moscow would not dictate.';
    expect(words(text)).toEqual(['accession a matter that Moscow would not dictate']);
  });
  test('a second predicate behind the source belongs to the words', () => {
    const text = 'Kyiv knows the terms, Marco Rubio said in Paris on Friday, and will take them.';
    expect(words(text)).toEqual(['Kyiv knows the terms', 'and will take them']);
  });
  test('who was told goes with a participle of its own', () => {
    const text = 'Volodymyr Zelensky urged those taking part to put pressure on Russia.';
    expect(words(text)).toEqual(['to put pressure on Russia']);
  });
});

describe('whose word it is', () => {
  test.each([
    ['believes', 'Russia does not want peace, Volodymyr Zelensky believes.', 'Volodymyr Zelensky'],
    ['demanded', 'NATO should disavow its promise, Sergei Lavrov demanded.', 'Sergei Lavrov'],
    ['made clear', 'Kyiv wants a truce, Marco Rubio made clear in Paris.', 'Marco Rubio'],
    ['what X said', 'Moscow agreed to a truce, according to what Marco Rubio said.', 'Marco Rubio'],
  ])('the last source has all before it: %s', (_, text, speaker) => {
    expect(read(text).map((each) => each.speaker)).toEqual([speaker]);
  });
  test.each([
    ['a condition', 'Sanctions were prepared in Paris, should Moscow refuse a truce.'],
    ['an if', 'Sanctions will follow in the spring if Moscow rejects the truce.'],
    ['a relative clause', 'The truce that Vladimir Putin rejected had been named a week earlier.'],
    ['reports', 'The draft was ready by then, according to reports of 5 June.'],
    ['a deed', 'Vladimir Putin called up three hundred thousand reservists on Wednesday.'],
    ['the writer’s', 'The talks in Ukraine went on. But I want you to know that it is hard.'],
    ['a silence', 'Vladimir Putin did not say that the army would leave the region.'],
    ['an opening naming', 'What Moscow calls the demilitarisation of Ukraine remained an aim.'],
    ['a naming', 'The talks in Riyadh were about what Moscow calls a civil war.'],
    ['a treaty', 'Russia and Europe would conclude an agreement that settles old disputes.'],
    ['a noun', 'It was said that no forces of NATO states may be stationed there.'],
    ['a compound', 'Russian demands on language were known before the draft.'],
    ['a refusal of nothing named', 'Russia refused on that day.'],
  ])('nobody’s: %s', (_, text) => {
    expect(voices(text)).toEqual([]);
  });
  test('nor of whoever was told', () => {
    const text = 'Boris Johnson, then prime minister, told the Ukrainians that nothing was signed.';
    expect(read(text).map(({ speaker }) => speaker)).toEqual(['Boris Johnson']);
  });
  test.each([
    [
      'with an apposition',
      'Vivek Ramaswamy, a candidate for years, said Ukraine “should fight”.',
      'Vivek Ramaswamy',
    ],
    [
      'with a modal’s name',
      'Will Hurd, a former senator from Texas, said the war must end.',
      'Will Hurd',
    ],
    [
      'with an initial',
      'US Ambassador Rebecca A. Stone wrote that the war must end.',
      'Rebecca A. Stone',
    ],
    [
      'with a suffix',
      'US Senator Robert Kennedy Jr. spoke. Kennedy called the war a mistake.',
      'Robert Kennedy Jr.',
    ],
  ])('a speaker %s', (_, text, speaker) => {
    expect(read(text).map((each) => each.speaker)).toEqual([speaker]);
  });
  test('nor of the person a campaign is named after', () => {
    const [statement] = read('Only such statements were official, the Trump campaign stressed.');
    expect(statement?.speaker).toBe('Trump campaign');
    expect(statement?.person).toBeUndefined();
  });
  test('what somebody did not foresee is no word of theirs', () => {
    const text =
      'Keir Starmer offered soldiers for Ukraine, Donald Tusk did not foresee sending any.';
    expect(read(text)[0]?.speaker).toBe('Keir Starmer');
  });
});

describe('the issues of words that name none', () => {
  const issues = (text: string) => read(text).at(-1)?.issues;
  test('are those of the topic beside them', () => {
    expect(issues('“They are strong”, Steve Witkoff said about the security guarantees.')).toEqual([
      'security-guarantees',
    ]);
  });
  test('or of the sentence before, when they point back', () => {
    const before = 'The prisoners were named on Friday in Istanbul.';
    expect(issues(`${before} Marco Rubio welcomed such a list.`)).toEqual(['prisoners-hostages']);
  });
  test.each([
    ['a stem shared', 'Russia could break up into areas hostile to each other.'],
    ['an office', 'NATO Secretary General Mark Rutte had been told about it.'],
    ['a threat', 'Those who threaten with nuclear weapons should know that winds turn.'],
    ['a place', 'The strike on Ukrainian territory hit a house and a school.'],
  ])('%s is no signal', (_, words) => {
    expect(issues(`“${words}” Marco Rubio said on Friday in Paris.`)).toEqual([]);
  });
  test('or of what stands before them in their own sentence', () => {
    const text = 'Russia asked for language rights; Marco Rubio said that nobody insisted on it.';
    expect(issues(text)).toEqual(['rights-language-religion-media']);
  });
  test('but an "it" that opens a clause points at nothing', () => {
    const before = 'The prisoners were named on Friday in Istanbul.';
    expect(issues(`${before} “It was a long day”, Marco Rubio said.`)).toEqual([]);
  });
  test('and another paragraph is not the sentence before', () => {
    const before = 'The prisoners were named on Friday in Istanbul.';
    expect(issues(`${before}\n\nMarco Rubio welcomed such a list.`)).toEqual([]);
  });
});
