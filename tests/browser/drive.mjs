// Opens pages in a real browser and prints what happened there, as JSON: node drive.mjs BROWSER FOLDER PAGE…
// Each page is looked at as on a desk, on a phone, in the dark and on paper.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [browserPath, folder, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const looks = {
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true, isMobile: true },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  paper: { viewport: { width: 720, height: 1000 }, colorScheme: "light" },
};

const browser = await chromium.launch({ executablePath: browserPath, args: ["--disable-dev-shm-usage"] });
const told = {};
for (const page of pages) {
  told[page] = {};
  for (const [name, look] of Object.entries(looks)) told[page][name] = await seen(`${folder}/${page}`, name, look);
}
await browser.close();
console.log(JSON.stringify(told));

async function seen(file, name, look) {
  const context = await browser.newContext(look);
  const tab = await context.newPage();
  const url = pathToFileURL(file).href;
  const requests = [], dialogs = [], said = [];
  tab.on("request", (request) => request.url().split("#")[0] !== url && requests.push(request.url()));
  tab.on("dialog", (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  tab.on("console", (message) => said.push(message.text()));
  tab.on("pageerror", (error) => said.push(String(error)));
  if (name === "paper") await tab.emulateMedia({ media: "print" });
  await tab.goto(url);
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.screenshot({ path: `${file}.${name}.png`, fullPage: height < 15000 });
  const found = await tab.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
    owned: "owned" in window,
    tags: [...new Set([...document.querySelectorAll("*")].map((each) => each.localName))].sort(),
    handlers: [...document.querySelectorAll("*")].flatMap((each) =>
      each.getAttributeNames().filter((key) => /^on|^style$|^src/.test(key))),
    styled: getComputedStyle(document.querySelector("h1")).marginTop === "0px",
  }));
  // What a reader who uses the keyboard comes past, and whether it can be seen where they are.
  const stops = [];
  for (let n = 0; name === "desk" && n < 12; n++) {
    await tab.keyboard.press("Tab");
    stops.push(await tab.evaluate(() => {
      const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
      return { text: at.textContent.trim().slice(0, 60), seen: box.left >= 0 && box.width > 0, ring: style.outlineStyle !== "none" };
    }));
  }
  await tab.evaluate(axe);
  const judged = await tab.evaluate(async () => {
    const { violations, passes } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return {
      passes: passes.length,
      violations: violations.map((each) => `${each.id}: ${each.nodes.length}: ${each.nodes[0].html.slice(0, 200)} ${each.nodes[0].failureSummary}`),
    };
  });
  const paper = name === "paper" ? await tab.pdf({ format: "A4" }) : null;
  if (paper) writeFileSync(`${file}.pdf`, paper);
  await context.close();
  return { requests, dialogs, said, ...found, stops, ...judged, paper: paper ? paper.subarray(0, 5).toString() : null };
}
