import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

// Dark enough on white for each to be told from the ground and from its neighbours.
const colours = ['#1f5fa8', '#b45309', '#2f7d4f', '#8b3a8f', '#0f766e', '#a3324a', '#55606e', '#7a6a1d'];
// More bars than this cannot be read; the rows are sorted, and all of them stand in the table.
const mostBars = 12;
const kinds = ['Bars', 'StackedBars', 'Lines'];

function read(table, kind, most) {
  const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());
  const names = cells(table.tHead.rows[0]).slice(1, most + 1);
  const rows = [...table.tBodies[0].rows].slice(0, kind === 'Bars' ? mostBars : undefined).map(cells);
  const series = names
    .map((name, i) => ({ name, values: rows.map((row) => (row[i + 1] === '' ? null : Number(row[i + 1]))) }))
    .filter(({ values }) => values.every((value) => value === null || Number.isFinite(value)));
  return { labels: rows.map((row) => row[0]), series };
}

function optionOf(kind, { labels, series }) {
  const stacked = kind === 'StackedBars';
  const shown = stacked ? series.filter(({ name }) => name !== '合计') : series;
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    color: colours,
    textStyle: { fontFamily: 'sans-serif' },
    grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
    legend: { top: 0, type: 'scroll' },
    // Drawn on the canvas: the policy of the page forbids styles in markup.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: labels, axisLabel: { interval: 0, rotate: labels.length > 6 ? 35 : 0, overflow: 'truncate', width: 90 } },
    yAxis: { type: 'value' },
    series: shown.map(({ name, values }, i) => ({
      name,
      data: values,
      type: kind === 'Lines' ? 'line' : 'bar',
      stack: stacked ? 'all' : undefined,
      barMaxWidth: 36,
      symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4],
      symbolSize: 8,
    })),
  };
}

for (const figure of document.querySelectorAll('figure[data-chart]')) {
  const table = document.getElementById(figure.dataset.chartTable);
  const kind = figure.dataset.chart;
  if (!table || !kinds.includes(kind)) continue;
  figure.hidden = false;
  const chart = init(figure.querySelector('.chart'));
  chart.setOption(optionOf(kind, read(table, kind, Number(figure.dataset.chartColumns))));
  new ResizeObserver(() => chart.resize()).observe(figure);
}
