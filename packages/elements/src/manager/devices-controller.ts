import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listDevices, makePairingCode, revokeDevice, type HallClient } from '@hallkit/client';
import type { Device, PairingCode, PairingRequest } from '@hallkit/protocol';
import { commandProblemOf, type CommandProblem } from '../connection/command-problem.ts';

/** The hall's paired devices; asked for when they are looked at, and after every change. */
export class DevicesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => HallClient | undefined;
  #devices: readonly Device[] = [];
  #code: PairingCode | undefined;
  #problem: CommandProblem | undefined;

  constructor(host: ReactiveControllerHost, client: () => HallClient | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get devices(): readonly Device[] {
    return this.#devices;
  }

  /** The latest pairing code. */
  get code(): PairingCode | undefined {
    return this.#code;
  }

  /** Why the last request came to nothing. */
  get problem(): CommandProblem | undefined {
    return this.#problem;
  }

  forget(): void {
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#code = undefined;
  }

  load(): Promise<void> {
    return this.#ask(async (client) => {
      this.#devices = await listDevices(client);
    });
  }

  pair(request: PairingRequest): Promise<void> {
    return this.#ask(async (client) => {
      this.#code = await makePairingCode(client, request);
    });
  }

  revoke(device: string): Promise<void> {
    return this.#ask(async (client) => {
      await revokeDevice(client, device);
      this.#devices = await listDevices(client);
    });
  }

  async #ask(request: (client: HallClient) => Promise<void>): Promise<void> {
    const client = this.#client();
    if (client === undefined) return;
    this.#problem = undefined;
    try {
      await request(client);
    } catch (error) {
      this.#problem = commandProblemOf(error);
    }
    this.#host.requestUpdate();
  }
}
