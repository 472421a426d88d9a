/** Style class of a ticket number by its length, so that `ABC1024` keeps inside where `A001` fills the width. */
export function numberSize(number: string): '' | 'long' | 'longest' {
  if (number.length <= 5) return '';
  return number.length <= 8 ? 'long' : 'longest';
}
