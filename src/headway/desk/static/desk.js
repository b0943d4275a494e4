// What every page does: keys, the line of work under way, word of new findings.

const at = (id) => document.getElementById(id);
const KEPT = "headway-keys";
const LETTERS_WAIT = 2000; // milliseconds between the two letters of a key
document.documentElement.classList.add("scripted");

// Keys
const WRITTEN = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const typing = (target) => target.closest?.(WRITTEN);
export const wanted = () => localStorage.getItem(KEPT) !== "off"; // keys without Ctrl or Alt
let first = 0; // when "g" was pressed

const leads = {
  "?": () => at("help").showModal(),
  "/": () => search(),
  g: () => { first = Date.now(); },
};

function search() {
  const box = document.querySelector("main input[type=search]");
  if (box) box.focus();
  else location.assign("/search");
}

export function keyed(event) {
  // Whether a key may be taken as a shortcut.
  const held = event.ctrlKey || event.altKey || event.metaKey;
  return wanted() && !held && !typing(event.target) && !document.querySelector("dialog[open]");
}

document.addEventListener("keydown", (event) => {
  if (!keyed(event)) return;
  const second = Date.now() - first < LETTERS_WAIT;
  first = 0;
  const link = second && document.querySelector(`.top a[data-key="${CSS.escape(event.key)}"]`);
  if (link) location.assign(link.href);
  else if (Object.hasOwn(leads, event.key)) leads[event.key]();
  else return;
  event.preventDefault();
});
at("open-help").addEventListener("click", leads["?"]);
at("keys-on").checked = wanted();
at("keys-on").addEventListener("change", (event) => {
  localStorage.setItem(KEPT, event.target.checked ? "on" : "off");
});

// What goes on behind the desk
function work({ under_way: found, troubles }) {
  const [one] = found;
  at("working").hidden = !one && !troubles.length;
  const many = found.length > 1 ? ` and ${found.length - 1} more` : "";
  const stopped = troubles.length > 1 ? `${troubles[0]} (and ${troubles.length - 1} more)` : troubles[0];
  at("working-words").textContent = one ? `The back room is ${one.words}${many}.` : stopped ?? "";
  const bar = at("working-bar");
  bar.hidden = !one;
  if (one?.total > 0) { bar.max = one.total; bar.value = one.done; } else bar.removeAttribute("value");
}

export function toast(words, link, address) {
  // Say something in a corner; with a link, where it leads.
  const said = document.createElement("p");
  said.className = "toast";
  said.append(words);
  if (link) {
    const lead = document.createElement("a");
    lead.href = address;
    lead.textContent = link;
    said.append(" ", lead);
  }
  at("toasts").replaceChildren(said);
}

function found(told) {
  const { dossier, mark, waiting } = document.body.dataset;
  const isNew = dossier ? told[dossier] && told[dossier] !== mark : waiting?.split(" ").some((one) => told[one]);
  if (isNew) toast("New findings:", "show", location.href.split("#")[0]);
}

if (window.EventSource) {
  const heard = new EventSource("/events");
  heard.addEventListener("work", (event) => work(JSON.parse(event.data)));
  heard.addEventListener("found", (event) => found(JSON.parse(event.data)));
  window.addEventListener("pagehide", () => heard.close());
}
