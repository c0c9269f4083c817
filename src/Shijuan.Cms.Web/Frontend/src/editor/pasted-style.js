const attribute = 'data-pasted-style';

/** Sets style attributes and event handlers aside: even an inert document reports each of them against the content policy. */
export const setStylesAside = (html) => html
  .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
  .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi,
    (whole, name) => (name.toLowerCase() === 'style' ? ` ${attribute}` : ' data-pasted-handler')));

export const pastedStyle = (element) => element.getAttribute?.(attribute) ?? '';
