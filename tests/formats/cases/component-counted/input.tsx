export const A = () => <main>
  <p><Trans>You weigh <b>{{ count }}</b> bags at once.</Trans></p>
  <p>{plural(n, { one: "You see # bag", other: `You see # bags here` })} today</p>
  <p>You pay $59<sup>*</sup> a month for 10 m<sup>2</sup>.</p>
</main>;
