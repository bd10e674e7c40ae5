export const translations = { en: { lead: "Pack orders", go: "Start", items: "{n} orders", icon: "truck-fast" }, de: { lead: "Etiketten drucken" }, it: { lead: "Stampa" } };
const i18n = createI18n({ locale: "en", messages: { en: { hero: { lead: "Pack orders" } }, fr: { hero: { lead: "Emballez" } } } });
const title = { en: "You ship today", de: "Heute geliefert" };
const hero = { title: { en: "You ship today", de: "Heute" }, cta: { en: "Start", hr: "Pocni" } };
const hr = { it: "Read this at the door", is: "You ship today to all" };
const opts = { en: true, de: "x" };
