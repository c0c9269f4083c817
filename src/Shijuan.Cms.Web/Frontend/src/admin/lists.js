/** Fetches a list fragment again and puts it where the old one is. */
export async function reloadList(listUrl, list) {
  const target = list ? document.querySelector(list) : null;
  if (!listUrl || !target) return;
  try {
    const response = await fetch(listUrl, { headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' }, credentials: 'same-origin', redirect: 'manual' });
    if (!response.ok) return;
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = parsed.querySelector(list) ?? parsed.body;
    target.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    target.dispatchEvent(new CustomEvent('cms:list-changed', { bubbles: true }));
  } catch {
    // The files are stored; only the list is old. Reloading the page shows them.
  }
}
