import { describe } from 'node:test';

import { appendContract, duplicateContract } from './contract/append-contract.ts';
import { concurrencyContract } from './contract/concurrency-contract.ts';
import { contentContract } from './contract/content-contract.ts';
import type { OpenStore } from './contract/fixture.ts';
import { historyContract } from './contract/history-contract.ts';
import { readContract } from './contract/read-contract.ts';
import { recordContract } from './contract/record-contract.ts';
import { refusalContract } from './contract/refusal-contract.ts';
import { snapshotContract } from './contract/snapshot-contract.ts';
import { vaultContract } from './contract/vault-contract.ts';
import { watchContract } from './contract/watch-contract.ts';

export type { OpenStore, StoreFixture } from './contract/fixture.ts';

/**
 * Registers with node:test every line of the port's contract, once for each store. `open` makes an empty store; with
 * `reopen` the suite also holds what must survive a restart.
 */
export function storeContract(name: string, open: OpenStore): void {
  describe(`the store contract on ${name}`, () => {
    appendContract(open);
    duplicateContract(open);
    refusalContract(open);
    concurrencyContract(open);
    contentContract(open);
    readContract(open);
    snapshotContract(open);
    vaultContract(open);
    historyContract(open);
    recordContract(open);
    watchContract(open);
  });
}
