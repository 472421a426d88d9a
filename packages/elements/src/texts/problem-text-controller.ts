import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommandProblem } from '../connection/command-problem.ts';
import type { Language } from '../connection/lang-controller.ts';
import { unknownProblemText } from './unknown-problem-text.ts';

type ProblemText = (problem: CommandProblem, language: Language) => string;

let loaded: ProblemText | undefined;

/**
 * Says problems for an element that seldom has any to tell: the table of all messages, heavier than such an element, is
 * loaded after it. That happens when the element enters a page, not at the first problem, which may be a lost network.
 * Until then, or where it cannot be loaded, a problem is told by its code.
 */
export class ProblemTextController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A problem as a person reads it. */
  text(problem: CommandProblem, language: Language): string {
    return loaded === undefined ? unknownProblemText(problem.code, language) : loaded(problem, language);
  }

  hostConnected(): void {
    if (loaded === undefined) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      loaded = (await import('./problem-texts.ts')).problemText;
      this.#host.requestUpdate();
    } catch {
      // Offline: the codes stand in, and the next element that enters the page tries again.
    }
  }
}
