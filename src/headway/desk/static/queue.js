// One card after the other: the next ones lie ready, verdicts are sent one by one.
import { wanted } from "/static/desk.js";

const FEW = 5;
const place = document.getElementById("cards");
const told = document.getElementById("told");
const empty = document.getElementById("empty");
const sitting = document.getElementById("sitting");
const counts = { checked: Number(sitting.dataset.checked), rejected: Number(sitting.dataset.rejected) };
const undoForm = sitting.querySelector(".undo");
const done = []; // what was judged or skipped, the latest last
const known = new Set(); // entries that were shown or lie ready
let ready = [];
let current = place.querySelector(".card");
let ended = false;
let fetching = null;
let chain = Promise.resolve();
let pending = 0;
let editing = false; // a change is on its way: nothing else is judged

if (current) known.add(current.dataset.entry);
// What was judged before this page was loaded can be undone as well.
const before = new FormData(undoForm);

function say(words, trouble = false) {
  told.textContent = words;
  told.classList.toggle("trouble", trouble);
}

function count(verdict, by) {
  if (verdict === "skip") return;
  counts.checked += by;
  if (verdict === "reject") counts.rejected += by;
  for (const name of ["checked", "rejected"]) sitting.querySelector(`.${name}`).textContent = counts[name];
}

function lastPlace() {
  return (ready.at(-1) ?? current ?? done.at(-1)?.card)?.dataset.place ?? "";
}

async function refill() {
  const answer = await fetch(`${place.dataset.cards}&after=${encodeURIComponent(lastPlace())}`);
  if (!answer.ok || answer.redirected) throw new Error("no cards");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const cards = [...page.querySelectorAll(".card")];
  if (!cards.length) ended = true;
  for (const card of cards) {
    if (known.has(card.dataset.entry)) continue;
    known.add(card.dataset.entry);
    ready.push(document.adoptNode(card));
  }
}

function fill() {
  if (ended || fetching || ready.length >= FEW) return;
  fetching = refill().catch(() => say("The next entries cannot be fetched: reload the page.", true)).finally(() => {
    fetching = null;
    if (!current) next();
  });
}

function show(card) {
  current = card;
  place.replaceChildren(...(card ? [card] : []));
  empty.hidden = Boolean(card) || !ended;
  undoForm.hidden = !done.length && !before.get("entry");
  card?.focus({ preventScroll: true });
  if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView();
}

function next() {
  show(ready.shift() ?? null);
  fill();
}

function again(card) {
  card.querySelector(".edit").open = false;
  if (current) ready.unshift(current);
  show(card);
}

async function post(action, fields) {
  pending += 1;
  try {
    const answer = await fetch(action, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(fields) });
    return await answer.json();
  } catch {
    return { state: "lost", words: "the desk does not answer" };
  } finally {
    pending -= 1;
  }
}

function inTurn(work) {
  chain = chain.then(work);
  return chain;
}

function judge(verdict) {
  if (!current || editing) return;
  const one = { card: current, verdict };
  done.push(one);
  count(verdict, 1);
  say("");
  next();
  if (verdict === "skip") return;
  const form = one.card.querySelector(".judge");
  const fields = new FormData(form);
  fields.set("verdict", verdict);
  inTurn(async () => settled(one, await post(form.action, fields)));
}

function settled(one, answer) {
  if (answer.state === "kept") return;
  count(one.verdict, -1);
  done.splice(done.indexOf(one), 1);
  if (answer.state === "passed") {
    say(answer.words.replace(/^p/, "P") + ".", true);
    refresh();
    return;
  }
  again(one.card);
  say(`Not kept, here it is again: ${answer.words ?? "sign in anew"}.`, true);
}

// Another person is at work on the same entries: what lies ready may be theirs by now.
function refresh() {
  for (const card of ready) known.delete(card.dataset.entry);
  ready = [];
  ended = false;
  fill();
}

async function change() {
  if (!current || editing) return;
  editing = true;
  const one = { card: current, verdict: "change" };
  const form = current.querySelector(".change");
  const fields = new FormData(form);
  fields.set("verdict", "change");
  await inTurn(async () => {
    const answer = await post(form.action, fields);
    if (answer.state !== "kept" && answer.state !== "passed") {
      form.querySelector(".wrong").textContent = answer.words ?? "Sign in anew.";
      return;
    }
    form.querySelector(".wrong").textContent = "";
    if (answer.state === "kept") {
      done.push(one);
      count("change", 1);
      say("Changed.");
    } else {
      say(answer.words.replace(/^p/, "P") + ".", true);
    }
    next();
  });
  editing = false;
}

function undo() {
  if (editing) return;
  const one = done.pop();
  if (one?.verdict === "skip") {
    again(one.card);
    return;
  }
  if (!one && !before.get("entry")) return;
  const fields = new FormData(undoForm);
  if (one) {
    fields.set("entry", one.card.dataset.entry);
    fields.set("article", one.card.dataset.article);
    count(one.verdict, -1);
    again(one.card);
    say("Undone.");
  } else {
    before.delete("entry");
  }
  inTurn(async () => {
    const answer = await post(undoForm.action, fields);
    if (answer.state !== "kept") say(`${answer.words ?? "Sign in anew"}.`, true);
    else if (!one) location.reload();
  });
}

function openEdit(open) {
  const edit = current?.querySelector(".edit");
  if (!edit) return;
  edit.open = open;
  if (open) (edit.querySelector("input:checked") ?? edit.querySelector("[name=who]")).focus();
  else current.focus();
}

function chosen(edit, key) {
  const input = [...edit.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
  if (input) {
    if (input.type === "radio") input.checked = true;
    else input.select();
    input.focus();
  }
  return Boolean(input);
}

const KEYS = {
  y: () => judge("confirm"),
  n: () => judge("reject"),
  s: () => judge("skip"),
  e: () => openEdit(true),
  u: undo,
  o: () => current?.querySelector("a.open").click(),
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return; // it means something else
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const at = event.target;
  const edit = current?.querySelector(".edit[open]");
  const within = edit?.contains(at);
  if (edit && event.key === "Escape") {
    openEdit(false);
  } else if (within && event.key === "Enter" && at.matches("input")) {
    change();
  } else if (at.matches("select, textarea, input:not([type=radio], [type=checkbox])") || !wanted()) {
    return;
  } else if (edit) {
    if (event.key === "Enter" && at === current) change();
    else if (!chosen(edit, event.key)) return;
  } else if (KEYS[event.key]) {
    KEYS[event.key]();
  } else {
    return;
  }
  event.preventDefault();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form === undoForm) undo();
  else if (form.matches(".judge")) judge(event.submitter?.value ?? "skip");
  else if (form.matches(".change")) change();
  else return;
  event.preventDefault();
});

window.addEventListener("beforeunload", (event) => {
  if (pending) event.preventDefault();
});

show(current);
fill();
