import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { el, uniqueId } from '../admin/dom.js';
import { rangeIn } from '../admin/focus.js';
import { toast } from '../admin/toast.js';
import { cleanPasted } from './clean.js';
import { askForAlternative, askForLink, askForPicture, askForTable } from './dialogs.js';
import { htmlOf, plainTextOf } from './html.js';
import { setStylesAside } from './pasted-style.js';
import { extensionsFor } from './schema.js';
import { toolbar } from './toolbar.js';
import { offerTotals } from './report-totals.js';
import { tableTools, textTools } from './tools.js';

const pictures = (transfer) => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));

class RichText {
  #area;
  #editor;
  #written;

  constructor(area) {
    this.#area = area;
    const { fileUrl = '', placeholder = '在这里写正文，也可以从 Word 或 WPS 粘贴' } = area.dataset;
    const surface = el('div', { class: 'editor-surface' });
    this.#editor = new Editor({
      element: surface,
      injectCSS: false,
      extensions: extensionsFor({ fileUrl, placeholder, onEditPicture: (editor, position) => this.#editPicture(position) }),
      content: area.value,
      editable: !area.matches(':disabled') && !area.readOnly,
      editorProps: {
        attributes: this.#attributes(),
        transformPastedHTML: (html) => this.#pasted(html),
        handlePaste: (view, event) => this.#receive(event, event.clipboardData),
        handleDrop: (view, event, slice, moved) => !moved && this.#receive(event, event.dataTransfer),
        handleKeyDown: (view, event) => this.#key(event),
      },
    });
    this.#written = htmlOf(this.#editor.state.doc, this.#editor.schema);
    this.#build(surface);
    this.#editor.on('update', () => this.#write());
    area.addEventListener('cms:select', (event) => {
      event.preventDefault();
      this.#select(event.detail);
    });
    document.addEventListener('cms:lock', ({ detail }) => this.#lock(detail.locked));
    area.form?.addEventListener('reset', () => setTimeout(() => this.#editor.commands.setContent(area.value)));
  }

  #attributes() {
    const label = this.#area.labels?.[0];
    if (label) label.id ||= uniqueId('label');
    this.helpId = uniqueId('editor-help');
    return {
      class: 'editor-text article-body',
      role: 'textbox',
      'aria-multiline': 'true',
      ...(this.#area.dataset.label || !label ? { 'aria-label': this.#area.dataset.label ?? '正文' } : { 'aria-labelledby': label.id }),
      'aria-describedby': [this.#area.getAttribute('aria-describedby'), this.helpId].filter(Boolean).join(' '),
      ...(this.#area.getAttribute('aria-invalid') === 'true' ? { 'aria-invalid': 'true' } : {}),
      ...(this.#area.required ? { 'aria-required': 'true' } : {}),
      lang: 'zh-CN',
    };
  }

  #build(surface) {
    const area = this.#area;
    this.text = toolbar(this.#editor, '编辑工具', textTools({ link: () => this.#link(), picture: () => this.#picture(null), table: () => this.#table() }));
    this.table = toolbar(this.#editor, '表格工具', tableTools);
    const frame = el('div', { class: 'editor' },
      el('p', { class: 'visually-hidden', id: this.helpId }, '按 Alt+F10 到编辑工具，按 Esc 回到正文。'),
      el('div', { class: 'editor-bars' }, this.text.bar, this.table.bar), surface);
    if (area.getAttribute('aria-invalid') === 'true') frame.classList.add('editor-invalid');
    // A hidden required field would stop the form without a word; the server checks it.
    area.required = false;
    area.hidden = true;
    area.after(frame);
    area.labels?.forEach((label) => label.addEventListener('click', () => this.#editor.commands.focus()));
    const refresh = () => {
      this.text.refresh();
      const inTable = this.#editor.isActive('table');
      this.table.bar.hidden = !inTable;
      if (inTable) this.table.refresh();
    };
    this.#editor.on('transaction', refresh);
    refresh();
    if (area.matches(':disabled')) this.#lock(true);
  }

  /** Somebody else is changing the draft: the words stay to be read and copied. */
  #lock(locked) {
    this.#editor.setEditable(!locked, false);
    this.text.bar.hidden = locked;
    if (locked) this.table.bar.hidden = true;
  }

  #write() {
    const html = htmlOf(this.#editor.state.doc, this.#editor.schema);
    if (html === this.#written) return;
    this.#written = html;
    this.#area.value = html;
    this.#area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #pasted(pasted) {
    const html = setStylesAside(pasted);
    // Copied from an editor of ours: the schema alone decides.
    if (html.includes('data-pm-slice')) return html;
    const cleaned = cleanPasted(html);
    if (cleaned.tablesGivenHeader > 0) toast('粘贴的表格没有表头，已把第一行设为表头，请核对。', 'warning');
    if (cleaned.picturesRefused > 0) toast(`有 ${cleaned.picturesRefused} 张图片没有带入，请用“图片”按钮上传，并填写替代文字。`, 'warning');
    return cleaned.html;
  }

  #receive(event, transfer) {
    const files = pictures(transfer);
    if (files.length === 0 || transfer.types.includes('text/html')) return false;
    event.preventDefault();
    this.#picture(files[0]);
    if (files.length > 1) toast('一次只能放入一张图片，请逐张插入。', 'warning');
    return true;
  }

  #key(event) {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      (event.shiftKey && !this.table.bar.hidden ? this.table : this.text).focus();
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.#link();
      return true;
    }
    if (event.key === 'Enter' && this.#editor.isActive('picture')) {
      this.#editPicture(this.#editor.state.selection.from);
      return true;
    }
    return false;
  }

  async #link() {
    const editor = this.#editor;
    const { href = '' } = editor.getAttributes('link');
    const answer = await askForLink({ href, searchUrl: this.#area.dataset.linkSearchUrl });
    if (answer === null) return void editor.commands.focus();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (answer === '') chain.unsetMark('link').run();
    else if (editor.state.selection.empty && href === '') editor.chain().focus().insertContent({ type: 'text', text: answer, marks: [{ type: 'link', attrs: { href: answer } }] }).run();
    else chain.setMark('link', { href: answer }).run();
    return undefined;
  }

  async #picture(file) {
    const { uploadUrl, libraryUrl } = this.#area.dataset;
    if (!uploadUrl) return void toast('这里不能插入图片。', 'error');
    const answer = await askForPicture({ uploadUrl, libraryUrl, scope: this.#area.form, file });
    const chain = this.#editor.chain().focus();
    if (!answer) return void chain.run();
    const { caption, ...attrs } = answer;
    const words = caption ? [{ type: 'paragraph', attrs: { align: 'center' }, content: [{ type: 'text', text: caption }] }] : [];
    chain.insertContent([{ type: 'picture', attrs }, ...words]).run();
    return undefined;
  }

  async #editPicture(position) {
    const node = this.#editor.state.doc.nodeAt(position);
    if (node?.type.name !== 'picture') return;
    const answer = await askForAlternative(node.attrs);
    if (answer) this.#editor.chain().focus().setNodeSelection(position).updateAttributes('picture', answer).run();
    else this.#editor.commands.focus();
  }

  async #table() {
    const size = await askForTable();
    const chain = this.#editor.chain().focus();
    (size ? chain.insertTable({ ...size, withHeaderRow: true }) : chain).run();
  }

  #select(place) {
    const editor = this.#editor;
    const { text, positions } = plainTextOf(editor.state.doc);
    const range = rangeIn(text, place);
    if (range && range[1] > range[0] && positions[range[1] - 1] !== undefined) {
      const selection = TextSelection.create(editor.state.doc, positions[range[0]], positions[range[1] - 1] + 1);
      editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
    }
    editor.view.focus();
    editor.view.domAtPos(editor.state.selection.from).node.parentElement?.scrollIntoView({ block: 'center' });
  }
}

document.querySelectorAll('textarea[data-rich-text]').forEach((area) => new RichText(area));
offerTotals();
