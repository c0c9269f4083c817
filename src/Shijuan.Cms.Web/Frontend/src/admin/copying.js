/** A field that is there to be copied selects itself. */
export function enhanceCopying() {
  document.querySelectorAll('input[data-select-all]').forEach((input) => input.addEventListener('focus', () => input.select()));
}
