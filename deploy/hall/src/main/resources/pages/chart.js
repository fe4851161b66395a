// Charts of months, drawn as SVG as wide as there is room, with letters of the page's own size. Each has its data in a table, too.

import { html, nothing, render, svg } from './lib/lit-html.js';
import { compact, count, countOrDash, isKnown, month, t } from './text.js';

/** What a series looks like, told apart by its shape and not by its colour alone. */
const SHAPES = {
  bar: (x, y, width, height) => svg`<rect class="bar" x=${x} y=${y} width=${width} height=${height}></rect>`,
  frame: (x, y, width, height) => svg`<rect class="frame" x=${x + 1} y=${y} width=${Math.max(1, width - 2)} height=${height}></rect>`,
};

const isColumn = ({ shape }) => shape in SHAPES;

/**
 * A chart of what was each month: set its `content`, {title, months, series: [{title, shape, values}], free}. Shapes are bar,
 * frame, line and dashes; null values are left out. A free one begins where its values do, instead of at nought.
 */
class MonthChart extends HTMLElement {
  #content;
  #room = new ResizeObserver(() => this.#draw());

  set content(content) {
    this.#content = content;
    this.#draw();
  }

  connectedCallback() {
    this.#room.observe(this);
  }

  disconnectedCallback() {
    this.#room.disconnect();
  }

  #draw() {
    if (!this.#content || !this.clientWidth) return;
    const { fontSize, fontFamily } = getComputedStyle(this);
    const letters = document.createElement('canvas').getContext('2d');
    letters.font = `${fontSize} ${fontFamily}`;
    const plot = planned(this.#content, this.clientWidth, this.clientHeight, parseFloat(fontSize), words => letters.measureText(words).width);
    render(drawn(this.#content, plot), this);
  }
}

customElements.define('month-chart', MonthChart);

/** Where everything goes. */
function planned({ months, series, free }, width, height, letter, measure) {
  const scale = ticks(series.flatMap(({ values }) => values).filter(isKnown), free);
  const left = Math.max(...scale.map(tick => measure(compact(tick)))) + letter / 2;
  const top = letter * 0.8;
  const bottom = Math.max(top, height - letter * 1.5);
  const slot = (width - left) / months.length;
  const [least, most] = [scale[0], scale.at(-1)];
  const widest = Math.max(...months.map(each => measure(month(each)))) + letter / 2;
  return {
    width, height, left, bottom, slot, letter, scale,
    every: Math.ceil(widest / slot),
    /** Of the last label, which has no room beyond the edge. */
    overhang: Math.max(0, (widest - letter / 2 - slot) / 2),
    middle: index => left + (index + 0.5) * slot,
    level: value => bottom - (value - least) / (most - least) * (bottom - top),
  };
}

/** Round numbers that reach from the least to the most. */
function ticks(values, free) {
  const least = free && values.length ? Math.min(...values) : 0;
  const most = Math.max(least, ...values);
  const step = roundUp(Math.max((most - least) / 3, 1));
  const first = Math.floor(least / step) * step;
  const scale = [first];
  do scale.push(scale.at(-1) + step); while (scale.at(-1) < most);
  return scale;
}

function roundUp(number) {
  const power = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 5, 10].map(round => round * power).find(round => round >= number);
}

const drawn = (content, plot) => html`<svg role="img" aria-label=${spoken(content)} width=${plot.width} height=${plot.height}
    viewBox="0 0 ${plot.width} ${plot.height}">
  ${plot.scale.map(tick => svg`<line class="grid" x1=${plot.left} x2=${plot.width} y1=${plot.level(tick)} y2=${plot.level(tick)}></line>
    <text x=${plot.left - plot.letter / 4} y=${plot.level(tick) + plot.letter / 3} text-anchor="end">${compact(tick)}</text>`)}
  ${content.months.map((each, index) => labelOf(each, content.months.length - 1 - index, plot.middle(index), plot))}
  ${content.months.map((each, index) => svg`<g><title>${told(content, index)}</title>${columnsOf(content, index, plot)}</g>`)}
  ${content.series.filter(series => !isColumn(series)).map(series => lineOf(series, plot))}
</svg>`;

/** The latest month has one, and of the others as many as there is room for. */
const labelOf = (each, fromEnd, x, plot) => fromEnd % plot.every
  ? nothing
  : svg`<text x=${x - (fromEnd ? 0 : plot.overhang)} y=${plot.height - plot.letter / 3} text-anchor="middle">${month(each)}</text>`;

function columnsOf(content, index, plot) {
  const columns = content.series.filter(isColumn);
  const width = plot.slot * 0.8 / Math.max(1, columns.length);
  return columns.map(({ shape, values }, place) => {
    const y = plot.level(values[index] ?? 0);
    return SHAPES[shape](plot.middle(index) - plot.slot * 0.4 + place * width, y, width, plot.bottom - y);
  });
}

function lineOf({ shape, values }, plot) {
  const points = values.map((value, index) => [value, plot.middle(index)]).filter(([value]) => isKnown(value))
    .map(([value, x]) => [x, plot.level(value)]);
  return svg`<polyline class=${shape} points=${points.map(point => point.join(',')).join(' ')}></polyline>
    ${points.map(([x, y]) => svg`<circle class=${shape} cx=${x} cy=${y} r=${plot.letter / 6}></circle>`)}`;
}

const told = ({ months, series }, index) =>
  `${month(months[index], true)} ${series.map(({ title, values }) => `${title} ${countOrDash(values[index])}`).join(' · ')}`;

const spoken = content => `${content.title} ${content.months.length ? told(content, content.months.length - 1) : ''} ${t('seeTable')}`;

/** What its shapes mean. */
export const legend = ({ series }) => html`<ul class="legend">${series.map(({ title, shape }) => html`<li>
  <svg aria-hidden="true" width="24" height="16" viewBox="0 0 24 16">${isColumn({ shape })
    ? SHAPES[shape](5, 1, 14, 14)
    : svg`<polyline class=${shape} points="0,8 24,8"></polyline><circle class=${shape} cx="12" cy="8" r="3"></circle>`}</svg>${title}</li>`)}</ul>`;

/** The same as a table. */
export const monthTable = ({ title, months, series }) => html`<div class="wide" tabindex="0" role="group" aria-label=${title}><table>
  <caption class="unseen">${title}</caption>
  <thead><tr><th scope="col">${t('month')}</th>${series.map(each => html`<th scope="col">${each.title}</th>`)}</tr></thead>
  <tbody>${months.map((each, index) => html`<tr><th scope="row">${month(each, true)}</th>
    ${series.map(({ values }) => html`<td>${countOrDash(values[index])}</td>`)}</tr>`)}</tbody>
</table></div>`;

/** A table with a bar for each line, as long as its value. */
export function barTable(title, heads, lines) {
  const most = Math.max(1, ...lines.map(({ value }) => value));
  return html`<div class="wide" tabindex="0" role="group" aria-label=${title}><table class="bars">
    <thead class="unseen"><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${lines.map(line => html`<tr><th scope="row">${line.title}</th><td>
      <svg aria-hidden="true" width="100%" height="12"><rect class="bar" width="${100 * line.value / most}%" height="12"></rect></svg>
      ${count(line.value)}</td></tr>`)}</tbody>
  </table></div>`;
}
