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
  document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (detail.verb !== 'get') detail.headers.RequestVerificationToken = antiforgeryToken(detail.elt);
  });
}
