export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

let counter = 0;
export const uniqueId = (prefix) => `${prefix}-${++counter}-${Math.random().toString(36).slice(2, 7)}`;

export const antiforgeryToken = (scope) =>
  (scope?.querySelector('input[name="__RequestVerificationToken"]')
    ?? scope?.closest?.('form')?.querySelector('input[name="__RequestVerificationToken"]')
    ?? document.querySelector('input[name="__RequestVerificationToken"]'))?.value ?? '';

export const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export async function messageOf(response, fallback) {
  try {
    const body = await response.json();
    return body.message || body.detail || body.title || fallback;
  } catch {
    // The answer was not JSON: the caller's own words are better than a page of HTML.
    return fallback;
  }
}
