(function () {
  "use strict";
  var entries = Array.prototype.slice.call(document.querySelectorAll(".entry"));
  var form = document.querySelector(".filters");
  if (!form || !entries.length) return;
  var current = null;
  function claimsOf(entry) {
    return document.querySelectorAll('.claim[href="#' + entry.id + '"]');
  }
  function isWanted(entry) {
    return ["verdict", "kind"].every(function (name) {
      var box = form.querySelector('input[name="' + name + '"][value="' + entry.dataset[name] + '"]');
      return !box || box.checked;
    });
  }
  function filter() {
    var count = 0;
    entries.forEach(function (entry) {
      var wanted = isWanted(entry);
      count += wanted ? 1 : 0;
      entry.classList.toggle("gone", !wanted);
      claimsOf(entry).forEach(function (claim) { claim.classList.toggle("gone", !wanted); });
    });
    document.getElementById("shown").textContent = count + " of " + entries.length + " shown";
  }
  function go(entry, focus) {
    if (!entry) return;
    if (current) {
      current.classList.remove("at");
      claimsOf(current).forEach(function (claim) { claim.classList.remove("at"); });
    }
    current = entry;
    entry.classList.add("at");
    var claims = claimsOf(entry);
    claims.forEach(function (claim) { claim.classList.add("at"); });
    if (claims.length) claims[0].scrollIntoView({ block: "center" });
    entry.scrollIntoView({ block: "nearest" });
    if (focus) entry.focus({ preventScroll: true });
  }
  function step(by, isWantedToo) {
    var list = entries.filter(function (entry) { return isWanted(entry) && (entry === current || isWantedToo(entry)); });
    var at = list.indexOf(current);
    go(at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[at + by], true);
  }
  function all() { return true; }
  function isOpen(entry) { return ["supported", "derived", "unchecked"].indexOf(entry.dataset.verdict) < 0; }
  form.hidden = false;
  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "j") step(1, all);
    else if (event.key === "k") step(-1, all);
    else if (event.key === "n") step(1, isOpen);
    else if (event.key === "p") step(-1, isOpen);
    else if (event.key === "f") form.querySelector("input").focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    var claim = event.target.closest ? event.target.closest(".claim") : null;
    if (claim) {
      event.preventDefault();
      go(document.getElementById(claim.getAttribute("href").slice(1)), true);
    }
  });
  filter();
  if (location.hash) go(document.getElementById(location.hash.slice(1)), false);
})();
