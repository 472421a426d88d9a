/** A command as its sender knows it. */
export interface SentCommand {
  readonly commandId: string;
  /** Who sent it, as the log names them. */
  readonly principal: string;
  readonly action: string;
}

/** What all clients of a hall were told, over all its crashes. */
export class Ledger {
  /** Answers by command id, as they came. */
  readonly answers = new Map<string, SentCommand & { readonly text: string }>();
  /** Codes of refusals by command id. */
  readonly refusals = new Map<string, SentCommand & { readonly code: string }>();
  /** What clients were told that cannot be. */
  readonly complaints: string[] = [];
  /** Hears of every acknowledged command. */
  onAnswer: (commandId: string) => void = () => undefined;

  /** A command was acknowledged; every later answer to it must be the same. */
  answered(command: SentCommand, text: string): void {
    const { commandId, action } = command;
    const before = this.answers.get(commandId);
    if (before !== undefined && before.text !== text) {
      this.complaints.push(`two answers to ${action} ${commandId}: ${before.text} and ${text}`);
    }
    if (before !== undefined) return;
    // Of a double press the first may come too early and be refused; that leaves nothing behind.
    this.refusals.delete(commandId);
    this.answers.set(commandId, { ...command, text });
    this.onAnswer(commandId);
  }

  /** A command was refused for good; `expected` names the codes that its sender reckons with. */
  refused(command: SentCommand, code: string, expected: readonly string[]): void {
    if (this.answers.has(command.commandId)) return;
    this.refusals.set(command.commandId, { ...command, code });
    if (expected.includes(code)) return;
    this.complaints.push(`${command.principal} was refused ${command.action} with ${code}`);
  }

  /** A command that had been acknowledged was refused when it was sent again. */
  forgotten({ action, commandId }: SentCommand): void {
    this.complaints.push(`lost: ${action} ${commandId} was acknowledged, and refused when it was sent again`);
  }
}
