/** Listener for a form: takes what is in it, and keeps the page where it is. */
export function onSubmit(take: (data: FormData) => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    take(new FormData(event.target as HTMLFormElement));
  };
}
