import { antiforgeryToken, el, messageOf } from './dom.js';
import { fieldsOf } from './draft-fields.js';
import { LocalDraft } from './local-draft.js';

const pause = 1500;
const keepPause = 250;
const patience = 20000;
const longestWait = 60000;
const signInWait = 15000;

class Autosave {
  #form;
  #status;
  #typed = 0;
  #saved = 0;
  #timer = 0;
  #slow = 0;
  #failures = 0;
  #request = null;
  #halted = false;
  #leaving = false;
  #shown = '';
  #local;
  #keeping = 0;
  #kept = false;

  constructor(form) {
    this.#form = form;
    this.#status = form.querySelector('[data-autosave-status]') ?? document.querySelector('[data-autosave-status]')
      ?? form.appendChild(el('p', { 'data-autosave-status': true, role: 'status' }));
    this.#local = new LocalDraft(form);
    this.#local.offerLeftOvers();
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('change', () => this.#changed());
    window.addEventListener('submit', (event) => this.#submitted(event));
    window.addEventListener('pageshow', () => { this.#leaving = false; });
    window.addEventListener('online', () => this.#unsaved && this.save());
    window.addEventListener('focus', () => this.#shown === 'signed-out' && this.save());
    window.addEventListener('beforeunload', (event) => {
      if (!this.#unsaved || this.#leaving) return;
      event.preventDefault();
      event.returnValue = '';
    });
    document.addEventListener('cms:revision', (event) => this.#moved(event.detail));
    document.addEventListener('cms:lock', ({ detail }) => !detail.locked && this.#resume());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden' || !this.#unsaved) return;
      this.#keep();
      this.save();
    });
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        if (this.#readOnly) return;
        this.#typed++;
        this.save();
      }
    });
  }

  get #unsaved() {
    return this.#typed !== this.#saved;
  }

  /** Somebody else is changing the draft and this page only shows it. */
  get #readOnly() {
    return this.#form.querySelector('[data-draft-fields]:disabled') !== null;
  }

  #changed() {
    if (this.#readOnly) return;
    this.#typed++;
    this.#form.dataset.unsaved = 'true';
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), keepPause);
    if (this.#halted || this.#failures > 0) return;
    this.#schedule(pause);
  }

  /** In this browser, until the server has it: a crash or a lost line costs no word. */
  #keep() {
    clearTimeout(this.#keeping);
    this.#kept = this.#local.keep();
  }

  #schedule(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), delay);
  }

  #submitted(event) {
    if (event.defaultPrevented) return;
    if (event.target !== this.#form) return;
    // The form itself carries everything; a late autosave would only collide with it.
    this.#leaving = true;
    if (this.#unsaved) this.#keep();
    clearTimeout(this.#timer);
    this.#request?.abort('leaving');
  }

  async save() {
    clearTimeout(this.#timer);
    if (this.#halted || this.#leaving || this.#request || this.#readOnly) return;
    const sent = this.#typed;
    const body = JSON.stringify({
      item: Number(this.#form.dataset.item),
      revision: Number(this.#form.dataset.revision),
      copy: Number(this.#form.dataset.copy ?? 0),
      fields: fieldsOf(this.#form),
    });
    this.#request = new AbortController();
    const limit = setTimeout(() => this.#request?.abort('slow'), patience);
    this.#slow = setTimeout(() => this.#show('saving', '正在保存…'), 400);
    let response = null;
    try {
      response = await fetch(this.#form.dataset.autosaveUrl, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'X-Requested-With': 'XMLHttpRequest',
          RequestVerificationToken: antiforgeryToken(this.#form),
        },
        body,
        credentials: 'same-origin',
        redirect: 'manual',
        // Browsers refuse a kept-alive request above 64 KiB.
        keepalive: document.visibilityState === 'hidden' && body.length < 20000,
        signal: this.#request.signal,
      });
    } catch {
      // No answer: the network is gone or too slow. What was typed stays in the page and is tried again.
      response = null;
    } finally {
      clearTimeout(limit);
      clearTimeout(this.#slow);
      this.#request = null;
    }
    if (this.#leaving) return;
    await this.#answered(response, sent);
  }

  async #answered(response, sent) {
    if (response === null) return this.#retry(this.#kept ? '网络已断开，可以继续输入；内容暂存在本机，恢复后自动保存' : '网络已断开，可以继续输入；请不要关闭本页，恢复后自动保存');
    if (response.status === 401 || response.type === 'opaqueredirect') return this.#signedOut();
    if (response.status === 409 || response.status === 423) return this.#conflict(response);
    if (response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429) return this.#refused(response);
    if (!response.ok) return this.#retry('服务器暂时不能保存，内容暂存在本页，稍后自动重试');
    await this.#succeeded(response, sent);
  }

  async #succeeded(response, sent) {
    let answer = {};
    try {
      answer = await response.json();
    } catch {
      // An empty answer is a success without news.
    }
    this.#know('revision', 'Revision', answer.revision);
    this.#know('copy', 'Copy', answer.copy);
    this.#saved = sent;
    this.#failures = 0;
    if (!this.#unsaved) {
      clearTimeout(this.#keeping);
      this.#local.forget();
      this.#form.dataset.unsaved = 'false';
    }
    const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
    this.#show('saved', `已自动保存 ${time}`);
    this.#form.dispatchEvent(new CustomEvent('cms:saved', { bubbles: true, detail: answer }));
    if (this.#unsaved) this.#schedule(pause);
  }

  /** Both the next autosave and the form itself must name what this tab has seen. */
  #know(key, name, number) {
    if (!Number.isInteger(number)) return;
    this.#form.dataset[key] = number;
    const hidden = this.#form.querySelector(`input[type="hidden"][name="${name}"]`);
    if (hidden) hidden.value = number;
    if (key !== 'revision') return;
    document.querySelectorAll('input[type="hidden"][data-item-revision]').forEach((input) => { input.value = number; });
  }

  /** An attachment was added or removed from this page: typing goes on, unless somebody else saved in between. */
  #moved({ from, revision }) {
    if (Number(this.#form.dataset.revision) === from) this.#know('revision', 'Revision', revision);
  }

  async #refused(response) {
    this.#failures = 0;
    const words = {
      403: '没有保存：您没有修改这篇稿件的权限。',
      404: '没有保存：这篇稿件已经不在了。',
      413: '没有保存：内容太长。',
      422: '没有保存：请检查填写的内容。',
    };
    const fallback = words[response.status] ?? '没有保存。请先复制未保存的内容，再刷新页面重试。';
    this.#show('refused', await messageOf(response, fallback));
  }

  #retry(message) {
    this.#failures++;
    this.#show('offline', message);
    this.#schedule(Math.min(longestWait, 1000 * 2 ** this.#failures));
  }

  #signedOut() {
    this.#failures++;
    const link = el('a', { href: '/account/login', target: '_blank', rel: 'noopener' }, '打开登录页（新标签页）');
    this.#show('signed-out', '登录已过期，请在新标签页重新登录后继续，内容不会丢失。', link);
    this.#schedule(signInWait);
  }

  /** Whoever was changing the draft left it as it was: what waited here goes on its way. */
  #resume() {
    if (!this.#halted) return;
    this.#halted = false;
    const place = this.#form.querySelector('[data-conflict]') ?? document.querySelector('[data-conflict]');
    if (place) place.hidden = true;
    if (this.#unsaved) this.save();
  }

  async #conflict(response) {
    let answer = {};
    try {
      answer = await response.json();
    } catch {
      // Without details the words below still say what happened.
    }
    this.#halted = true;
    const message = answer.message || '别人已经保存了这篇稿件的新内容，您的修改还没有保存。';
    this.#show('conflict', message);
    const place = this.#form.querySelector('[data-conflict]') ?? document.querySelector('[data-conflict]');
    if (!place) return;
    place.replaceChildren();
    // The form goes along: what stands in this tab was not stored anywhere.
    if (answer.conflictUrl) place.append(el('button', { class: 'btn btn-sm', type: 'submit', formaction: answer.conflictUrl, formmethod: 'post', formnovalidate: true }, '对比两份内容'));
    place.hidden = false;
  }

  #show(kind, text, ...more) {
    // Routine savings are not read out each time; a change of situation is.
    const routine = kind === this.#shown || kind === 'saving' || (kind === 'saved' && this.#shown === 'saving');
    this.#status.setAttribute('aria-live', routine ? 'off' : 'polite');
    this.#status.dataset.state = kind;
    this.#status.replaceChildren(text, ...more.flatMap((node) => [' ', node]));
    if (kind !== 'saving') this.#shown = kind;
  }
}

export function enhanceAutosave() {
  document.querySelectorAll('form[data-autosave-url]').forEach((form) => new Autosave(form));
}
