import { antiforgeryToken, el, uniqueId } from '../admin/dom.js';
import { askInDialog } from '../admin/dialog.js';
import { askFromLibrary } from '../admin/media-picker.js';
import { sendFile } from '../admin/upload.js';
import { isAllowedAddress } from './address.js';

function row(label, control, hint) {
  control.id ||= uniqueId('field');
  const hintNode = hint ? el('p', { class: 'form-hint', id: `${control.id}-hint` }, hint) : null;
  if (hintNode) control.setAttribute('aria-describedby', hintNode.id);
  return el('div', { class: 'form-row' }, el('label', { class: 'form-label', for: control.id }, label), hintNode, control);
}

function alternativeFields({ alt = '', decorative = false } = {}) {
  const text = el('input', { class: 'form-control', name: 'alt', maxlength: 300, autocomplete: 'off' });
  text.value = alt;
  const box = el('input', { type: 'checkbox', class: 'form-check-input', name: 'decorative', value: '1' });
  box.checked = decorative;
  const follow = () => { text.disabled = box.checked; };
  box.addEventListener('change', follow);
  follow();
  return [
    row('替代文字', text, '给看不到图片的人：用一句话说出图片的内容。图中有文字的，写出文字。'),
    el('label', { class: 'form-check' }, box, el('span', { class: 'form-check-label' }, '装饰性图片，无需说明')),
  ];
}

function alternativeOf(data) {
  const decorative = data.get('decorative') === '1';
  return { decorative, alt: decorative ? '' : (data.get('alt') ?? '').trim() };
}

function alternativeProblem(data, fileName) {
  const { decorative, alt } = alternativeOf(data);
  if (decorative) return null;
  if (alt === '') return '请填写替代文字，或者勾选“装饰性图片，无需说明”。';
  if (fileName && (alt === fileName || /\.(?:jpe?g|png|gif|webp|bmp)$/i.test(alt))) return '文件名不能当作替代文字，请说出图片的内容。';
  return null;
}

/** How the library's dialog asks for the same words as the upload's. */
const alternative = {
  fields: alternativeFields,
  of: alternativeOf,
  problem: alternativeProblem,
  fill: (rows, { alt, decorative }) => {
    const find = (name) => rows.map((row) => row.querySelector(`[name="${name}"]`)).find(Boolean);
    find('alt').value = alt;
    find('decorative').checked = decorative;
    find('decorative').dispatchEvent(new Event('change'));
  },
};

export async function askForPicture({ uploadUrl, libraryUrl, scope, file = null }) {
  let stored = null;
  let fromLibrary = false;
  const choose = el('button', { type: 'button', class: 'btn' }, '从媒体库选图片');
  choose.addEventListener('click', () => {
    fromLibrary = true;
    choose.closest('dialog').close();
  });
  const input = el('input', { type: 'file', class: 'form-control', name: 'file', accept: 'image/jpeg,image/png,image/gif,image/webp' });
  const bar = el('progress', { class: 'upload-progress', max: 100, value: 0, 'aria-label': '图片上传进度', hidden: true });
  const data = await askInDialog({
    title: '插入图片',
    submit: '插入',
    content: [libraryUrl && !file ? el('p', {}, choose) : null, file ? el('p', {}, `图片：${file.name || '剪贴板中的图片'}`) : row('图片文件', input, 'JPG、PNG、GIF 或 WebP'), ...alternativeFields(), bar],
    validate: async (answers) => {
      const chosen = file ?? input.files[0];
      if (!chosen) return '请选择图片文件。';
      const problem = alternativeProblem(answers, chosen.name);
      if (problem) return problem;
      bar.hidden = false;
      const answer = await sendFile(uploadUrl, 'file', chosen, antiforgeryToken(scope), { onProgress: (share) => { bar.value = share * 100; } });
      bar.hidden = true;
      if (answer.error) return answer.error;
      try {
        stored = JSON.parse(answer.text).sha;
      } catch {
        // Fall through: without a hash there is nothing to insert.
      }
      return stored ? null : '服务器没有返回文件，请重试。';
    },
  });
  if (fromLibrary) return askFromLibrary({ libraryUrl, scope, alternative });
  return data && stored ? { file: stored, ...alternativeOf(data) } : null;
}

export async function askForAlternative(current) {
  const data = await askInDialog({ title: '图片说明', submit: '保存', content: alternativeFields(current), validate: (answers) => alternativeProblem(answers) });
  return data && alternativeOf(data);
}

export async function askForTable() {
  const number = (name, value) => el('input', { type: 'number', class: 'form-control', name, value, min: 1, max: 50, inputmode: 'numeric' });
  const data = await askInDialog({
    title: '插入表格',
    submit: '插入',
    content: [el('div', { class: 'form-grid' }, row('行数（含表头）', number('rows', 3)), row('列数', number('cols', 3))), el('p', { class: 'form-hint' }, '第一行是表头，读屏软件靠它说明每一格是什么。')],
    validate: (answers) => ([answers.get('rows'), answers.get('cols')].every((value) => /^\d+$/.test(value) && value >= 1 && value <= 50) ? null : '行数和列数请填 1 到 50 的整数。'),
  });
  return data && { rows: Number(data.get('rows')), cols: Number(data.get('cols')) };
}

function linkSearch(searchUrl, address) {
  const box = el('input', { type: 'search', class: 'form-control', name: 'search', autocomplete: 'off' });
  const list = el('ul', { class: 'link-results' });
  const status = el('p', { class: 'form-hint', role: 'status' });
  let timer = 0;
  let latest = 0;
  const find = async () => {
    const turn = ++latest;
    const query = box.value.trim();
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    let found = [];
    try {
      const address = new URL(searchUrl, location.href);
      address.searchParams.set('q', query);
      const response = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin', redirect: 'manual' });
      if (!response.ok) throw new TypeError(`status ${response.status}`);
      found = await response.json();
    } catch {
      // The network or the sign-in is gone: say so and let the person try again.
      if (turn === latest) status.textContent = '现在查不到，请稍后再试。';
      return;
    }
    if (turn !== latest) return;
    status.textContent = found.length === 0 ? '没有找到。' : `找到 ${found.length} 条，选一条。`;
    list.replaceChildren(...found.map(({ id, title, meta }) => {
      const choose = el('button', { type: 'button', class: 'link-result', 'aria-pressed': 'false' }, el('span', {}, title), meta ? el('small', {}, meta) : null);
      choose.addEventListener('click', () => {
        list.querySelectorAll('button').forEach((one) => one.setAttribute('aria-pressed', String(one === choose)));
        address.value = `cms-item:${id}`;
        status.textContent = `已选：${title}`;
      });
      return el('li', {}, choose);
    }));
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, 300);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    clearTimeout(timer);
    find();
  });
  return [row('查找本站稿件', box, '链接到本站稿件的，地址变了也不会失效。'), status, list];
}

/** Resolves to an address, '' to remove the link, or null. */
export async function askForLink({ href = '', searchUrl }) {
  const address = el('input', { class: 'form-control', name: 'href', inputmode: 'url', autocomplete: 'off' });
  address.value = href;
  const data = await askInDialog({
    title: href ? '修改链接' : '插入链接',
    submit: '确定',
    wide: true,
    content: [...(searchUrl ? linkSearch(searchUrl, address) : []), row('网址', address, '以 https:// 开头；或者上面选中的本站稿件。留空表示去掉链接。')],
    validate: (answers) => {
      const value = normalise(answers.get('href'));
      return value === '' || isAllowedAddress(value) ? null : '网址不对：请填以 http:// 或 https:// 开头的完整网址，或者选一篇本站稿件。';
    },
  });
  return data && normalise(data.get('href'));
}

function normalise(value) {
  const text = (value ?? '').trim();
  return /^(?:www\.|[\w-]+(?:\.[\w-]+)+(?:\/|$))/.test(text) ? `https://${text}` : text;
}
