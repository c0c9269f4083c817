import { el } from '../admin/dom.js';
import { toast } from '../admin/toast.js';

// The cells of an annual report: table three has 25 rows and 7 columns, table four 3 rows and 5 columns. The last column of each is the total.
const rows = Array.from({ length: 25 }, (_, index) => index + 1);
const kinds = [1, 2, 3, 4, 5, 6];
const outcomes = rows.slice(2, 23);
const three = (row, column) => `T3R${String(row).padStart(2, '0')}C${column}`;
const four = (row, column) => `T4R${row}C${column}`;

/** Each total with the cells that it adds up; a total that is part of another one comes first. */
const totals = [
  ...kinds.map((column) => [three(24, column), outcomes.map((row) => three(row, column))]),
  ...rows.map((row) => [three(row, 7), kinds.map((column) => three(row, column))]),
  ...[1, 2, 3].map((row) => [four(row, 5), [1, 2, 3, 4].map((column) => four(row, column))]),
];

const inputOf = (cell) => document.getElementById(`Detail_${cell}`);

function numberIn(cell) {
  const typed = inputOf(cell).value.replace(/[,，\s]/g, '');
  return /^\d+$/.test(typed) ? Number(typed) : null;
}

function fillIn() {
  let changed = 0;
  let open = 0;
  for (const [total, parts] of totals) {
    const numbers = parts.map(numberIn);
    if (numbers.includes(null)) {
      open++;
      continue;
    }
    const sum = String(numbers.reduce((a, b) => a + b, 0));
    const input = inputOf(total);
    if (input.value.trim() === sum) continue;
    input.value = sum;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    changed++;
  }
  const left = open > 0 ? `；有 ${open} 处因为表内还有空格或者不是整数，没有填写` : '';
  toast(changed > 0 ? `已填写 ${changed} 格总计${left}。` : `总计与表内数字一致，没有改动${left}。`);
}

/** A suggestion: without the button nothing changes. */
export function offerTotals() {
  if (!totals.every(([total, parts]) => [total, ...parts].every((cell) => inputOf(cell)))) return;
  inputOf(three(1, 1)).closest('.table-wrap').before(el('p', {}, el('button', { class: 'btn', type: 'button', onclick: fillIn }, '按表内数字填写总计')));
}
