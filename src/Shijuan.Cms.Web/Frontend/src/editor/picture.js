import { Node } from '@tiptap/core';
import { el } from '../admin/dom.js';

const sha = /^cms-file:([0-9a-f]{40,128})$/i;

/** A stored picture. Alternative text has three states: words, decorative, missing (from older texts). */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ fileUrl: '', onEdit: () => {} }),
  addAttributes: () => ({ file: { default: null }, alt: { default: '' }, decorative: { default: false } }),

  parseHTML: () => [{
    tag: 'img[src]',
    getAttrs: (element) => {
      const file = sha.exec(element.getAttribute('src'))?.[1];
      if (!file) return false;
      const decorative = element.getAttribute('data-decorative') === 'true';
      return { file, decorative, alt: decorative ? '' : element.getAttribute('alt') ?? '' };
    },
  }],

  renderHTML: ({ node }) => ['img', {
    src: `cms-file:${node.attrs.file}`,
    ...(node.attrs.decorative ? { 'data-decorative': 'true', alt: '' } : { alt: node.attrs.alt }),
  }],

  addNodeView() {
    return ({ node, editor, getPos }) => {
      const picture = el('img', { class: 'editor-picture-image' });
      const note = el('span', { class: 'editor-picture-note' });
      const change = el('button', { type: 'button', class: 'btn btn-sm', onclick: () => this.options.onEdit(editor, getPos()) }, '修改说明');
      const dom = el('div', { class: 'editor-picture', contenteditable: 'false' }, picture, el('div', { class: 'editor-picture-foot' }, note, change));
      const show = ({ file, alt, decorative }) => {
        const address = `${this.options.fileUrl}/${file}`;
        if (picture.getAttribute('src') !== address) picture.setAttribute('src', address);
        picture.alt = decorative ? '' : alt;
        const missing = !decorative && !alt.trim();
        note.textContent = decorative ? '装饰性图片' : missing ? '缺少替代文字' : `替代文字：${alt}`;
        note.classList.toggle('editor-picture-missing', missing);
      };
      show(node.attrs);
      return {
        dom,
        update(next) {
          if (next.type !== node.type) return false;
          show(next.attrs);
          return true;
        },
        stopEvent: (event) => event.target instanceof HTMLButtonElement,
        ignoreMutation: () => true,
      };
    };
  },
});
