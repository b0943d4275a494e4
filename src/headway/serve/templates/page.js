"use strict";
// An entry opens its report beside the page and lights up the words that prove it.
const panel = document.getElementById("reports");
const close = document.getElementById("close");
document.documentElement.classList.add("live");
close.hidden = false;

function light(id) {
  for (const old of document.querySelectorAll("mark.lit")) old.classList.remove("lit");
  for (const old of document.querySelectorAll(".report.open")) old.classList.remove("open");
  const anchor = document.getElementById("w-" + id);
  if (!anchor) return;
  for (const mark of document.querySelectorAll("mark[data-proves~='" + CSS.escape(id) + "']"))
    mark.classList.add("lit");
  anchor.closest(".report").classList.add("open");
  panel.classList.add("open");
  anchor.scrollIntoView({ block: "center" });
}

function shut() {
  panel.classList.remove("open");
}

document.addEventListener("click", (event) => {
  const entry = event.target.closest("a.entry");
  if (!entry) return;
  event.preventDefault();
  history.replaceState(null, "", entry.getAttribute("href"));
  light(entry.dataset.entry);
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") shut(); });
close.addEventListener("click", shut);
for (const link of document.querySelectorAll("nav a[href='#reports']"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (const report of document.querySelectorAll(".report")) report.classList.add("open");
    panel.classList.add("open");
  });
if (location.hash.startsWith("#w-")) light(location.hash.slice(3));
