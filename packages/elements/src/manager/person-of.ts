/** A principal as the hall knows the person: `manager:chen` is `chen`. */
export function personOf(principal: string): string {
  return principal.slice(principal.indexOf(':') + 1);
}
