import { antiforgeryToken, el } from './dom.js';

class Presence {
  #line;
  #form;
  #fields;
  #notice;
  #lastInput = Date.now();
  #locked;
  #stale = false;
  #timer = 0;

  constructor(line) {
    this.#line = line;
    this.#form = document.querySelector('form[data-autosave-url]');
    this.#fields = this.#form?.querySelector('[data-draft-fields]') ?? null;
    this.#notice = document.querySelector('[data-lock]');
    this.#locked = this.#notice !== null && !this.#notice.hidden;
    for (const kind of ['keydown', 'pointerdown', 'input']) {
      document.addEventListener(kind, () => { this.#lastInput = Date.now(); }, { capture: true, passive: true });
    }
    window.addEventListener('pagehide', () => this.#send({ leaving: true }));
    window.addEventListener('pageshow', (event) => event.persisted && this.#beat());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#beat());
    this.#beat();
  }

  async #beat() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#beat(), Number(this.#line.dataset.beat || 8) * 1000);
    const answer = await this.#send({ leaving: false });
    if (answer) this.#show(answer);
  }

  async #send({ leaving }) {
    try {
      const response = await fetch(this.#line.dataset.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: antiforgeryToken(this.#form) },
        body: JSON.stringify({ idle: Math.round((Date.now() - this.#lastInput) / 1000), leaving }),
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: leaving,
      });
      return response.ok ? await response.json() : null;
    } catch {
      // No network: the autosave says so; who else is here is unknown meanwhile.
      return null;
    }
  }

  #show({ revision, words, lock }) {
    if (this.#line.textContent !== words) this.#line.textContent = words;
    if (!this.#form || !this.#notice || this.#stale) return;
    if (lock) this.#close(lock.title);
    else if (this.#locked) this.#open(revision);
  }

  #close(title) {
    const heading = this.#notice.querySelector('[data-lock-title]');
    if (heading.textContent !== title) heading.textContent = title;
    if (this.#locked) return;
    this.#locked = true;
    this.#notice.setAttribute('role', 'alert');
    this.#notice.hidden = false;
    // Words that are not saved yet must go along when the form is sent: then it stays, and only the typing ends.
    const unsaved = this.#form.dataset.unsaved === 'true';
    if (!unsaved && this.#fields) this.#fields.disabled = true;
    this.#form.querySelectorAll('input:not([type="hidden"]), textarea').forEach((input) => { input.readOnly = true; });
    document.dispatchEvent(new CustomEvent('cms:lock', { detail: { locked: true } }));
  }

  #open(revision) {
    this.#stale = Number(this.#form.dataset.revision) !== revision;
    if (this.#stale) {
      this.#notice.querySelector('[data-lock-title]').textContent = '对方已经保存了新的内容';
      this.#notice.querySelector('[data-lock-words]')?.replaceChildren('请刷新本页，在新的内容上继续。', ' ', el('a', { class: 'btn btn-sm', href: location.pathname }, '刷新'));
      this.#notice.querySelector('[data-lock-form]')?.remove();
      return;
    }
    this.#locked = false;
    this.#notice.hidden = true;
    if (this.#fields) this.#fields.disabled = false;
    this.#form.querySelectorAll('input:not([type="hidden"]), textarea').forEach((input) => { input.readOnly = false; });
    document.dispatchEvent(new CustomEvent('cms:lock', { detail: { locked: false } }));
  }
}

export function enhancePresence() {
  const line = document.querySelector('[data-presence]');
  if (line) new Presence(line);
}
