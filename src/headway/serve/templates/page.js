"use strict";
// An entry opens its report beside the list and lights up the words that prove it.
const root = document.documentElement;
const main = document.querySelector("main");
const panel = document.getElementById("reports");
const index = panel.querySelector(".index");
const wide = matchMedia("(min-width: 64rem)");
let from = null; // the link that opened the panel, to which the focus goes back

const all = (selector, within = document) => within.querySelectorAll(selector);
const target = () => location.hash.slice(1);
const inPanel = (id) => /^(w-|r-|reports$)/.test(id) && document.getElementById(id);

let marked = []; // what stands out now, with the class that makes it so
let entries = null; // the entries of the list by what they link to

function mark(part, name) {
  part.classList.add(name);
  marked.push([part, name]);
}

function clear() {
  for (const [part, name] of marked) {
    part.classList.remove(name);
    part.removeAttribute("aria-current");
  }
  marked = [];
}

function linking(id) {
  if (!entries) {
    entries = new Map();
    for (const entry of all("a.entry", main)) {
      const href = entry.getAttribute("href");
      entries.set(href, [...(entries.get(href) ?? []), entry]);
    }
  }
  return entries.get("#" + id) ?? [];
}

function light(id) {
  const words = document.getElementById(id);
  const report = words.closest(".report");
  mark(report, "open");
  for (const part of [words, ...all("[data-of='" + id.slice(2) + "']", report)]) mark(part, "lit");
  for (const entry of linking(id)) {
    mark(entry, "current");
    entry.setAttribute("aria-current", "true");
  }
  words.scrollIntoView({ block: "center" });
}

function open(id) {
  const fresh = !root.classList.contains("reading");
  clear();
  root.classList.add("reading");
  main.inert = !wide.matches;
  panel.scrollTop = 0;
  if (id === "reports") mark(index, "open");
  else if (id.startsWith("r-")) mark(document.getElementById(id), "open");
  else light(id);
  panel.focus({ preventScroll: true });
  if (fresh && from) keep(from);
}

function keep(link) { // the list narrows as the panel docks: its entry stays in sight
  const at = link.getBoundingClientRect();
  if (wide.matches && (at.top < 60 || at.bottom > innerHeight)) link.scrollIntoView({ block: "center" });
}

function shut() {
  if (!root.classList.contains("reading")) return;
  root.classList.remove("reading");
  main.inert = false;
  clear();
  if (from && from.isConnected) from.focus({ preventScroll: true });
  from = null;
}

function sync() {
  const id = target();
  if (inPanel(id)) open(id);
  else shut();
}

function close() {
  const y = scrollY;
  if (history.state === "panel") history.back();
  else history.replaceState(null, "", location.pathname + location.search);
  shut();
  scrollTo(0, y);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = link.getAttribute("href").slice(1);
  if (!inPanel(id)) return;
  event.preventDefault();
  if (main.contains(link)) from = link;
  const reading = root.classList.contains("reading");
  history.scrollRestoration = "manual";
  history[reading ? "replaceState" : "pushState"](reading ? history.state : "panel", "", "#" + id);
  open(id);
});
addEventListener("popstate", sync);
addEventListener("hashchange", sync);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && root.classList.contains("reading")) close();
});
wide.addEventListener("change", () => { main.inert = root.classList.contains("reading") && !wide.matches; });
document.getElementById("close").addEventListener("click", close);

// The filter leaves the rows that hold all of its words, and opens what they lie in.
// Beside it, statements that are no speech can be left out.
const box = document.querySelector("#filter input");
const spoken = document.querySelector("#spoken input"); // none where all are of one class
const shown = document.querySelector("#filter output");
let rows = null;
let opened = [];
let waiting = 0;

function filter() {
  const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  const speech = spoken?.checked ?? false;
  rows ??= [...all("main .row")].map((row) => [row, row.textContent.toLowerCase()]);
  for (const fold of opened) fold.open = false;
  opened = [];
  for (const part of all("main [hidden]:not(nav *)")) part.hidden = false;
  shown.value = "";
  if (!wanted.length && !speech) return;
  const kept = new Set();
  let count = 0;
  for (const [row, text] of rows) {
    row.hidden = !wanted.every((word) => text.includes(word)) || (speech && row.matches(".unspoken"));
    if (row.hidden) continue;
    count += 1;
    for (let part = row.parentElement; part !== main && !kept.has(part); part = part.parentElement) kept.add(part);
  }
  const narrowed = wanted.length ? main : document.getElementById("statements");
  for (const part of all("main section, main section li:not(.row), main section details, main section ul, main section h4", narrowed)) {
    const list = part.matches("h4") ? part.nextElementSibling : part;
    part.hidden = !kept.has(list) && !part.closest(".row");
    if (part.matches("details") && kept.has(part) && !part.open && wanted.length && count <= 500) {
      part.open = true;
      opened.push(part);
    }
  }
  if (wanted.length) shown.value = count + " found";
}
box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 200); });
spoken?.addEventListener("change", filter);

// A printed page shows everything.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...all("details:not([open])")];
  for (const fold of folded) fold.open = true;
});
addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });

root.classList.add("live");
for (const part of all("#close, #all, #filter, #spoken")) part.hidden = false;
sync();
