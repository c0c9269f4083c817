import { askInDialog } from './dialog.js';
import { antiforgeryToken, el } from './dom.js';
import { sendInPieces, Stopped } from './pieces.js';

const sizeOf = (bytes) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

async function askSameName({ name }) {
  const choice = (value, label, checked) => el('label', { class: 'form-check' }, el('input', { type: 'radio', class: 'form-check-input', name: 'choice', value, checked }), el('span', { class: 'form-check-label' }, label));
  const data = await askInDialog({
    title: '已有同名文件',
    submit: '继续',
    cancel: '不上传',
    content: [
      el('p', {}, `这个文件夹里已经有“${name}”。`),
      choice('KeepBoth', '两个都留，新文件自动编号', true),
      choice('Replace', '替换：网址不变，原文件留在历史里，已公开的稿件不变'),
    ],
  });
  return data?.get('choice') ?? null;
}

class MediaUpload {
  #block;
  #input;
  #list;
  #queue = [];
  #running = false;
  #stored = 0;

  constructor(block) {
    this.#block = block;
    this.#input = block.querySelector('input[type="file"]');
    this.#input.disabled = false;
    this.#list = block.appendChild(el('ul', { class: 'upload-list', 'aria-label': '正在上传的文件' }));
    block.classList.add('upload-ready');
    this.#input.addEventListener('change', () => {
      this.#add(this.#input.files);
      this.#input.value = '';
    });
    block.addEventListener('dragover', (event) => {
      if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
      event.preventDefault();
      block.classList.add('upload-over');
    });
    block.addEventListener('dragleave', () => block.classList.remove('upload-over'));
    block.addEventListener('drop', (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      block.classList.remove('upload-over');
      this.#add(event.dataTransfer.files);
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.#running) return;
      event.preventDefault();
      event.returnValue = '';
    });
  }

  #add(files) {
    for (const file of files) {
      const state = el('span', { class: 'upload-state' }, '等待上传');
      const row = el('li', { class: 'upload-item' }, el('span', { class: 'upload-name' }, `${file.name}（${sizeOf(file.size)}）`), state);
      this.#list.append(row);
      this.#queue.push({ file, row, state });
    }
    this.#work();
  }

  async #work() {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) await this.#send(next);
    this.#running = false;
    if (this.#stored > 0 && !this.#list.querySelector('.upload-error')) location.assign(this.#block.dataset.doneUrl);
    else if (this.#stored > 0) this.#offerReload();
  }

  #offerReload() {
    if (this.#block.querySelector('[data-reload]')) return;
    this.#list.after(el('p', { 'data-reload': true }, el('a', { class: 'btn btn-sm', href: this.#block.dataset.doneUrl }, '刷新，查看已上传的文件')));
  }

  async #send({ file, row, state }) {
    const { url, unit, folder } = this.#block.dataset;
    const bar = el('progress', { class: 'upload-progress', max: 100, value: 0, 'aria-label': `上传进度：${file.name}` });
    const stop = new AbortController();
    const cancel = el('button', { type: 'button', class: 'btn btn-sm', onclick: () => stop.abort() }, '暂停', el('span', { class: 'visually-hidden' }, `上传 ${file.name}`));
    row.querySelectorAll('.upload-error, button').forEach((node) => node.remove());
    row.append(bar, cancel);
    let result;
    try {
      result = await sendInPieces(url, { unit: Number(unit), folder: folder ? Number(folder) : null }, file, antiforgeryToken(document), askSameName, {
        signal: stop.signal,
        onProgress: (share) => {
          bar.value = Math.round(share * 100);
          state.textContent = share < 1 ? `正在上传 ${bar.value}%` : '正在检查文件';
        },
        onWait: () => { state.textContent = '网络已断开，恢复后从断开的地方继续'; },
      });
    } catch (error) {
      if (!(error instanceof Stopped) && !stop.signal.aborted) result = { error: '没有上传成功，请重试。' };
    }
    bar.remove();
    cancel.remove();
    if (result?.answer) {
      this.#stored++;
      state.textContent = '已上传';
      row.setAttribute('role', 'status');
      return;
    }
    if (result?.rejected) {
      state.textContent = '没有上传';
      return;
    }
    state.textContent = result ? '未上传' : '已暂停';
    if (result) row.append(el('p', { class: 'upload-error', role: 'alert' }, result.error));
    const again = el('button', { type: 'button', class: 'btn btn-sm' }, result ? '重试' : '继续', el('span', { class: 'visually-hidden' }, `上传 ${file.name}`));
    again.addEventListener('click', () => {
      this.#queue.push({ file, row, state });
      this.#work();
    });
    row.append(again);
  }
}

export function enhanceMediaUpload() {
  document.querySelectorAll('[data-media-upload]').forEach((block) => new MediaUpload(block));
  document.querySelectorAll('[data-media-bulk]').forEach((form) => {
    const count = form.querySelector('[data-media-count]');
    const show = () => {
      const chosen = form.querySelectorAll('input[name="Ids"]:checked').length;
      count.textContent = chosen > 0 ? `（已选 ${chosen} 个）` : '';
    };
    form.addEventListener('change', show);
    show();
  });
}
