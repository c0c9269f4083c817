import { askInDialog } from './dialog.js';
import { antiforgeryToken, el, messageOf, uniqueId } from './dom.js';
import { reloadList } from './lists.js';
import { toast } from './toast.js';

/** The list of what can be chosen: a search box above buttons of which one is pressed. `onChoose` is told. */
function library(url, onChoose) {
  const id = uniqueId('library');
  const box = el('input', { type: 'search', class: 'form-control', id, autocomplete: 'off' });
  const status = el('p', { class: 'form-hint', role: 'status' });
  const list = el('ul', { class: 'media-pick' });
  let timer = 0;
  let turn = 0;
  const find = async () => {
    const mine = ++turn;
    let found;
    try {
      const address = new URL(url, location.href);
      address.searchParams.set('q', box.value.trim());
      const response = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin', redirect: 'manual' });
      if (!response.ok) throw new TypeError(`status ${response.status}`);
      found = await response.json();
    } catch {
      // The network or the sign-in is gone: say so and let the person try again.
      if (mine === turn) status.textContent = '现在查不到，请稍后再试。';
      return;
    }
    if (mine !== turn) return;
    status.textContent = found.length === 0 ? '没有找到。' : `找到 ${found.length} 个，选一个。`;
    list.replaceChildren(...found.map((asset) => el('li', {}, button(asset))));
  };
  const button = (asset) => {
    const one = el('button', { type: 'button', class: 'media-pick-one', 'aria-pressed': 'false', disabled: Boolean(asset.lack) },
      asset.thumb ? el('img', { class: 'media-pick-thumb', src: asset.thumb, alt: '', loading: 'lazy' }) : null,
      el('span', { class: 'media-pick-name' }, asset.name),
      el('small', {}, asset.lack ? `${asset.lack}，不能选` : `${asset.kind}，${asset.size}`));
    one.addEventListener('click', () => {
      list.querySelectorAll('button').forEach((other) => other.setAttribute('aria-pressed', String(other === one)));
      status.textContent = `已选：${asset.name}`;
      onChoose(asset);
    });
    return one;
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
  find();
  return [el('div', { class: 'form-row' }, el('label', { class: 'form-label', for: id }, '查找素材'), box), status, list];
}

async function bring(asset, shape, url, scope) {
  const item = Number(new URL(url, location.href).searchParams.get('item'));
  let response;
  try {
    response = await fetch(`/admin/media/${asset.id}/use`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: antiforgeryToken(scope) },
      body: JSON.stringify({ item, shape }),
      credentials: 'same-origin',
      redirect: 'manual',
    });
  } catch {
    // No answer: the network is gone.
    return { error: '网络中断，请重试。' };
  }
  if (!response.ok) return { error: await messageOf(response, '没有成功，请重试。') };
  const answer = await response.json();
  if (Number.isInteger(answer.from)) document.dispatchEvent(new CustomEvent('cms:revision', { detail: { from: answer.from, revision: answer.revision } }));
  return answer;
}

/** Chooses a picture and brings it into the draft. Resolves to {file, alt, decorative, caption} or null. */
export async function askFromLibrary({ libraryUrl, scope, alternative }) {
  let chosen = null;
  let stored = null;
  const shape = el('select', { class: 'form-select', name: 'shape', id: uniqueId('shape') }, el('option', { value: 'Whole' }, '原文件'));
  const caption = el('input', { class: 'form-control', name: 'caption', id: uniqueId('caption'), maxlength: 400, autocomplete: 'off' });
  const words = alternative.fields({});
  const content = [
    ...library(libraryUrl, (asset) => {
      chosen = asset;
      shape.replaceChildren(...asset.shapes.map(({ key, name }) => el('option', { value: key }, name)));
      caption.value = asset.caption;
      alternative.fill(words, asset);
    }),
    el('div', { class: 'form-row' }, el('label', { class: 'form-label', for: shape.id }, '裁切'), shape),
    ...words,
    el('div', { class: 'form-row' }, el('label', { class: 'form-label', for: caption.id }, '图片下方的说明（可不填）'), caption),
  ];
  const data = await askInDialog({
    title: '从媒体库选图片',
    submit: '插入',
    wide: true,
    content,
    validate: async (answers) => {
      if (!chosen) return '请先选一张图片。';
      const problem = alternative.problem(answers, chosen.name);
      if (problem) return problem;
      stored = await bring(chosen, answers.get('shape'), libraryUrl, scope);
      return stored.error ?? null;
    },
  });
  return data && stored?.sha ? { file: stored.sha, ...alternative.of(data), caption: (data.get('caption') ?? '').trim() } : null;
}

async function pickFile(button) {
  const { libraryUrl } = button.dataset;
  let chosen = null;
  const data = await askInDialog({
    title: '从媒体库选附件或视频',
    submit: '加入稿件',
    wide: true,
    content: library(`${libraryUrl}&kind=file`, (asset) => { chosen = asset; }),
    validate: async () => (chosen ? (await bring(chosen, 'Whole', libraryUrl, document)).error ?? null : '请先选一个文件。'),
  });
  button.focus();
  if (!data) return;
  await reloadList(button.dataset.listUrl, button.dataset.list);
  toast(`已加入“${chosen.name}”。`, 'success');
}

export function enhanceMediaPickers() {
  document.querySelectorAll('[data-media-pick]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => pickFile(button));
  });
}
