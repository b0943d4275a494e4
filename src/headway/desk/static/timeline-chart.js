// The days of a dossier as bars of their weight; a click leads to the day's words.

import { base, colours, dayOf, plot, shows, told, zooms } from "./plots.js";

const BACK = ["broken off", "pressed or refused"];
const FORWARD = ["agreed", "agreed in part", "carried out"];

let chart; // the one that is on the page

function drawn() {
  // Draw the chart that is on the page now; a filter brings another.
  const box = document.getElementById("timeline-chart");
  if (!box || box.querySelector("canvas")) return;
  chart?.dispose();
  const days = told("timeline-told");
  const bar = (now, [day, weight, what]) => ({
    value: [day, weight],
    itemStyle: { color: FORWARD.includes(what) ? now.good : BACK.includes(what) ? now.bad : now.talk },
  });
  const words = ([point]) => {
    const [day, weight, what, reports] = days[point.dataIndex];
    return `${dayOf(day)}\n${what}\nweight ${weight.toFixed(1)}, ${reports} ${reports === 1 ? "report" : "reports"}`;
  };
  const option = () => {
    const now = colours();
    const shared = base(now);
    const axis = { axisLabel: { color: now.quiet, hideOverlap: true }, axisLine: { lineStyle: { color: now.edge } }, splitLine: { show: false } };
    return {
      ...shared,
      tooltip: { ...shared.tooltip, formatter: words },
      grid: { left: 36, right: 12, top: 12, bottom: 56 },
      xAxis: { type: "time", ...axis },
      yAxis: { type: "value", ...axis, splitLine: { lineStyle: { color: now.line } } },
      series: [{ type: "bar", cursor: "pointer", barMinWidth: 2, barMaxWidth: 10, barMinHeight: 3, data: days.map((one) => bar(now, one)) }],
      dataZoom: zooms(now, [0], box.dataset.from, box.dataset.to),
    };
  };
  chart = plot(box, option, ({ dataIndex }) => open(box, days[dataIndex][0]));
}

function open(box, day) {
  // Go to the day where it is on the page, else to the page on which it is.
  if (shows(`d-${day}`)) return;
  const asked = new URLSearchParams(location.search);
  asked.delete("page");
  asked.set("day", day);
  location.assign(`${box.dataset.address}?${asked}#d-${day}`);
}

drawn();
document.addEventListener("htmx:after:swap", drawn);
