/** The script of the reference page: search, the choice of a language, copying, and where one is. */
export const script = `
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const search = document.querySelector("nav input");
const entries = all("nav li");
const texts = new Map(entries.map((entry) => {
  const section = document.getElementById(entry.dataset.for);
  return [entry, (entry.textContent + " " + section.textContent).toLowerCase()];
}));

function find() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const entry of entries) entry.hidden = !words.every((word) => texts.get(entry).includes(word));
  // What has the words in its name comes before what only speaks of them.
  for (const list of all("nav ul")) {
    const named = (entry) => words.every((word) => entry.textContent.toLowerCase().includes(word));
    const order = entries.filter((entry) => entry.parentElement === list);
    list.append(...order.filter(named), ...order.filter((entry) => !named(entry)));
    list.previousElementSibling.hidden = order.every((entry) => entry.hidden);
  }
  document.querySelector("nav .nothing").hidden = entries.some((entry) => !entry.hidden);
}

search.addEventListener("input", find);
search.addEventListener("keydown", (event) => {
  if (event.key === "Escape") search.value = "";
  if (event.key === "Escape") find();
  if (event.key === "Enter") all("nav li").find((entry) => !entry.hidden)?.querySelector("a").click();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target === search) return;
  event.preventDefault();
  search.focus();
});

function choose(language) {
  for (const tab of all("[role=tab]")) tab.setAttribute("aria-selected", String(tab.dataset.language === language));
  for (const code of all("pre[data-language]")) code.hidden = code.dataset.language !== language;
}

for (const tab of all("[role=tab]")) {
  tab.addEventListener("click", () => {
    // The page may grow or shrink above the panel; the panel stays where it is.
    const before = tab.getBoundingClientRect().top;
    choose(tab.dataset.language);
    scrollBy(0, tab.getBoundingClientRect().top - before);
  });
}

for (const button of all(".copy")) {
  button.addEventListener("click", async () => {
    const code = all("pre", button.closest(".panel")).find((pre) => !pre.hidden);
    await navigator.clipboard.writeText(code.textContent).then(
      () => { button.textContent = "Copied"; },
      () => { getSelection().selectAllChildren(code); },
    );
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
}

const seen = new Set();
const observer = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) seen[isIntersecting ? "add" : "delete"](target.id);
  const here = entries.find((entry) => seen.has(entry.dataset.for));
  for (const entry of entries) {
    const link = entry.querySelector("a");
    if (entry === here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-15% 0px -70% 0px" });
for (const entry of entries) observer.observe(document.getElementById(entry.dataset.for));
`;
