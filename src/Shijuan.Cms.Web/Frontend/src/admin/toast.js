import { el } from './dom.js';

const lifetime = 12000;

function region() {
  return document.querySelector('[data-toasts]')
    ?? document.body.appendChild(el('div', { class: 'toasts', 'data-toasts': true }));
}

function addClose(note) {
  note.append(el('button', { type: 'button', class: 'toast-close', 'aria-label': '关闭提示', onclick: () => note.remove() }, '×'));
}

export function toast(message, kind = 'info') {
  const note = el('div', { class: `toast-note toast-${kind}`, role: kind === 'error' ? 'alert' : 'status' });
  region().append(note);
  // A live region speaks only what changes after it is in the page.
  setTimeout(() => {
    note.append(el('p', {}, message));
    addClose(note);
  }, 50);
  if (kind !== 'error') expire(note);
}

function expire(note) {
  let timer = setTimeout(() => note.remove(), lifetime);
  const pause = () => clearTimeout(timer);
  const resume = () => { timer = setTimeout(() => note.remove(), lifetime); };
  note.addEventListener('mouseenter', pause);
  note.addEventListener('mouseleave', resume);
  note.addEventListener('focusin', pause);
  note.addEventListener('focusout', resume);
}

export function enhanceToasts() {
  document.querySelectorAll('[data-toasts] .toast-note').forEach((note) => {
    addClose(note);
    if (!note.classList.contains('toast-error')) expire(note);
  });
}
