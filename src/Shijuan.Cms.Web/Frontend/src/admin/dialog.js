import { el, uniqueId } from './dom.js';

/** Shows a modal dialog and resolves to the submitted FormData, or null when it was closed. */
export function askInDialog({ title, content, submit = '确定', cancel = '取消', danger = false, validate, wide = false }) {
  return new Promise((resolve) => {
    const id = uniqueId('dialog');
    const error = el('p', { class: 'form-error', role: 'alert' });
    const form = el('form', { method: 'dialog', class: 'dialog-form', novalidate: true },
      el('h2', { class: 'dialog-title', id }, title),
      el('div', { class: 'dialog-body' }, ...[content].flat().filter(Boolean), error),
      el('div', { class: 'dialog-actions' },
        submit ? el('button', { type: 'submit', class: danger ? 'btn btn-danger' : 'btn btn-primary' }, submit) : null,
        el('button', { type: 'button', class: 'btn', 'data-cancel': true }, cancel)));
    const dialog = el('dialog', { class: wide ? 'dialog dialog-wide' : 'dialog', 'aria-labelledby': id }, form);
    let outcome = null;
    let busy = false;

    form.addEventListener('submit', async (event) => {
      // The dialog stands outside the page's forms and must not reach their handlers.
      event.preventDefault();
      event.stopPropagation();
      if (busy) return;
      busy = true;
      error.textContent = '';
      const data = new FormData(form);
      const problem = await validate?.(data, form);
      busy = false;
      if (!dialog.open) return;
      if (problem) {
        error.textContent = problem;
        return;
      }
      outcome = data;
      dialog.close();
    });
    form.querySelector('[data-cancel]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(outcome);
    });
    dialog.addEventListener('input', (event) => event.stopPropagation());
    dialog.addEventListener('change', (event) => event.stopPropagation());
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector('[autofocus]') ?? form.querySelector('input, textarea, select, button'))?.focus();
  });
}

export async function confirmInDialog(message, { yes = '确定', danger = true } = {}) {
  const lines = message.split('\n').map((line) => el('p', {}, line));
  return await askInDialog({ title: '请确认', content: lines, submit: yes, danger }) !== null;
}
