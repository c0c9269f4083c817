import { el, uniqueId } from './dom.js';
import { goToField } from './focus.js';

const linkSelector = 'a[data-target-field], a[data-target-text]';
const links = (panel) => [...panel.querySelectorAll(linkSelector)];
const identity = (link) => [link.dataset.targetField, link.dataset.targetText, link.textContent.trim()].join('|');

function placeOf(link) {
  const number = (text) => (text === undefined || text === '' ? undefined : Number(text));
  return { text: link.dataset.targetText, start: number(link.dataset.targetStart), length: number(link.dataset.targetLength) };
}

class ChecksPanel {
  #panel;
  #live;
  #request = null;
  #at = -1;

  constructor(panel) {
    this.#panel = panel;
    this.#live = document.body.appendChild(el('div', { class: 'visually-hidden', 'aria-live': 'polite' }));
    this.#describe();
    panel.addEventListener('click', (event) => this.#jump(event));
    document.addEventListener('cms:saved', () => this.refresh());
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  async refresh() {
    this.#request?.abort();
    const request = this.#request = new AbortController();
    let html;
    try {
      const response = await fetch(this.#panel.dataset.checksUrl, {
        headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' },
        credentials: 'same-origin',
        redirect: 'manual',
        signal: request.signal,
      });
      if (!response.ok) return;
      html = await response.text();
    } catch {
      // A newer check replaced this one, or the network is gone: the next saving asks again.
      return;
    }
    if (request === this.#request) this.#swap(html);
  }

  #swap(html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const fresh = parsed.querySelector('[data-checks-url]') ?? parsed.body;
    const typing = this.#panel.contains(document.activeElement) && document.activeElement.matches('textarea, input, select');
    // Somebody is writing a reason in the panel: it must not vanish under the hands.
    if (typing) return;
    const focused = this.#panel.contains(document.activeElement) ? document.activeElement : null;
    const focusedIdentity = focused?.matches(linkSelector) ? identity(focused) : null;
    const focusedAt = focused ? links(this.#panel).indexOf(focused) : -1;
    const before = this.#panel.dataset.count + '/' + this.#panel.dataset.blocking;

    this.#panel.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    for (const name of ['count', 'blocking']) {
      if (fresh.dataset?.[name] !== undefined) this.#panel.dataset[name] = fresh.dataset[name];
    }
    this.#describe();
    if (focused) this.#restoreFocus(focusedIdentity, focusedAt);
    if (before !== this.#panel.dataset.count + '/' + this.#panel.dataset.blocking) this.#announce();
  }

  #restoreFocus(wanted, at) {
    const all = links(this.#panel);
    const target = all.find((link) => identity(link) === wanted) ?? all[Math.min(Math.max(at, 0), all.length - 1)]
      ?? this.#panel.querySelector('h2, h3') ?? this.#panel;
    if (!target.matches('a')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  #announce() {
    const count = Number(this.#panel.dataset.count ?? links(this.#panel).length);
    const blocking = Number(this.#panel.dataset.blocking ?? 0);
    this.#live.textContent = count === 0 ? '发布前检查：没有发现问题'
      : `发布前检查：${count} 项${blocking > 0 ? `，其中 ${blocking} 项不得发布` : ''}`;
  }

  #describe() {
    for (const link of links(this.#panel)) {
      const message = link.closest('.finding')?.querySelector('.finding-message');
      if (!message) continue;
      message.id ||= uniqueId('finding');
      link.setAttribute('aria-describedby', message.id);
    }
  }

  #jump(event) {
    const link = event.target.closest(linkSelector);
    if (!link) return;
    this.#at = links(this.#panel).indexOf(link);
    if (goToField(link.dataset.targetField, placeOf(link))) event.preventDefault();
  }

  #key(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
    const all = links(this.#panel);
    if (all.length === 0) return;
    event.preventDefault();
    const current = all.indexOf(document.activeElement);
    const from = current >= 0 ? current : this.#at;
    this.#at = (from + (event.shiftKey ? -1 : 1) + all.length) % all.length;
    if (from < 0 && event.shiftKey) this.#at = all.length - 1;
    all[this.#at].focus();
    all[this.#at].scrollIntoView({ block: 'nearest' });
  }
}

export function enhanceChecks() {
  document.querySelectorAll('[data-checks-url]').forEach((panel) => new ChecksPanel(panel));
}
