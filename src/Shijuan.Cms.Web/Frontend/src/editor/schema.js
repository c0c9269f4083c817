import { Extension, Mark } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { Picture } from './picture.js';
import { isAllowedAddress } from './address.js';

const alignments = ['left', 'center', 'right'];

const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    return [{
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element) => alignments.find((one) => element.classList.contains(`ta-${one}`)) ?? null,
          renderHTML: ({ align }) => (align ? { class: `ta-${align}` } : {}),
        },
      },
    }];
  },
  addCommands() {
    const set = (commands, align) => ['paragraph', 'heading'].map((type) => commands.updateAttributes(type, { align })).some(Boolean);
    return {
      setAlignment: (align) => ({ commands }) => set(commands, align),
    };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-l': () => this.editor.commands.setAlignment('left'),
      'Mod-Shift-e': () => this.editor.commands.setAlignment('center'),
      'Mod-Shift-r': () => this.editor.commands.setAlignment('right'),
    };
  },
});

const simpleMark = (name, tag, shortcut, excludes) => Mark.create({
  name,
  excludes,
  parseHTML: () => [{ tag }],
  renderHTML: () => [tag, 0],
  addKeyboardShortcuts() {
    return { [shortcut]: () => this.editor.commands.toggleMark(name) };
  },
});

const Superscript = simpleMark('superscript', 'sup', 'Mod-.', 'superscript subscript');
const Subscript = simpleMark('subscript', 'sub', 'Mod-,', 'superscript subscript');

const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isAllowedAddress(element.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href }, 0],
});

// Column widths and styles have no place in the text: how wide a table may be is decided by the reader's screen.
const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (cell) => span(cell, 'colspan'), renderHTML: ({ colspan }) => (colspan > 1 ? { colspan } : {}) },
  rowspan: { default: 1, parseHTML: (cell) => span(cell, 'rowspan'), renderHTML: ({ rowspan }) => (rowspan > 1 ? { rowspan } : {}) },
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
});
const span = (cell, name) => Math.min(200, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
  addKeyboardShortcuts() {
    // In the last cell Tab leaves the table: adding a row there would be a keyboard trap.
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
  },
}).configure({ resizable: false, View: null });

const PlainRow = TableRow.extend({ renderHTML: () => ['tr', 0] });
const PlainHeader = TableHeader.extend({ addAttributes: cellAttributes, renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0] });
const PlainCell = TableCell.extend({ addAttributes: cellAttributes, renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0] });

export const extensionsFor = ({ fileUrl, placeholder, onEditPicture }) => [
  Document, Paragraph, Text, Heading.configure({ levels: [2, 3, 4] }), HardBreak, HorizontalRule, Blockquote,
  BulletList, OrderedList, ListItem, ListKeymap,
  Bold, Italic, Underline, Strike,
  UndoRedo, Gapcursor, TrailingNode, Dropcursor.configure({ class: 'editor-dropcursor', color: false }),
  Alignment, Superscript, Subscript, Link,
  PlainTable, PlainRow, PlainHeader, PlainCell,
  Picture.configure({ fileUrl, onEdit: onEditPicture }),
  Placeholder.configure({ placeholder }),
];
