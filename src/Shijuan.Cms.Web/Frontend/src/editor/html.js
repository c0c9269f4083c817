import { DOMSerializer } from '@tiptap/pm/model';

function unwrapOnlyParagraph(cell) {
  const paragraphs = [...cell.children].filter((child) => child.tagName === 'P');
  if (paragraphs.length !== 1 || cell.firstElementChild !== paragraphs[0] || paragraphs[0].hasAttribute('class')) return;
  paragraphs[0].replaceWith(...paragraphs[0].childNodes);
}

function addScopes(table) {
  table.querySelectorAll('th').forEach((cell) => {
    const row = cell.parentElement;
    const onlyHeaders = [...row.children].every((one) => one.tagName === 'TH');
    cell.setAttribute('scope', onlyHeaders ? 'col' : 'row');
  });
}

/** The text as it is stored. The inert document keeps the browser from fetching cms-file: addresses. */
export function htmlOf(doc, schema) {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  root.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: inert }));
  root.querySelectorAll('li, td, th').forEach(unwrapOnlyParagraph);
  root.querySelectorAll('table').forEach(addScopes);
  while (root.lastElementChild?.tagName === 'P' && root.lastElementChild.childNodes.length === 0) root.lastElementChild.remove();
  return root.innerHTML;
}

/** Plain text as the checks count it, with the document position of each character. */
export function plainTextOf(doc) {
  let text = '';
  const positions = [];
  let first = true;
  doc.descendants((node, position) => {
    if (node.isTextblock) {
      if (!first) {
        text += '\n';
        positions.push(position);
      }
      first = false;
    } else if (node.isText) {
      for (let at = 0; at < node.text.length; at++) positions.push(position + at);
      text += node.text;
    } else if (node.type.name === 'hardBreak') {
      text += '\n';
      positions.push(position);
    }
    return true;
  });
  return { text, positions };
}
