// The page of a report: from an entry to its words and back, keys, words that are marked.

import { keyed, toast } from "/static/desk.js";

const text = () => document.getElementById("text");
const side = document.getElementById("entries");
const opener = document.querySelector(".sheet-open");
const narrow = matchMedia("(max-width: 60rem)");
const escaped = CSS.escape;
const sorts = ["move", "statement", "meeting", "proposal", "channel"];
let current = "";

const panel = (id) => document.getElementById(`e-${id}`);
const panels = () => [...side.querySelectorAll(".entry")];
const marks = (id) => [...text().querySelectorAll(`[data-of="${escaped(id)}"]`)];
const isOn = (mark) => {
  const look = [...mark.classList].find((name) => name.startsWith("m-")).slice(2);
  return document.getElementById(`show-${look === "cue" ? "source" : look}`)?.checked ?? true;
};

// From here to there
function light(id) {
  for (const lit of document.querySelectorAll(".lit, .entry.current")) lit.classList.remove("lit", "current");
  current = id;
  for (const mark of marks(id)) mark.classList.add("lit");
  panel(id)?.classList.add("current");
}

function toWords(id) {
  const first = document.getElementById(`w-${id}`);
  if (!first) return;
  const room = narrow.matches && document.body.classList.contains("sheet-is-open");
  first.scrollIntoView({ block: room ? "start" : "center" });
}

function toPanel(id) {
  const own = panel(id);
  if (!own) return;
  if (narrow.matches) show(true);
  const head = side.querySelector(".entries-head").offsetHeight;
  const top = own.getBoundingClientRect().top - side.getBoundingClientRect().top;
  if (top < head || top + own.offsetHeight > side.clientHeight) side.scrollTop += top - head;
}

function open(id, { words = true, focus = false } = {}) {
  if (!panel(id)) return;
  light(id);
  history.replaceState(history.state, "", `#e-${id}`);
  toPanel(id);
  if (words) toWords(id);
  if (focus) panel(id).focus({ preventScroll: true });
}

function show(open) {
  document.body.classList.toggle("sheet-is-open", open);
  opener.setAttribute("aria-expanded", String(open));
}

side.addEventListener("click", (event) => {
  const jump = event.target.closest('.jump, .told a[href^="#e-"]');
  if (jump) {
    event.preventDefault();
    const to = jump.matches(".jump") ? jump.closest(".entry").dataset.entry : jump.hash.slice(3);
    open(to, { focus: true });
  } else if (!event.target.closest("a, button, input, select, textarea, summary, label, form") && !picked()) {
    const own = event.target.closest(".entry");
    if (own) open(own.dataset.entry);
  }
});

function wordsClicked(event) {
  // The entries around a place come in turn, the innermost first.
  if (!event.target.closest("#text") || picked()) return;
  const link = event.target.closest("a.no");
  if (link) {
    event.preventDefault();
    open(link.hash.slice(3), { words: false, focus: true });
    return;
  }
  const around = [];
  for (let at = event.target.closest(".m"); at; at = at.parentElement.closest(".m")) {
    if (at.dataset.of && isOn(at) && !around.includes(at.dataset.of)) around.push(at.dataset.of);
  }
  if (around.length) open(around[(around.indexOf(current) + 1) % around.length], { words: false });
}
document.addEventListener("click", wordsClicked);

opener.addEventListener("click", () => show(!document.body.classList.contains("sheet-is-open")));
side.querySelector(".sheet-close").addEventListener("click", () => show(false));

function arrive() {
  // The address names an entry, or its words.
  const id = location.hash.match(/^#[ew]-([0-9a-f]{16})$/)?.[1];
  if (id && panel(id)) open(id);
  else if (side.querySelector("form.correcting")) show(true);
}
window.addEventListener("hashchange", arrive);
arrive();

// Keys
const steps = { j: 1, k: -1 };

function step(by) {
  const all = panels();
  if (!all.length) return;
  const here = all.findIndex((one) => one.dataset.entry === current);
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1);
  open(all[next].dataset.entry, { focus: true });
}

function opened() {
  const own = panel(current);
  const way = own?.querySelector("a.correct") ?? own?.querySelector("summary");
  way?.click();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const cancel = event.target.closest?.("form.correcting")?.querySelector(".cancel");
    if (cancel) cancel.click();
    else show(false);
    pick.hidden = true;
    return;
  }
  if (!keyed(event)) return;
  if (Object.hasOwn(steps, event.key)) step(steps[event.key]);
  else if (event.key === "Enter" && event.target === panel(current)) opened();
  else return;
  event.preventDefault();
});

// A whole page in answer, an error or the door, is no panel: what was typed stays
document.addEventListener("htmx:before:swap", (event) => {
  if (!/^\s*<!doctype/i.test(event.detail.ctx.text)) return;
  event.preventDefault();
  const page = new DOMParser().parseFromString(event.detail.ctx.text, "text/html");
  const said = page.querySelector("h1")?.textContent.trim() ?? "The desk does not answer";
  toast(`It is not kept: ${said}.`, "Load the page anew", location.pathname + location.search);
});

// What htmx has put in the place of a panel or of the text
document.addEventListener("htmx:after:swap", () => {
  const form = side.querySelector("form.correcting");
  const own = form?.closest(".entry")?.dataset.entry;
  if (own ?? current) light(own ?? current);
  if (form && !form.contains(document.activeElement)) {
    form.querySelector("select, textarea, input:not([type=hidden])").focus({ preventScroll: true });
  } else if (!form && current && !side.contains(document.activeElement)) {
    panel(current)?.focus({ preventScroll: true });
  }
  if (current) toPanel(current);
});

// Words that are marked become an entry
const pick = document.createElement("div");
pick.className = "pick no-print";
pick.hidden = true;
pick.setAttribute("role", "toolbar");
pick.setAttribute("aria-label", "Add an entry of the marked words");

function picked() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  return text().contains(range.commonAncestorContainer) && range.toString().trim() ? range : null;
}

function begins(range) {
  // How many characters of the report stand before the marked words.
  const before = document.createRange();
  before.selectNodeContents(text());
  before.setEnd(range.startContainer, range.startOffset);
  const said = range.toString();
  return Array.from(before.toString()).length + (said.length - said.trimStart().length);
}

function offer() {
  const range = document.getElementById("add") ? picked() : null;
  pick.hidden = !range;
  if (!range) return;
  const box = range.getBoundingClientRect();
  pick.replaceChildren(...sorts.map((sort) => choice(sort, range)));
  pick.style.top = `${box.bottom + window.scrollY + 6}px`;
  const room = document.documentElement.clientWidth - pick.offsetWidth - 8;
  pick.style.left = `${Math.max(8, Math.min(box.left + window.scrollX, room))}px`;
}

function choice(sort, range) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-small";
  button.textContent = `a ${sort}`;
  button.addEventListener("click", async () => {
    const asked = new URLSearchParams({ sort, words: range.toString().trim(), near: begins(range) });
    pick.hidden = true;
    if (narrow.matches) show(true);
    await window.htmx.ajax("GET", `/reports/${text().dataset.report}/add?${asked}`, { target: "#add", swap: "outerHTML" });
    document.getElementById("add").scrollIntoView({ block: "nearest" });
  });
  return button;
}

document.body.append(pick);
document.addEventListener("selectionchange", () => { if (!picked()) pick.hidden = true; });
document.addEventListener("pointerup", (event) => { if (!pick.contains(event.target)) setTimeout(offer); });
document.addEventListener("keyup", (event) => { if (event.shiftKey) offer(); });
