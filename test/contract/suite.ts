import { editing } from './cases/editing';
import { lens } from './cases/lens';
import { libraries } from './cases/libraries';
import { looking } from './cases/looking';
import { refusing } from './cases/refusing';
import { reviewing } from './cases/reviewing';
import { settings } from './cases/settings';
import { takingBack } from './cases/taking-back';
import { topics } from './cases/topics';
import { views } from './cases/views';
import type { ContractCase } from './contract-case';

/** What every host must do alike, run against each in this order. The last ones close the library. */
export const contractCases: readonly ContractCase[] = [
  ...looking,
  ...editing,
  ...topics,
  ...settings,
  ...lens,
  ...reviewing,
  ...takingBack,
  ...views,
  ...refusing,
  ...libraries,
];
