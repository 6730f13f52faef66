import { describe, expect, it } from 'vitest';
import { dateKey } from '../../main/library/date-key';

describe('dateKey', () => {
  it.each([
    ['2021-05-19T17:26:12Z', Date.UTC(2021, 4, 19, 17, 26, 12)],
    ['2021-05-19T17:26:12.5Z', Date.UTC(2021, 4, 19, 17, 26, 12, 500)],
    ['2021-05-19T17:26:12.1234567Z', Date.UTC(2021, 4, 19, 17, 26, 12, 123)],
    ['2021-05-19 17:26', Date.UTC(2021, 4, 19, 17, 26)],
    ['2021-05-19', Date.UTC(2021, 4, 19)],
    ['2021-05-19T17:26:12+02:00', Date.UTC(2021, 4, 19, 15, 26, 12)],
    ['2021-05-19 17:26:12 -0530', Date.UTC(2021, 4, 19, 22, 56, 12)],
    ['Wed, 19 May 2021 17:26:12 GMT', Date.UTC(2021, 4, 19, 17, 26, 12)],
    ['May 19, 2021', Date.UTC(2021, 4, 19)],
    ['2021', Date.UTC(2021, 0)],
  ])('reads %s', (text, key) => {
    expect(dateKey(text)).toBe(key);
  });

  it.each(['', 'soon', '12345', 'null', 'version 2021', '2021-99-99T99:99:99Z'])('finds no date in %j', (text) => {
    expect(dateKey(text)).toBeNaN();
  });
});
