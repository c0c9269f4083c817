import { el } from './dom.js';

// A wide page drawn small shows how it looks; a phone is drawn as it is.
const widths = { desktop: 1200, phone: 390, elder: 1200 };

class LivePreview {
  #section;
  #stage;
  #frame = null;
  #width = 'off';
  #scroll = 0;

  constructor(section) {
    this.#section = section;
    this.#stage = section.querySelector('[data-stage]');
    section.hidden = false;
    section.addEventListener('click', (event) => {
      const button = event.target.closest('button[data-width]');
      if (button) this.#choose(button.dataset.width);
    });
    document.addEventListener('cms:saved', () => this.#refresh());
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
  }

  #choose(width) {
    this.#width = width;
    this.#section.querySelectorAll('button[data-width]').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.width === width)));
    const shown = width !== 'off';
    this.#stage.hidden = !shown;
    document.querySelector('[data-panes]')?.classList.toggle('panes-wide-side', shown);
    this.#frame?.remove();
    this.#frame = null;
    if (!shown) return;
    // No scripts run inside: it is a picture of the page, and its links lead nowhere from here.
    this.#frame = el('iframe', { title: '预览', sandbox: 'allow-same-origin', src: this.#url, class: 'live-preview-frame' });
    this.#frame.addEventListener('load', () => this.#frame?.contentWindow?.scrollTo(0, this.#scroll));
    this.#scroll = 0;
    this.#stage.replaceChildren(this.#frame);
    this.#fit();
  }

  get #url() {
    return `${this.#section.dataset.url}?framed=true${this.#width === 'elder' ? '&view=elder' : ''}`;
  }

  #refresh() {
    if (!this.#frame) return;
    this.#scroll = this.#frame.contentWindow?.scrollY ?? 0;
    this.#frame.contentWindow?.location.replace(this.#url);
  }

  #fit() {
    if (!this.#frame) return;
    const width = widths[this.#width];
    const scale = Math.min(1, this.#stage.clientWidth / width);
    Object.assign(this.#frame.style, { width: `${width}px`, height: `${this.#stage.clientHeight / scale}px`, transform: `scale(${scale})`, marginInline: scale === 1 ? 'auto' : '0' });
  }
}

export function enhanceLivePreview() {
  document.querySelectorAll('[data-live-preview]').forEach((section) => new LivePreview(section));
}
