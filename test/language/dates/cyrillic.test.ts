import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from '../../../src/language/dates/dates.js';

function read(text: string): string[] {
  return findTimeExpressions(text, '2025-04-18').map((each) => `${each.text} = ${each.value}`);
}

describe('dates in Ukrainian', () => {
  it.each([
    ['Зустріч відбулася 17 квітня 2025 року.', '17 квітня 2025 року = 2025-04-17'],
    ['Переговори тривали минулого тижня в Лондоні, її завершили.', 'минулого тижня = 2025-W15'],
    ['Їх звільнили вчора.', 'вчора = 2025-04-17'],
    ['Делегації зустрілися у середу, їх чекали.', 'середу = 2025-04-16'],
    ['Її відклали три дні тому.', 'три дні тому = 2025-04-15'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('dates in Russian', () => {
  it.each([
    ['Встреча прошла 17 апреля 2025 года.', '17 апреля 2025 года = 2025-04-17'],
    ['Переговоры шли на прошлой неделе.', 'прошлой неделе = 2025-W15'],
    ['Их освободили вчера.', 'вчера = 2025-04-17'],
    ['Делегации встретились в четверг.', 'четверг = 2025-04-17'],
    ['Это было два дня назад.', 'два дня назад = 2025-04-16'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});
