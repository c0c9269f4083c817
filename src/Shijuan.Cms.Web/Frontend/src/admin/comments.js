import { el } from './dom.js';
import { goToField } from './focus.js';
import { toast } from './toast.js';

const contextLength = 60;
const longestQuote = 500;
const squeeze = (text) => text.replace(/\s+/g, '');

/** The element whose words belong to a field, and the field's name: the rich text, or a part of a preview. */
function fieldAround(node) {
  const start = node instanceof Element ? node : node?.parentElement;
  const rich = start?.closest('.editor');
  if (rich) return { root: rich.querySelector('.ProseMirror'), field: rich.parentElement.querySelector('textarea[data-rich-text]')?.name };
  const shown = start?.closest('[data-field], .article-preview [id]');
  return shown ? { root: shown, field: shown.dataset.field ?? shown.id } : null;
}

function selectedInControl() {
  const control = document.activeElement;
  if (!control?.matches?.('form[data-autosave-url] :is(input[type="text"], input:not([type]), textarea)')) return null;
  const { value, selectionStart: from, selectionEnd: to } = control;
  return from === to ? null : { field: control.name, quote: value.slice(from, to), before: value.slice(0, from), after: value.slice(to), rect: null };
}

function selectedInText() {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = fieldAround(range.commonAncestorContainer);
  if (!around?.field || !around.root.contains(range.commonAncestorContainer)) return null;
  const [before, after] = [document.createRange(), document.createRange()];
  before.selectNodeContents(around.root);
  before.setEnd(range.startContainer, range.startOffset);
  after.selectNodeContents(around.root);
  after.setStart(range.endContainer, range.endOffset);
  return { field: around.field, quote: selection.toString().trim(), before: before.toString(), after: after.toString(), rect: range.getBoundingClientRect() };
}

/** Marks the words of a comment in a preview, where there is no field to go to. */
function selectIn(root, quote) {
  if (!quote) return false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      if (/\s/.test(node.data[at])) continue;
      text += node.data[at];
      places.push([node, at]);
    }
  }
  const wanted = squeeze(quote);
  const found = text.indexOf(wanted);
  if (found < 0) return false;
  const range = document.createRange();
  range.setStart(...places[found]);
  const [last, at] = places[found + wanted.length - 1];
  range.setEnd(last, at + 1);
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  places[found][0].parentElement.scrollIntoView({ block: 'center' });
  return true;
}

class Comments {
  #last = null;
  #button;

  constructor() {
    this.#button = el('button', { type: 'button', class: 'btn btn-sm comment-here', hidden: true, tabindex: -1, onclick: () => this.#begin() }, '批注');
    // Pressing it must not take the selection away.
    this.#button.addEventListener('pointerdown', (event) => event.preventDefault());
    document.body.append(this.#button);
    document.addEventListener('selectionchange', () => this.#remember());
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    document.addEventListener('click', (event) => this.#jump(event));
    document.addEventListener('htmx:afterSwap', ({ target }) => target.id === 'comments' && this.#swapped());
    this.#ready();
  }

  get #panel() {
    return document.getElementById('comments');
  }

  #ready() {
    this.#panel?.querySelectorAll('[data-comment-help]').forEach((help) => { help.hidden = false; });
  }

  #remember() {
    const place = selectedInControl() ?? selectedInText();
    if (this.#panel?.contains(document.activeElement)) return;
    this.#last = place;
    this.#button.hidden = !place?.rect;
    if (!place?.rect) return;
    this.#button.style.top = `${Math.max(0, place.rect.top + window.scrollY - 40)}px`;
    this.#button.style.left = `${Math.min(place.rect.left + window.scrollX, document.documentElement.clientWidth - 80)}px`;
  }

  #key(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== 'KeyM' || !this.#panel) return;
    event.preventDefault();
    event.stopPropagation();
    this.#begin();
  }

  #begin() {
    const details = this.#panel?.querySelector('.comments-new');
    const form = details?.querySelector('form');
    if (!form) return;
    const place = this.#last ?? selectedInControl() ?? selectedInText();
    this.#button.hidden = true;
    details.open = true;
    if (place) {
      const field = form.elements.namedItem('Field');
      if ([...field.options].some((option) => option.value === place.field)) field.value = place.field;
      if (place.quote.length > longestQuote) toast(`引用的原文太长，只取了前 ${longestQuote} 个字。`, 'warning');
      form.elements.namedItem('Quote').value = place.quote.slice(0, longestQuote);
      form.elements.namedItem('Before').value = place.before.slice(-contextLength);
      form.elements.namedItem('After').value = place.quote.length > longestQuote ? '' : place.after.slice(0, contextLength);
    }
    form.elements.namedItem('Text').focus();
    details.scrollIntoView({ block: 'nearest' });
  }

  #jump(event) {
    const link = event.target.closest?.('a[data-comment-link]');
    if (!link) return;
    const { targetField, targetText, targetStart } = link.dataset;
    const shown = document.querySelector(`[data-field="${CSS.escape(targetField)}"]`) ?? document.querySelector(`.article-preview #${CSS.escape(targetField.replaceAll('.', '_'))}`);
    const done = shown
      ? selectIn(shown, targetText) || (shown.scrollIntoView({ block: 'center' }), true)
      : goToField(targetField, { text: targetText, start: targetStart === undefined ? undefined : Number(targetStart) });
    if (done) event.preventDefault();
  }

  #swapped() {
    this.#ready();
    const fault = this.#panel?.querySelector('[role="alert"], .form-error:not(:empty)');
    if (fault) {
      const control = fault.closest('.form-row, form')?.querySelector('textarea, input:not([type="hidden"]), select');
      (control ?? document.getElementById('comments-title'))?.focus();
      return;
    }
    document.getElementById('comments-title')?.focus({ preventScroll: true });
    const open = Number(this.#panel?.dataset.open ?? 0);
    toast(open === 0 ? '批注已更新，没有未解决的批注。' : `批注已更新，还有 ${open} 条未解决。`, 'success');
  }
}

export function enhanceComments() {
  if (document.querySelector('[data-comments]')) new Comments();
}
