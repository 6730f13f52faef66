import type { ContractDoor } from './door';

/** One thing that the contract promises. It leaves the library's files as it found them. */
export interface ContractCase {
  readonly name: string;
  readonly run: (door: ContractDoor) => Promise<void>;
}
