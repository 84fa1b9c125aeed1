import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read.js';
import { type Library, openLibrary } from '../../src/library.js';

/** Question → the name or place in English that the best passage or its title must hold. */
const UKRAINIAN = [
  ['Що сталося на саміті на Алясці?', /Alaska|Anchorage/u],
  ['Про що домовилися у Стамбулі?', /Istanbul/u],
  ['Келлог приїхав до Києва', /Kellogg/u],
  ['Чого вимагає Путін?', /Putin/u],
  ['Зустріч Умєрова і Віткоффа', /Umerov|Witkoff/u],
  ['Що сказав Сибіга?', /Sybiha/u],
  ['Переговори в Абу-Дабі', /Abu Dhabi/u],
  ['Зустріч у Женеві', /Geneva/u],
  ['Саміт у Будапешті', /Budapest/u],
  ['Єрмак у Лондоні', /Yermak|London/u],
] as const;

const RUSSIAN = [
  ['Что произошло на Аляске?', /Alaska|Anchorage/u],
  ['Мединский в Стамбуле', /Medinsky/u],
  ['Визит Уиткоффа в Москву', /Witkoff/u],
  ['Что ответил Лавров?', /Lavrov/u],
  ['Переговоры в Эр-Рияде', /Riyadh/u],
  ['Что думает Кремль?', /Kremlin/u],
  ['Встреча в Бюргенштоке', /Bürgenstock/u],
  ['Дмитриев в Майами', /Dmitriev/u],
  ['О чём говорили Зеленский и Макрон в Париже?', /Paris|Macron/u],
  ['Лавров и Кулеба в Анталье', /Kuleba|Antalya/u],
] as const;

/** What a question is about, where it names nobody and no place. */
const TOPICS = [
  ['обмін полоненими', /exchange.*prisoners|prisoners.*exchange/isu],
  ['Заморожені активи', /frozen.*assets|assets.*frozen/isu],
  ["перемир'я на Великдень", /Easter/u],
  ['Запорізька АЕС', /Zaporizhzhia.*plant/isu],
  ['гарантии безопасности', /guarantee/iu],
  ['прекращение огня', /ceasefire/iu],
  ['выборы во время войны', /election/iu],
  ['миротворцы', /peacekeepers/iu],
] as const;

let library: Library;

beforeAll(async () => {
  library = await openLibrary(await readCorpus('corpus'));
});

describe('names, places and topics in Cyrillic find the English passages', () => {
  it.each([...UKRAINIAN, ...RUSSIAN, ...TOPICS])('%s', (text, wanted) => {
    const [first] = library.index.search({ text }).passages;
    const article = library.corpus.articles.find(({ id }) => id === first?.articleId);
    const passage = article?.passages.find(({ id }) => id === first?.id);
    expect(`${article?.title}\n${passage?.text}`).toMatch(wanted);
  });
});
