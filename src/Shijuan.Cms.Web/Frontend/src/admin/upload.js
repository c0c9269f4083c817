import { antiforgeryToken, el } from './dom.js';
import { reloadList } from './lists.js';

const sizeOf = (bytes) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

function errorOf(request) {
  if (request.status === 413) return '文件太大，服务器没有接收。';
  if (request.status === 401 || request.responseURL.includes('/account/login')) return '登录已过期，请在新标签页重新登录后重试。';
  try {
    const body = JSON.parse(request.responseText);
    if (body.message || body.detail || body.title) return body.message || body.detail || body.title;
  } catch {
    // Not JSON: fall through to our own words.
  }
  return '没有上传成功，请重试。';
}

/** A file belongs to the item: its revision moved, and the open form must know. */
function tellRevision(text) {
  try {
    const { from, revision } = JSON.parse(text);
    if (Number.isInteger(from)) document.dispatchEvent(new CustomEvent('cms:revision', { detail: { from, revision } }));
  } catch {
    // An answer without news.
  }
}

/** Sends one file; resolves to {text} on success, {error} with the message to show, or {cancelled}. */
export function sendFile(url, field, file, token, { onProgress, onStart } = {}) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    // On top of what this page shows: when somebody saved since, the server refuses.
    const { revision } = document.querySelector('form[data-autosave-url]')?.dataset ?? {};
    if (revision) body.append('revision', revision);
    body.append(field, file, file.name);
    request.open('POST', url);
    request.setRequestHeader('RequestVerificationToken', token);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress?.(event.loaded / event.total));
    request.addEventListener('load', () => {
      const signedOut = request.responseURL.includes('/account/login');
      const ok = request.status >= 200 && request.status < 300 && !signedOut;
      if (ok) tellRevision(request.responseText);
      resolve(ok ? { text: request.responseText } : { error: errorOf(request) });
    });
    request.addEventListener('error', () => resolve({ error: '网络中断，没有上传成功，请重试。' }));
    request.addEventListener('abort', () => resolve({ cancelled: true }));
    onStart?.(request);
    request.send(body);
  });
}

class UploadBlock {
  #block;
  #input;
  #list;
  #queue = [];
  #running = false;

  constructor(block) {
    this.#block = block;
    this.#input = block.querySelector('input[type="file"]');
    if (!this.#input) return;
    this.#list = block.appendChild(el('ul', { class: 'upload-list', 'aria-label': '正在上传的文件' }));
    block.querySelectorAll('button[type="submit"], button:not([type])').forEach((button) => { button.hidden = true; });
    this.#input.after(el('p', { class: 'form-hint' }, '选择后立即上传，也可以把文件拖到这里。'));
    block.classList.add('upload-ready');
    this.#input.addEventListener('change', () => {
      this.#add(this.#input.files);
      this.#input.value = '';
    });
    this.#input.addEventListener('input', (event) => event.stopPropagation());
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
  }

  #add(files) {
    for (const file of files) this.#queue.push({ file, row: this.#row(file) });
    this.#work();
  }

  #row(file) {
    const row = el('li', { class: 'upload-item' });
    this.#list.append(row);
    row.append(el('span', { class: 'upload-name' }, `${file.name}（${sizeOf(file.size)}）`), el('span', { class: 'upload-state' }, '等待上传'));
    return row;
  }

  async #work() {
    if (this.#running) return;
    this.#running = true;
    let anySent = false;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      if (await this.#send(next)) anySent = true;
    }
    this.#running = false;
    if (anySent) await reloadList(this.#block.dataset.listUrl, this.#block.dataset.list);
  }

  async #send({ file, row }) {
    const state = row.querySelector('.upload-state');
    const bar = el('progress', { class: 'upload-progress', max: 100, value: 0, role: 'progressbar', 'aria-label': `上传进度：${file.name}` });
    const cancel = el('button', { type: 'button', class: 'btn btn-sm' }, '取消', el('span', { class: 'visually-hidden' }, `上传 ${file.name}`));
    row.querySelectorAll('.upload-error, button').forEach((node) => node.remove());
    state.textContent = '正在上传';
    row.append(bar, cancel);
    const answer = await sendFile(this.#block.dataset.url, this.#input.name || 'file', file, antiforgeryToken(this.#block), {
      onStart: (request) => cancel.addEventListener('click', () => request.abort()),
      onProgress: (share) => {
        bar.value = Math.round(share * 100);
        state.textContent = share < 1 ? `正在上传 ${bar.value}%` : '正在检查文件';
      },
    });
    bar.remove();
    cancel.remove();
    if (answer.cancelled) {
      row.remove();
      this.#input.focus();
      return false;
    }
    if (answer.error) {
      state.textContent = '未上传';
      row.append(el('p', { class: 'upload-error', role: 'alert' }, answer.error));
      const retry = el('button', { type: 'button', class: 'btn btn-sm' }, '重试', el('span', { class: 'visually-hidden' }, `上传 ${file.name}`));
      retry.addEventListener('click', () => {
        this.#queue.push({ file, row });
        this.#work();
      });
      row.append(retry);
      return false;
    }
    state.textContent = '已上传';
    row.setAttribute('role', 'status');
    setTimeout(() => row.remove(), 4000);
    return true;
  }
}

export function enhanceUploads() {
  document.querySelectorAll('[data-upload]').forEach((block) => new UploadBlock(block));
}
