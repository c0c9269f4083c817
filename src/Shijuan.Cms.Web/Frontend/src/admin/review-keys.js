// The reviewer's keys. With Alt, so that nothing typed in a field is taken for a command.
const choose = (pane, value) => {
  const radio = pane.querySelector(`form.decision input[type="radio"][value="${value}"]`);
  radio?.click();
  radio?.focus();
};

const keys = {
  KeyP: (pane) => choose(pane, 'pass'),
  KeyR: (pane) => choose(pane, 'return'),
  KeyS: (pane) => pane.querySelector('form.decision [data-sign]')?.focus(),
  KeyD: () => {
    const heading = document.getElementById('diff-title');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  },
};

export function enhanceReviewKeys() {
  const pane = document.querySelector('[data-review-keys]');
  if (!pane) return;
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !keys[event.code]) return;
    event.preventDefault();
    keys[event.code](pane);
  });
}
