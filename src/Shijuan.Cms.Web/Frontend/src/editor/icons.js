const paths = {
  undo: 'M8 5 3 10l5 5M3 10h10a6 6 0 0 1 0 12h-2',
  redo: 'm16 5 5 5-5 5M21 10H11a6 6 0 0 0 0 12h2',
  bullets: 'M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01',
  numbers: 'M10 6h11M10 12h11M10 18h11M4 4v4M3 8h2M3 14h2.5L3 18h2.5',
  quote: 'M4 5v14M9 7h11M9 12h11M9 17h7',
  rule: 'M3 12h18',
  left: 'M3 5h18M3 10h11M3 15h18M3 20h11',
  center: 'M3 5h18M7 10h10M3 15h18M7 20h10',
  right: 'M3 5h18M10 10h11M3 15h18M10 20h11',
  link: 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1',
  unlink: 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1M4 4l16 16',
  picture: 'M3 5h18v14H3zM8 10h.01M3 17l5-4 4 3 4-5 5 5',
  table: 'M3 4h18v16H3zM3 9h18M3 14.5h18M9 9v11M15 9v11',
  superscript: 'm4 9 8 10M12 9 4 19M16 5c1-2 4.5-1.5 4.5.8 0 1.7-4.5 3.2-4.5 5.2H21',
  subscript: 'm4 4 8 10M12 4 4 14M16 14c1-2 4.5-1.5 4.5.8 0 1.7-4.5 3.2-4.5 5.2H21',
  clear: 'M6 5h12M12 5l-2 14M4 21l6-6M10 21l-6-6',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', width: 20, height: 20, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
