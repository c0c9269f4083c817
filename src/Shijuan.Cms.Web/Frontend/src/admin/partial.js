import htmx from 'htmx.org/dist/htmx.esm.js';
import { antiforgeryToken } from './dom.js';

// Shared office computers: no page may stay in the browser's storage. The strict policy forbids inline styles and eval.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  selfRequestsOnly: true,
});

export function enhancePartials() {
  // A form that was refused comes back with its reasons and with what was typed: it is shown like one that succeeded.
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (![409, 422].includes(detail.xhr.status) || !detail.xhr.getResponseHeader('Content-Type')?.startsWith('text/html')) return;
    detail.shouldSwap = true;
    detail.isError = false;
  });
  document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (detail.verb !== 'get') detail.headers.RequestVerificationToken = antiforgeryToken(detail.elt);
  });
}
