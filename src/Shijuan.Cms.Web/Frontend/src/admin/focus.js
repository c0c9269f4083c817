function fieldFor(name) {
  const escaped = CSS.escape(name);
  return document.querySelector(`[name="${escaped}"]:not([type="hidden"])`) ?? document.getElementById(name);
}

function reveal(node) {
  for (let parent = node.parentElement; parent; parent = parent.parentElement) {
    if (parent instanceof HTMLDetailsElement) parent.open = true;
  }
}

function rangeIn(value, { text, start, length }) {
  if (text) {
    if (Number.isInteger(start) && value.substr(start, text.length) === text) return [start, start + text.length];
    const before = value.lastIndexOf(text, start ?? 0);
    const after = value.indexOf(text, start ?? 0);
    const nearer = before < 0 || (after >= 0 && after - (start ?? 0) <= (start ?? 0) - before) ? after : before;
    return nearer < 0 ? null : [nearer, nearer + text.length];
  }
  return Number.isInteger(start) ? [start, Math.min(value.length, start + (length || 0))] : null;
}

export { rangeIn };

/** Moves to a field by name or id, in the rich text by place. Returns false when the page has no such field. */
export function goToField(name, place = {}) {
  const field = name ? fieldFor(name) : document.querySelector('textarea[data-rich-text]');
  if (!field) return false;
  reveal(field);
  const request = new CustomEvent('cms:select', { detail: place, cancelable: true });
  if (!field.dispatchEvent(request)) return true;
  field.focus();
  field.scrollIntoView({ block: 'center' });
  if (typeof field.value === 'string' && typeof field.setSelectionRange === 'function') {
    const range = rangeIn(field.value, place);
    // Number and date fields have the method but refuse it.
    if (range && /^(text|search|url|tel|textarea)$/.test(field.type)) field.setSelectionRange(...range);
  }
  return true;
}
