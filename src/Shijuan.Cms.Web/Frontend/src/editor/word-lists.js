import { pastedStyle } from './pasted-style.js';

const listInfo = /mso-list\s*:\s*l(\d+)\s+level(\d+)/i;
const chineseNumber = /^[（(]?[一二三四五六七八九十百零〇]+[）)]?[、.．]?$|^第.+[章节条款]$/;
const counted = /^[（(]?(?:\d+|[a-z]|[ivxlc]+)[.)、．）]$/i;

function markerOf(paragraph) {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/i.test(pastedStyle(span)));
  const text = ignored?.textContent.replace(/[\s\u00a0]+/g, '') ?? '';
  return { ignored, text };
}

/** Word writes list items as paragraphs; turns each run of them into real lists. Chinese numbers (一、) stay text. */
export function markWordLists(body) {
  const stack = [];
  let previous = null;
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const info = listInfo.exec(pastedStyle(paragraph));
    if (!info) {
      stack.length = 0;
      previous = null;
      continue;
    }
    const { ignored, text } = markerOf(paragraph);
    const heading = paragraph.tagName !== 'P' || /mso-outline-level/i.test(pastedStyle(paragraph));
    if (heading || !ignored || chineseNumber.test(text)) {
      ignored?.replaceWith(text);
      stack.length = 0;
      previous = null;
      continue;
    }
    const level = Number(info[2]);
    const top = () => stack[stack.length - 1];
    const ordered = counted.test(text);
    if (previous?.nextElementSibling !== paragraph) stack.length = 0;
    while (stack.length > 0 && top().level > level) stack.pop();
    if (top()?.level === level && top().ordered !== ordered) stack.pop();
    if (top()?.level !== level) {
      const list = body.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      const start = ordered ? Number.parseInt(text.replace(/\D/g, ''), 10) : 1;
      if (start > 1) list.setAttribute('start', String(start));
      const parent = top();
      if (parent) parent.list.lastElementChild.append(list);
      else paragraph.before(list);
      stack.push({ level, ordered, list });
    }
    ignored.remove();
    const item = body.ownerDocument.createElement('li');
    item.append(paragraph);
    top().list.append(item);
    previous = stack[0].list;
  }
}
