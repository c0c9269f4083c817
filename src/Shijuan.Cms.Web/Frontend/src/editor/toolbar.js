import { el } from '../admin/dom.js';
import { icon } from './icons.js';

const mac = /Mac|iPhone|iPad/.test(navigator.platform);
const keys = (shortcut) => shortcut.replace('Mod', mac ? '⌘' : 'Ctrl').replaceAll('-', '+');

/** A toolbar with one tab stop: arrows, Home and End move inside it, Esc goes back to the text. */
export function toolbar(editor, label, groups) {
  const bar = el('div', { class: 'editor-toolbar', role: 'toolbar', 'aria-label': label });
  const items = [];
  for (const group of groups) {
    const box = bar.appendChild(el('div', { class: 'editor-group', role: 'group', 'aria-label': group.label }));
    for (const tool of group.tools) items.push({ tool, button: box.appendChild(buttonFor(editor, tool)) });
  }
  const buttons = items.map((item) => item.button);
  const stop = (button) => buttons.forEach((one) => { one.tabIndex = one === button ? 0 : -1; });
  stop(buttons[0]);

  bar.addEventListener('focusin', (event) => stop(event.target.closest('button')));
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[to].focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus();
    }
  });
  // Pressing a tool with the mouse must not take the selection out of the text.
  bar.addEventListener('mousedown', (event) => event.preventDefault());

  const refresh = () => {
    for (const { tool, button } of items) {
      if (tool.active) button.setAttribute('aria-pressed', String(tool.active(editor)));
      // aria-disabled keeps the button in the arrow order.
      button.setAttribute('aria-disabled', String(tool.enabled ? !tool.enabled(editor) : false));
    }
  };
  refresh();
  return { bar, refresh, focus: () => buttons.find((button) => button.tabIndex === 0).focus() };
}

function buttonFor(editor, tool) {
  const title = tool.keys ? `${tool.label}（${keys(tool.keys)}）` : tool.label;
  const content = tool.icon ? [icon(tool.icon)] : [el('span', { class: tool.glyphClass ?? null, 'aria-hidden': tool.glyph ? 'true' : null }, tool.glyph ?? tool.label)];
  if (tool.icon && tool.text) content.push(el('span', {}, tool.label));
  const button = el('button', { type: 'button', class: 'editor-tool', title, 'aria-label': tool.label, 'aria-keyshortcuts': tool.keys ? tool.keys.replace('Mod', mac ? 'Meta' : 'Control').replaceAll('-', '+') : null }, ...content);
  button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && tool.run(editor));
  return button;
}
