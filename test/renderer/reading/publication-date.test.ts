import { expect, it } from 'vitest';
import { publicationDate } from '../../../renderer/features/reading/publication-date';

it.each([
  ['2021-05-19T17:26:00Z', '19 May 2021, 17:26 UTC'],
  ['2021-05-19T17:26:00+02:00', '19 May 2021, 15:26 UTC'],
  ['2021-05-19 17:26', '19 May 2021, 17:26 UTC'],
  ['2021-05-19', '19 May 2021'],
  // As the table has it.
  ['2020-09-15T23:30:00-02:00', '16 Sep 2020, 01:30 UTC'],
  ['yesterday', 'yesterday'],
  ['2021-13-40', '2021-13-40'],
  ['', ''],
])('sets %j as %j', (written, set) => {
  expect(publicationDate(written)).toBe(set);
});
