// Every request of a page bears the word by which the desk knows its own pages.
document.addEventListener("htmx:config:request", (event) => {
  const word = document.querySelector('meta[name="csrf"]');
  const request = event.detail.ctx && event.detail.ctx.request;
  if (word && request) request.headers["X-CSRF-Token"] = word.content;
});
