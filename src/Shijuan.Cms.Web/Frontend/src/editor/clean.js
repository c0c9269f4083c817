import { isAllowedAddress } from './address.js';
import { pastedStyle } from './pasted-style.js';
import { markWordLists } from './word-lists.js';

const blocks = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '));
const dropped = new Set('STYLE SCRIPT META LINK TITLE XML HEAD TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO INPUT SELECT TEXTAREA BUTTON COLGROUP COL O:P'.split(' '));
const stored = /^cms-file:[0-9a-f]{40,128}$/i;
const deepest = 200;

const styleOf = (element) => pastedStyle(element).toLowerCase();
const hidden = (element) => /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/.test(styleOf(element));

function alignmentOf(element) {
  const stated = /text-align\s*:\s*(center|right)/.exec(styleOf(element))?.[1]
    ?? /^(center|right)$/i.exec(element.getAttribute('align') ?? '')?.[1]?.toLowerCase()
    ?? /\bta-(left|center|right)\b/.exec(element.className)?.[1];
  return stated ?? (element.tagName === 'CENTER' ? 'center' : null);
}

function headingOf(element) {
  const tag = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (tag) return Number(tag);
  if (element.tagName !== 'P') return 0;
  const role = element.getAttribute('role') === 'heading' && element.getAttribute('aria-level');
  const outline = /mso-outline-level\s*:\s*([1-9])/.exec(styleOf(element))?.[1]
    ?? /^(?:mso)?heading\s?([1-6])$/i.exec(element.className)?.[1]
    ?? /mso-style-name\s*:\s*["']?(?:标题|heading)\s*([1-6])/.exec(styleOf(element))?.[1]
    ?? role;
  return outline ? Math.min(6, Number(outline)) : 0;
}

function marksOf(element) {
  const style = styleOf(element);
  const weight = /font-weight\s*:\s*(bold|bolder|normal|\d+)/.exec(style)?.[1];
  const bold = weight ? /^bold/.test(weight) || Number(weight) >= 600 : /^(B|STRONG)$/.test(element.tagName);
  const slant = /font-style\s*:\s*(italic|oblique|normal)/.exec(style)?.[1];
  const line = /text-decoration(?:-line)?\s*:\s*([^;]+)/.exec(style)?.[1] ?? '';
  const raise = /vertical-align\s*:\s*(super|sub)\b/.exec(style)?.[1];
  return [
    bold && 'strong',
    (slant ? slant !== 'normal' : /^(I|EM)$/.test(element.tagName)) && 'em',
    (element.tagName === 'U' || line.includes('underline')) && element.tagName !== 'A' && 'u',
    (/^(S|STRIKE|DEL)$/.test(element.tagName) || line.includes('line-through')) && 's',
    (element.tagName === 'SUP' || raise === 'super') && 'sup',
    (element.tagName === 'SUB' || raise === 'sub') && 'sub',
  ].filter(Boolean);
}

class Cleaner {
  constructor(target) {
    this.document = target;
    this.picturesRefused = 0;
    this.tablesGivenHeader = 0;
  }

  make(tag, attributes = {}) {
    const element = this.document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  blocksOf(source, out, shift, depth) {
    let run = null;
    const flush = () => {
      if (run) this.#closeParagraph(run, out);
      run = null;
    };
    for (const child of source.childNodes) {
      if (child.nodeType === Node.TEXT_NODE || (child.nodeType === Node.ELEMENT_NODE && !this.#isBlock(child))) {
        run ??= this.make('p');
        this.#inline(child, run, new Set(), depth + 1, out);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        flush();
        if (!dropped.has(child.tagName.toUpperCase()) && !hidden(child) && depth < deepest) this.#block(child, out, shift, depth + 1);
      }
    }
    flush();
  }

  #isBlock(element) {
    return blocks.has(element.tagName) || (element.querySelector !== undefined && [...element.children].some((child) => blocks.has(child.tagName)));
  }

  #block(element, out, shift, depth) {
    const heading = headingOf(element);
    if (heading > 0) return this.#line(element, `h${Math.min(4, Math.max(2, heading + shift))}`, out, shift, depth);
    switch (element.tagName) {
      case 'TABLE': return this.#table(element, out, shift, depth);
      case 'UL': case 'OL': return this.#list(element, out, shift, depth);
      case 'HR': return void out.append(this.make('hr'));
      case 'BLOCKQUOTE': {
        const quote = this.make('blockquote');
        this.blocksOf(element, quote, shift, depth);
        if (quote.childNodes.length > 0) out.append(quote);
        return undefined;
      }
      default:
        return [...element.children].some((child) => this.#isBlock(child))
          ? this.blocksOf(element, out, shift, depth)
          : this.#line(element, 'p', out, shift, depth);
    }
  }

  #line(element, tag, out, shift, depth) {
    const line = this.make(tag);
    for (const child of element.childNodes) this.#inline(child, line, new Set(), depth, out);
    const align = alignmentOf(element);
    if (align) line.className = `ta-${align}`;
    if (tag !== 'p') line.querySelectorAll('strong').forEach((bold) => bold.replaceWith(...bold.childNodes));
    this.#closeParagraph(line, out);
  }

  #closeParagraph(line, out) {
    const texts = this.document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    // Indents typed as spaces are layout; the site's style sheet indents.
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      text.data = text.data.replace(/^[\s\u3000\u00a0]+/, '');
      if (text.data !== '') break;
    }
    while (line.lastChild?.nodeName === 'BR') line.lastChild.remove();
    if (line.textContent.trim() !== '') out.append(line);
  }

  #inline(node, out, marks, depth, blockOut) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(/[\t\r\n ]+/g, ' ').replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '');
      if (text === '') return;
      let target = out;
      for (const mark of marks) target = target.appendChild(this.make(mark));
      target.append(text);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || depth > deepest) return;
    const name = node.tagName.toUpperCase();
    if (/^(IMG|V:IMAGEDATA|V:SHAPE|IMAGE)$/.test(name)) return this.#picture(node, blockOut);
    if (dropped.has(name) || hidden(node)) return undefined;
    if (name === 'BR') return void out.append(this.make('br'));
    if (name === 'A' && isAllowedAddress(node.getAttribute('href')) && !node.getAttribute('href').startsWith('#')) {
      const link = out.appendChild(this.make('a', { href: node.getAttribute('href').trim() }));
      for (const child of node.childNodes) this.#inline(child, link, marks, depth + 1, blockOut);
      return undefined;
    }
    const inner = new Set([...marks, ...marksOf(node)]);
    for (const child of node.childNodes) this.#inline(child, out, inner, depth + 1, blockOut);
    return undefined;
  }

  #picture(node, out) {
    const address = node.getAttribute('src') ?? '';
    if (!stored.test(address)) {
      this.picturesRefused++;
      return;
    }
    const decorative = node.getAttribute('data-decorative') === 'true';
    out.append(this.make('img', decorative ? { src: address, alt: '', 'data-decorative': 'true' } : { src: address, alt: node.getAttribute('alt') ?? '' }));
  }

  #list(element, out, shift, depth) {
    const list = this.make(element.tagName.toLowerCase());
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    if (element.tagName === 'OL' && start > 1) list.setAttribute('start', String(start));
    for (const child of element.children) {
      if (child.tagName !== 'LI' && list.lastElementChild) {
        // Word nests a list beside the item it belongs to.
        this.#block(child, list.lastElementChild, shift, depth + 1);
        continue;
      }
      const item = this.make('li');
      this.blocksOf(child, item, shift, depth + 1);
      if (item.childNodes.length > 0) list.append(item);
    }
    if (list.childNodes.length > 0) out.append(list);
  }

  #table(element, out, shift, depth) {
    const rows = [...element.rows].filter((row) => !hidden(row));
    if (element.caption) this.#line(element.caption, 'p', out, shift, depth);
    // A table inside a table is layout: its cells become paragraphs of the cell around it.
    if (out.closest?.('table')) {
      for (const row of rows) for (const cell of row.cells) this.blocksOf(cell, out, shift, depth + 1);
      return;
    }
    const table = this.make('table');
    const body = table.appendChild(this.make('tbody'));
    for (const row of rows) {
      const line = this.make('tr');
      for (const cell of row.cells) line.append(this.#cell(cell, shift, depth, line));
      if (line.childNodes.length > 0) body.append(line);
    }
    if (body.childNodes.length === 0) return;
    if (body.querySelector('th') === null) this.#giveHeader(body);
    out.append(table);
  }

  #cell(source, shift, depth, row) {
    const cell = this.make(source.tagName === 'TH' ? 'th' : 'td');
    for (const name of ['colspan', 'rowspan']) {
      const value = Number.parseInt(source.getAttribute(name) ?? '1', 10);
      if (value > 1) cell.setAttribute(name, String(Math.min(200, value)));
    }
    // While it is filled the cell must know that it is in a table.
    const frame = this.make('table');
    frame.append(cell);
    this.blocksOf(source, cell, 6, depth + 1);
    cell.querySelectorAll('h2, h3, h4').forEach((heading) => {
      const paragraph = this.make('p');
      const bold = paragraph.appendChild(this.make('strong'));
      bold.append(...heading.childNodes);
      heading.replaceWith(paragraph);
    });
    if (cell.childNodes.length === 0) cell.append(this.make('p'));
    cell.remove();
    return cell;
  }

  #giveHeader(body) {
    this.tablesGivenHeader++;
    const width = [...body.rows[0].cells].reduce((sum, cell) => sum + cell.colSpan, 0);
    const titleRow = body.rows.length > 2 && body.rows[0].cells.length === 1 && width > 1;
    for (const row of [...body.rows].slice(0, titleRow ? 2 : 1)) {
      for (const cell of [...row.cells]) {
        const header = this.make('th');
        for (const name of ['colspan', 'rowspan']) if (cell.hasAttribute(name)) header.setAttribute(name, cell.getAttribute(name));
        header.append(...cell.childNodes);
        cell.replaceWith(header);
      }
    }
  }
}

/** Reduces pasted HTML (Word, WPS, web pages; its styles set aside) to what the editor's schema can say. */
export function cleanPasted(html) {
  const source = new DOMParser().parseFromString(html.replace(/<!\[(?:if|endif)[^>]*>/gi, ''), 'text/html');
  markWordLists(source.body);
  const cleaner = new Cleaner(document.implementation.createHTMLDocument(''));
  const levels = [...source.body.querySelectorAll('h1,h2,h3,h4,h5,h6,p')].map(headingOf).filter((level) => level > 0);
  // The page's own title is the only h1: the highest pasted level becomes 2.
  const shift = levels.length > 0 ? 2 - Math.min(...levels) : 0;
  const root = cleaner.document.body;
  cleaner.blocksOf(source.body, root, shift, 0);
  return { html: root.innerHTML, picturesRefused: cleaner.picturesRefused, tablesGivenHeader: cleaner.tablesGivenHeader };
}
