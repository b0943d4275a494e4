// What both charts of a dossier share: colours of the page, room, redrawing.

const style = () => getComputedStyle(document.documentElement);
export const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

export function colours() {
  // The colours of the page as it is now, by their names.
  const now = style();
  const names = ["paper", "card", "ink", "quiet", "line", "edge", "accent", "good", "bad", "talk"];
  return Object.fromEntries(names.map((name) => [name, now.getPropertyValue(`--${name}`).trim()]));
}

export function told(id) {
  // What the page tells a chart.
  return JSON.parse(document.getElementById(id).textContent);
}

export const isNarrow = (box) => box.clientWidth < 560; // pixels: as wide as a phone

export function plot(box, option, clicked) {
  // Draw a chart in a box, and anew when the colours or the room change.
  // Inside it, in an element without an id: htmx would copy that one's styles.
  const inner = document.createElement("div");
  inner.className = "plot-inner";
  box.replaceChildren(inner);
  const made = echarts.init(inner, null, { renderer: "canvas" });
  const draw = () => made.isDisposed() || made.setOption(option(), { notMerge: true });
  draw();
  made.on("click", clicked);
  dark.addEventListener("change", draw);
  let before = isNarrow(box);
  new ResizeObserver(() => {
    if (made.isDisposed()) return;
    made.resize({ animation: { duration: 0 } });
    if (before !== isNarrow(box)) draw();
    before = isNarrow(box);
  }).observe(box);
  inner.dataset.drawn = "yes";
  return made;
}

export function base(now) {
  // What every chart says of itself: words, colours, no motion where none is wanted.
  return {
    animation: !calm.matches,
    animationDuration: 250,
    textStyle: { color: now.ink, fontFamily: style().getPropertyValue("--sans") },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      confine: true,
      backgroundColor: now.card,
      borderColor: now.edge,
      textStyle: { color: now.ink, fontSize: 13, width: 300, overflow: "break" },
      axisPointer: { lineStyle: { color: now.edge } },
    },
  };
}

export function zooms(now, axes, start, end) {
  // A slider below, and the wheel with Ctrl: a page goes on scrolling.
  const span = start || end ? { startValue: start || undefined, endValue: end || undefined } : {};
  return [
    { type: "inside", xAxisIndex: axes, zoomOnMouseWheel: "ctrl", moveOnMouseMove: true, ...span },
    {
      type: "slider", xAxisIndex: axes, height: 22, bottom: 6, brushSelect: false, ...span,
      borderColor: now.line, fillerColor: `${now.accent}22`, handleStyle: { color: now.accent },
      moveHandleStyle: { color: now.edge }, textStyle: { color: now.quiet },
      dataBackground: { lineStyle: { color: now.edge }, areaStyle: { color: now.line } },
    },
  ];
}

export function dayOf(value) {
  // A day as one reads it.
  return new Date(value).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

export function shortened(words, most = 160) {
  // Words cut where they run on.
  return words.length > most ? `${words.slice(0, most).replace(/\s\S*$/, "")}…` : words;
}

export function shows(id) {
  // Go to something on the page, with the keyboard, too.
  const place = document.getElementById(id);
  if (!place) return false;
  for (let around = place; around; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
  history.replaceState(null, "", `#${id}`);
  place.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block: "center" });
  place.focus({ preventScroll: true });
  return true;
}
