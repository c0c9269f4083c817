import { el, isTyping } from './dom.js';
import { askInDialog, confirmInDialog } from './dialog.js';
import { goToField } from './focus.js';
import { enhanceToasts } from './toast.js';

const shortcutsOff = 'cms-single-key-shortcuts-off';
const singleKeysOn = () => localStorage.getItem(shortcutsOff) === null;

const shortcuts = [
  ['?', '打开这张快捷键表'], ['g 然后 h', '回到我的工作'], ['/', '到搜索框'],
  ['Alt + M', '批注选中的文字'], ['Alt + N', '下一条检查结果'], ['Alt + Shift + N', '上一条检查结果'], ['Ctrl + S', '立即保存稿件'],
  ['Alt + F10', '从正文到编辑工具栏，Esc 返回正文'],
];

async function showShortcuts() {
  const rows = shortcuts.map(([keys, meaning]) => el('div', {}, el('dt', {}, el('kbd', {}, keys)), el('dd', {}, meaning)));
  const box = el('input', { type: 'checkbox', class: 'form-check-input' });
  box.checked = singleKeysOn();
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(shortcutsOff);
    else localStorage.setItem(shortcutsOff, '1');
  });
  await askInDialog({
    title: '快捷键',
    content: [el('dl', { class: 'facts shortcut-list' }, ...rows),
      el('label', { class: 'form-check' }, box, el('span', { class: 'form-check-label' }, '使用单键快捷键（?、g h、/）'))],
    submit: null,
    cancel: '关闭',
  });
}

function enhanceShortcuts() {
  document.querySelectorAll('[data-shortcuts]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', showShortcuts);
  });
  let wentG = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') || !singleKeysOn()) return;
    if (event.key === '?') {
      event.preventDefault();
      showShortcuts();
    } else if (event.key === '/') {
      const search = document.querySelector('.shell-search input[type="search"]');
      if (!search) return;
      event.preventDefault();
      search.focus();
    } else if (event.key === 'h' && event.timeStamp - wentG < 1500) {
      location.assign(document.querySelector('.shell-brand')?.href ?? '/admin');
    }
    wentG = event.key === 'g' ? event.timeStamp : 0;
  });
}

function enhanceSide() {
  const toggle = document.querySelector('[data-shell-toggle]');
  const side = toggle && document.getElementById(toggle.getAttribute('aria-controls'));
  if (!side) return;
  toggle.hidden = false;
  document.body.classList.add('shell-scripted');
  const set = (open) => {
    document.body.classList.toggle('side-open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  toggle.addEventListener('click', () => set(!document.body.classList.contains('side-open')));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !document.body.classList.contains('side-open')) return;
    set(false);
    toggle.focus();
  });
}

function enhanceConfirm() {
  const confirmed = new WeakSet();
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    const asking = event.submitter?.dataset.confirm ? event.submitter : form;
    if (!asking.dataset.confirm || confirmed.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!await confirmInDialog(asking.dataset.confirm, { yes: asking.dataset.confirmYes ?? '确定' })) return;
    confirmed.add(form);
    form.requestSubmit(event.submitter ?? undefined);
    confirmed.delete(form);
  }, true);
}

function enhanceSubmitOnce() {
  window.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.hasAttribute('data-submit-once')) return;
    if (form.dataset.submitting === 'true') {
      event.preventDefault();
      return;
    }
    form.dataset.submitting = 'true';
    // After the browser has collected the fields, else the pressed button's own value would be lost.
    setTimeout(() => buttonsOf(form).forEach((button) => { button.disabled = true; }));
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-submitting]').forEach((form) => {
      delete form.dataset.submitting;
      buttonsOf(form).forEach((button) => { button.disabled = false; });
    });
  });
}

const buttonsOf = (form) => [...form.elements].filter((control) => control.type === 'submit');

function enhanceReveal() {
  const apply = (group) => {
    const radios = [...document.querySelectorAll('input[data-reveal]')].filter((radio) => radio.name === group.name && radio.form === group.form);
    for (const radio of radios) {
      const part = document.getElementById(radio.dataset.reveal);
      if (part) part.hidden = !radio.checked;
    }
  };
  document.querySelectorAll('input[data-reveal]').forEach((radio) => {
    apply(radio);
    document.querySelectorAll(`input[type="radio"][name="${CSS.escape(radio.name)}"]`).forEach((one) => one.addEventListener('change', () => apply(radio)));
  });
}

function enhanceErrorSummary() {
  const summary = document.querySelector('.error-summary');
  if (!summary) return;
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && goToField(decodeURIComponent(link.hash.slice(1)))) event.preventDefault();
  });
  summary.focus();
}

export function enhanceShell() {
  enhanceSide();
  enhanceConfirm();
  enhanceSubmitOnce();
  enhanceShortcuts();
  enhanceReveal();
  enhanceErrorSummary();
  enhanceToasts();
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
  document.addEventListener('click', (event) => event.target.closest('[data-dismiss]')?.closest('.notice')?.remove());
}
