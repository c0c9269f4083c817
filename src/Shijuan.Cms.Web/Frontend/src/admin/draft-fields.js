/** What a draft form holds, field by field, every value in a list as in a form post. */
export function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (name === '__RequestVerificationToken' || typeof value !== 'string') continue;
    const input = form.elements.namedItem(name);
    if (input instanceof Element && input.hasAttribute('data-autosave-skip')) continue;
    (fields[name] ??= []).push(value);
  }
  return fields;
}
