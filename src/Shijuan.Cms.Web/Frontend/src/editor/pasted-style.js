const attribute = 'data-pasted-style';

/** Moves style attributes aside: even an inert document reports each of them against the content policy. */
export const setStylesAside = (html) => html
  .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
  .replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, `$1${attribute}`);

export const pastedStyle = (element) => element.getAttribute?.(attribute) ?? '';
