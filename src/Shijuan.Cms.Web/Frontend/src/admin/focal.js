import { el } from './dom.js';

const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (value) => Math.min(100, Math.max(0, Math.round(value)));

/** A point on a picture, set by a click, the arrow keys or the two number fields, which are what is saved. */
class FocalPoint {
  #box;
  #x;
  #y;
  #point;
  #timer = 0;

  constructor(box) {
    this.#box = box;
    this.#x = document.getElementById(box.dataset.x);
    this.#y = document.getElementById(box.dataset.y);
    this.#point = el('button', { type: 'button', class: 'media-focal-point' }, el('span', { class: 'visually-hidden' }));
    box.append(this.#point);
    box.classList.add('media-focal-ready');
    box.querySelector('img').addEventListener('click', (event) => {
      const frame = event.currentTarget.getBoundingClientRect();
      this.#set(((event.clientX - frame.left) / frame.width) * 100, ((event.clientY - frame.top) / frame.height) * 100);
      this.#point.focus();
    });
    this.#point.addEventListener('keydown', (event) => {
      const by = step[event.key];
      if (!by) return;
      event.preventDefault();
      const far = event.shiftKey ? 10 : 1;
      this.#set(Number(this.#x.value) + by[0] * far, Number(this.#y.value) + by[1] * far);
    });
    [this.#x, this.#y].forEach((field) => field.addEventListener('input', () => this.#show()));
    this.#show();
  }

  #set(x, y) {
    this.#x.value = within(x);
    this.#y.value = within(y);
    this.#show();
  }

  #show() {
    const [x, y] = [within(Number(this.#x.value)), within(Number(this.#y.value))];
    this.#point.style.left = `${x}%`;
    this.#point.style.top = `${y}%`;
    this.#point.querySelector('span').textContent = `焦点：离左边百分之 ${x}，离上边百分之 ${y}。按方向键移动。`;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      document.querySelectorAll('[data-crop]').forEach((crop) => {
        const address = `${crop.dataset.crop}?x=${x / 100}&y=${y / 100}`;
        if (crop.getAttribute('src') !== address) crop.setAttribute('src', address);
      });
    }, 300);
  }
}

export function enhanceFocalPoints() {
  document.querySelectorAll('[data-focal]').forEach((box) => new FocalPoint(box));
}
