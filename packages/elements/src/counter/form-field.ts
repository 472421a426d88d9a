/** A text field of a form, trimmed; '' where the form has none of that name. */
export function fieldOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
