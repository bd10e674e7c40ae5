export const A = () => <main>
  <p><Trans>You weigh <b>{{ count }}</b> bags at once.</Trans></p>
  <p>{plural(n, { one: "You see # bag", other: `You see # bags here` })} today</p>
  <p>You pay $59<sup>*</sup> a month.</p>
  <p>{t("no bags to weigh | one bag to weigh | {n} bags to weigh", n)}</p>
</main>;
const messages = { en: { bags: "no bags to weigh | one bag to weigh | {n} bags to weigh", title: "Prices | Lantern" }, de: { bags: "Taschen" } };
