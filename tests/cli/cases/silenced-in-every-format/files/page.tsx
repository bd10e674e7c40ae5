export default () => (
  <main>
    <Card
      // copylint-disable-next-line product-lets-you -- agreed
      title="Our app lets you weigh boats."
    />
    {/* copylint-disable-next-line product-lets-you -- agreed */}
    <p>
      Our app lets you weigh bikes.
    </p>
  </main>
);
