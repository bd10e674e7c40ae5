export const copy = {
  // copylint-disable
  title: "Our app lets you weigh carts.",
  // copylint-enable product-lets-you
  text: "Our app lets you weigh sacks.", // copylint-disable-line produkt-lets-you
};
// copylint-disble-file
