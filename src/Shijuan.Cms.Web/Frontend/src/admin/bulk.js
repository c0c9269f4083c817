/** 批量选择：select a whole page of the list, and say how many are selected. */
export function enhanceBulk() {
  const form = document.querySelector('form[data-bulk]');
  if (!form) return;
  // Not form.id: the boxes are named id and would answer for it.
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][form="${CSS.escape(form.getAttribute('id'))}"]`)];
  const all = form.querySelector('[data-bulk-all]');
  const allBox = all?.querySelector('input');
  const count = form.querySelector('[data-bulk-count]');
  const submit = form.querySelector('button:not([name])');
  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    if (count) count.textContent = chosen === 0 ? '没有选中稿件' : `选中 ${chosen} 份`;
    if (submit) submit.disabled = chosen === 0;
    if (allBox) {
      allBox.checked = chosen === boxes.length;
      allBox.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  };
  if (all) all.hidden = false;
  allBox?.addEventListener('change', () => {
    boxes.forEach((box) => { box.checked = allBox.checked; });
    show();
  });
  boxes.forEach((box) => box.addEventListener('change', show));
  // The browser brings back what was ticked when somebody returns with the back button.
  window.addEventListener('pageshow', show);
  show();
}
