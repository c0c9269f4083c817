import { antiforgeryToken, el } from './dom.js';
import { fieldsOf } from './draft-fields.js';

const prefix = 'shijuan.draft.';
const savedCookie = 'shijuan.saved.';
// Shared office computers: what never reached the server does not stay for longer than a working day.
const lifetime = 24 * 60 * 60 * 1000;
const own = new Set(['Revision', 'Copy', 'Tab']);

function entries() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    // The browser forbids storage: then there is nothing here.
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    // Damaged, or written by something else: worth nothing.
    return null;
  }
}

const words = (fields) => JSON.stringify(Object.entries(fields)
  .filter(([name]) => !own.has(name))
  .map(([name, values]) => [name, values.map((value) => value.replaceAll('\r\n', '\n').trim())])
  .filter(([, values]) => values.some((value) => value !== ''))
  .sort(([a], [b]) => (a < b ? -1 : 1)));

/** Words of one tab that the server does not have yet. */
export class LocalDraft {
  #form;

  constructor(form) {
    this.#form = form;
  }

  get #scope() {
    return `${prefix}${this.#form.dataset.user ?? '0'}.${this.#form.dataset.item}.`;
  }

  get #key() {
    return this.#scope + (this.#form.elements.namedItem('Tab')?.value ?? '');
  }

  /** Returns false when the browser has no room or forbids it. */
  keep() {
    const { revision, copy } = this.#form.dataset;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), revision, copy, fields: fieldsOf(this.#form) }));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept either.
    }
  }

  /** What another tab, or this one before a crash, could not send. The person decides; nothing is overwritten. */
  offerLeftOvers() {
    const here = words(fieldsOf(this.#form));
    for (const key of entries()) {
      if (!key.startsWith(this.#scope) || key === this.#key) continue;
      const left = read(key);
      if (!left?.fields || words(left.fields) === here) localStorage.removeItem(key);
      else this.#offer(key, left);
    }
  }

  #offer(key, left) {
    const time = new Date(left.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
    const notice = el('div', { class: 'notice notice-warning', role: 'status', 'data-left-over': true },
      el('p', { class: 'notice-title' }, `本机保存着 ${time} 输入、没有送到服务器的内容`),
      el('p', {}, '可能是断线、关机，或者另一个窗口正在编辑。',
        el('button', { type: 'button', class: 'btn btn-sm', onclick: () => this.#compare(left) }, '对比并恢复'), ' ',
        el('button', {
          type: 'button',
          class: 'btn btn-sm btn-ghost',
          onclick: () => {
            localStorage.removeItem(key);
            notice.remove();
          },
        }, '丢弃')));
    this.#form.before(notice);
  }

  #compare(left) {
    const form = el('form', { method: 'post', action: `/admin/content/${this.#form.dataset.item}/conflict`, hidden: true });
    const add = (name, value) => {
      const input = el('input', { type: 'hidden', name });
      input.value = value;
      form.append(input);
    };
    add('__RequestVerificationToken', antiforgeryToken(this.#form));
    for (const [name, values] of Object.entries(left.fields)) values.forEach((value) => add(name, value));
    document.body.append(form);
    form.submit();
  }
}

function forgetSaved() {
  for (const cookie of document.cookie.split('; ')) {
    const name = cookie.split('=')[0];
    if (!name.startsWith(savedCookie)) continue;
    const tab = name.slice(savedCookie.length);
    entries().filter((key) => key.endsWith(`.${tab}`)).forEach((key) => localStorage.removeItem(key));
    document.cookie = `${name}=; path=/admin; max-age=0; samesite=lax`;
  }
}

/** On every admin page: what was saved or is too old goes, and on signing out everything. */
export function tidyLocalDrafts() {
  forgetSaved();
  for (const key of entries()) {
    const left = read(key);
    if (!left || !(Date.now() - left.at < lifetime)) localStorage.removeItem(key);
  }
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !event.target.matches('form[action="/account/logout"]')) return;
    entries().forEach((key) => localStorage.removeItem(key));
  });
}
