/* What a reader does first, in Firefox over WebDriver BiDi (Playwright drives a Firefox of its own alone): node firefox.mjs BASE

Prints one JSON object: what was seen, and in `said` each warning, error and request to another host. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const base = process.argv[2];
const PAGES = ["index.html", "charts.html", "tables/index.html", "tables/plans.html", "tables/evidence.html", "documents/hostile_site.harm.html"];
const PATIENCE = 60_000;
const profile = mkdtempSync(join(tmpdir(), "firefox-"));
const firefox = spawn(process.env.FIREFOX ?? "firefox-esr", ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]);
const seen = { pages: {}, said: [] };
const waiting = new Map();
let socket;

async function connect() {
  const address = await new Promise((resolve, reject) => {
    let told = "";
    firefox.on("error", reject);
    firefox.stderr.on("data", (part) => {
      told += part;
      const found = /listening on (ws:\S+)/.exec(told);
      if (found) resolve(found[1]);
    });
  });
  socket = new WebSocket(`${address}/session`);
  socket.addEventListener("message", ({ data }) => hear(JSON.parse(data)));
  await new Promise((resolve) => socket.addEventListener("open", resolve));
}

function hear({ id, type, result, message, method, params }) {
  if (id !== undefined) {
    const { resolve, reject } = waiting.get(id);
    if (type === "error") reject(new Error(message));
    else resolve(result);
  } else if (method === "log.entryAdded" && ["warn", "error"].includes(params.level)) seen.said.push(params.text);
  else if (method === "network.beforeRequestSent" && !params.request.url.startsWith(base) && !/^(data|blob|about):/.test(params.request.url)) seen.said.push(`asked ${params.request.url}`);
}

function ask(method, params) {
  const id = waiting.size;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    socket.send(JSON.stringify({ id, method, params }));
  });
}

async function use() {
  await ask("session.new", { capabilities: {} });
  const { contexts } = await ask("browsingContext.getTree", {});
  const { context } = contexts[0];
  const go = (path) => ask("browsingContext.navigate", { context, url: `${base}/${path}`, wait: "complete" });
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await ask("script.evaluate", { expression, target: { context }, awaitPromise: true });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result.value;
  };
  const until = async (expression) => {
    const end = Date.now() + PATIENCE;
    while (!(await evaluate(expression))) {
      if (Date.now() > end) throw new Error(`never: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await ask("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  await ask("browsingContext.setViewport", { context, viewport: { width: 360, height: 740 } });
  for (const path of PAGES) {
    await go(path);
    if (/tables\/(?!index)/.test(path)) await until("document.body.dataset.ready === 'all'");
    seen.pages[path] = await evaluate("document.documentElement.scrollWidth <= innerWidth");
  }
  await go("tables/evidence.html?labels=fi");
  await until("document.body.dataset.ready === 'all'");
  seen.heading = await evaluate("document.querySelector('[data-sort=quote]').textContent");
  seen.rows = await evaluate("document.querySelector('.status').textContent");
  await evaluate("{ const one = document.querySelector('#search'); one.value = 'minister'; one.dispatchEvent(new Event('input')); }");
  await until("location.hash.includes('q=minister')");
  seen.found = await evaluate("document.querySelector('.status').textContent");
  await go("tables/plans.html");
  await until("document.querySelector('td[data-column=title] a.proof')");
  seen.title = await evaluate("document.querySelector('td[data-column=title]').textContent");
  await evaluate("document.querySelector('td[data-column=title] a.proof').click()");
  await until("document.readyState === 'complete' && document.querySelector('mark')");
  seen.marked = await evaluate("[...document.querySelectorAll('mark')].map((one) => one.textContent).join('')");
  await go("documents/hostile_site.harm.html#at=10-60");
  seen.harm = await evaluate("String(window.harm)");
}

try {
  await connect();
  await use();
  console.log(JSON.stringify(seen));
} finally {
  socket?.close();
  firefox.kill();
  await new Promise((resolve) => firefox.on("exit", resolve));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
