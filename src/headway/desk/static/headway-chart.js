// Ladder, momentum and talk over one time axis; a step leads to the words that moved it.

import { base, colours, dayOf, isNarrow, plot, shortened, shows, told, zooms } from "./plots.js";

const box = document.getElementById("headway-chart");
const found = told("headway-told");
const steps = new Map(found.steps.map((step) => [step.number, step]));
const TOP = 7; // the highest rung
const SOON = 864e5 * 4; // milliseconds around a day within which a step is named

function ladder() {
  // The rungs as a line; before the first step and after the last it runs on.
  const first = found.steps[0];
  const line = [[found.from, first ? first.before : 0]];
  for (const step of found.steps) line.push([step.day, step.rung]);
  line.push([found.to, line.at(-1)[1]]);
  return line.filter(([day]) => day);
}

function words(points) {
  // What the tooltip says of a day.
  const day = points[0].axisValue;
  const near = found.steps.filter((step) => Math.abs(new Date(step.day) - day) < SOON);
  const lines = [dayOf(day)];
  for (const point of points) {
    const value = point.value?.[1];
    if (value === undefined || point.seriesName === "steps" || point.seriesName === "back") continue;
    if (point.seriesName === "ladder") lines.push(`${value} ${found.rungs[value]}`);
    else if (point.seriesName === "talk") lines.push(`${value} meetings and statements this week`);
  }
  for (const step of near) {
    lines.push("", `${step.number}: ${step.sign}, ${dayOf(step.day)}`, `“${shortened(step.words)}”`, step.outlet);
  }
  return lines.join("\n");
}

function panes(now) {
  // Three charts below one another.
  const named = !isNarrow(box);
  const grid = { left: named ? 132 : 22, right: 14, containLabel: false };
  const time = (show, index) => ({
    type: "time", gridIndex: index, min: found.from, max: found.to,
    axisLabel: { show, color: now.quiet, hideOverlap: true }, axisTick: { show },
    axisLine: { lineStyle: { color: now.edge } }, splitLine: { show: false },
    axisPointer: { label: { show: false } },
  });
  const still = { axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } };
  const title = (text, top) => ({ text, left: 8, top, textStyle: { fontSize: 12, color: now.quiet, fontWeight: 600 } });
  return {
    title: [title("How far the talks have come", "0%"), title("Momentum: forward and back", "52%"), title("Talk by week", "72%")],
    grid: [{ ...grid, top: "7%", height: "42%" }, { ...grid, top: "58%", height: "12%" }, { ...grid, top: "77%", height: "9%" }],
    xAxis: [time(false, 0), time(false, 1), time(true, 2)],
    yAxis: [
      {
        type: "value", gridIndex: 0, min: 0, max: TOP, interval: 1,
        axisLabel: { color: now.quiet, fontSize: 11, formatter: (rung) => (named ? `${rung} ${found.rungs[rung]}` : `${rung}`) },
        axisTick: { show: false }, axisLine: { show: false }, splitLine: { lineStyle: { color: now.line } },
      },
      { type: "value", gridIndex: 1, ...still },
      { type: "value", gridIndex: 2, ...still },
    ],
    axisPointer: { link: [{ xAxisIndex: "all" }] },
  };
}

function series(now) {
  // The lines, areas and bars.
  const momentum = (name, kept, color) => ({
    name, type: "line", xAxisIndex: 1, yAxisIndex: 1, symbol: "none", lineStyle: { width: 0 },
    areaStyle: { color, opacity: .85 }, data: found.momentum.map(([day, value]) => [day, kept(value, 0)]),
  });
  return [
    { name: "ladder", type: "line", step: "end", symbol: "none", clip: false, lineStyle: { color: now.accent, width: 2.5 }, areaStyle: { color: now.accent, opacity: .08 }, data: ladder() },
    {
      name: "steps", type: "scatter", symbolSize: 20, cursor: "pointer", z: 5, clip: false,
      itemStyle: { color: now.card, borderColor: now.accent, borderWidth: 2 },
      label: { show: true, formatter: ({ data }) => data.number, color: now.accent, fontSize: 11, fontWeight: 600 },
      data: found.steps.map((step) => ({ value: [step.day, step.rung], number: step.number })),
    },
    momentum("forward", Math.max, now.good),
    momentum("back", Math.min, now.bad),
    { name: "talk", type: "bar", xAxisIndex: 2, yAxisIndex: 2, barMinWidth: 1, barMaxWidth: 14, itemStyle: { color: now.edge }, data: found.talk },
  ];
}

function option() {
  // The whole chart in the colours of the page.
  const now = colours();
  const shared = base(now);
  return { ...shared, ...panes(now), series: series(now), dataZoom: zooms(now, [0, 1, 2]), tooltip: { ...shared.tooltip, formatter: words } };
}

plot(box, option, ({ seriesName, data }) => {
  if (seriesName === "steps" && steps.has(data.number)) shows(`step-${data.number}`);
});
