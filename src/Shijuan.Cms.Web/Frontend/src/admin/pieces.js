import { messageOf } from './dom.js';

const longestWait = 30000;

/** The sender gave up waiting: what arrived stays on the server and is gone on with when the same file is chosen again. */
export class Stopped extends Error {}

const headers = (token, more = {}) => ({ Accept: 'application/json', RequestVerificationToken: token, 'X-Requested-With': 'XMLHttpRequest', ...more });

async function post(url, body, token, signal) {
  const response = await fetch(url, {
    method: 'POST', headers: headers(token, { 'Content-Type': 'application/json' }), body: JSON.stringify(body), credentials: 'same-origin', redirect: 'manual', signal,
  });
  if (response.status === 409) return { conflict: await response.json() };
  if (!response.ok) return { error: await messageOf(response, response.status === 401 || response.type === 'opaqueredirect' ? '登录已过期，请重新登录。' : '没有上传成功，请重试。') };
  return { answer: await response.json() };
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    window.addEventListener('online', () => { clearTimeout(timer); resolve(); }, { once: true });
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(new Stopped()); }, { once: true });
  });
}

/** Asks again until the network answers; only a person gives up. */
async function insist(send, { signal, onWait }) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, longestWait)) {
    try {
      const response = await send();
      if (response.status < 500 && response.status !== 429) return response;
    } catch (error) {
      if (signal.aborted) throw new Stopped('', { cause: error });
      // The network is gone for the moment.
    }
    onWait?.();
    await pause(wait, signal);
  }
}

async function sendPieces(url, file, session, token, { signal, onProgress, onWait }) {
  let { offset } = session;
  while (offset < file.size) {
    onProgress?.(offset / file.size);
    const piece = file.slice(offset, Math.min(offset + session.chunk, file.size));
    let lost = false;
    const response = await insist(
      () => (lost
        ? fetch(`${url}/${session.id}`, { method: 'HEAD', credentials: 'same-origin', redirect: 'manual', signal })
        : fetch(`${url}/${session.id}`, { method: 'PUT', headers: headers(token, { 'Upload-Offset': String(offset), 'Content-Type': 'application/octet-stream' }), body: piece, credentials: 'same-origin', redirect: 'manual', signal })),
      // After a break the server knows better how much has arrived.
      { signal, onWait: () => { lost = true; onWait?.(); } },
    );
    const arrived = Number(response.headers.get('Upload-Offset') ?? NaN);
    if (!Number.isInteger(arrived)) return messageOf(response, '没有上传成功，请重试。');
    offset = arrived;
  }
  onProgress?.(1);
  return null;
}

/**
 * Sends a file in pieces and goes on after a break. `ask` is asked what to do with a name that is taken and gives 'KeepBoth', 'Replace' or null.
 * Resolves to {answer}, {error} or {rejected}.
 */
export async function sendInPieces(url, place, file, token, ask, handlers) {
  const begin = { ...place, name: file.name, size: file.size, stamp: Math.round(file.lastModified ?? 0) };
  let sameName = 'Ask';
  for (;;) {
    const begun = await post(url, { ...begin, sameName }, token, handlers.signal);
    if (begun.conflict?.same) {
      sameName = await ask(begun.conflict.same);
      if (!sameName) return { rejected: true };
      continue;
    }
    if (begun.error || begun.conflict) return { error: begun.error ?? begun.conflict.message };
    const problem = await sendPieces(url, file, begun.answer, token, handlers);
    if (problem) return { error: problem };
    for (;;) {
      const done = await post(`${url}/${begun.answer.id}/finish`, { sameName }, token, handlers.signal);
      if (!done.conflict?.same) return done.conflict ? { error: done.conflict.message } : done;
      sameName = await ask(done.conflict.same);
      if (!sameName) {
        await fetch(`${url}/${begun.answer.id}`, { method: 'DELETE', headers: headers(token), credentials: 'same-origin' });
        return { rejected: true };
      }
    }
  }
}
