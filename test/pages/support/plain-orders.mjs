// The page of the examples as anybody writes it without a framework: one script tag, attributes, a few lines of script.

const BODY = `
<grid-widget columns="12">
  <stat-widget span="6" label="Orders"></stat-widget>
  <stat-widget span="6" label="Revenue" format="currency"></stat-widget>
  <button-widget span="6" label="Add an order"></button-widget>
  <button-widget span="6" label="Switch busy"></button-widget>
  <chart-widget span="12" type="bar" label="Revenue by order" x="id" y="total"></chart-widget>
  <table-widget span="12" caption="Orders"
    columns='[{"field":"id","label":"Order"},{"field":"customer","label":"Customer"},{"field":"total","label":"Total","format":"currency"}]'></table-widget>
  <text-widget span="12" id="chosen" text="Nothing chosen"></text-widget>
  <card-widget span="8" heading="New order">
    <form-widget id="order" label="New order">
      <grid-widget columns="2">
        <input-widget name="customer" label="Customer" required></input-widget>
        <input-widget name="email" label="E-mail" type="email"></input-widget>
        <select-widget name="product" label="Product" placeholder="Choose one"
          options='[["Desk lamp","lamp"],["Office chair","chair"],["Standing desk","desk"]]'></select-widget>
        <input-widget name="quantity" label="Quantity" type="number" min="1" value="1"></input-widget>
        <input-widget name="voucher" label="Voucher" help-text="Up to eight capitals and digits."></input-widget>
        <date-picker-widget name="delivery" label="Delivery"></date-picker-widget>
        <checkbox-group-widget name="extras" label="Extras"
          options='[["Gift wrap","gift"],["Insurance","insurance"],["Assembly","assembly"]]'></checkbox-group-widget>
        <radio-widget name="payment" label="Payment" value="invoice"
          options='[["Invoice","invoice"],["Card","card"]]'></radio-widget>
        <tag-input-widget name="tags" label="Tags"></tag-input-widget>
        <switch-widget name="express" label="Express delivery"></switch-widget>
      </grid-widget>
      <textarea-widget name="note" label="Note"></textarea-widget>
      <checkbox-widget name="terms" label="The customer has accepted the terms"></checkbox-widget>
      <button-widget slot="actions" type="submit" color="primary" label="Place the order"></button-widget>
      <button-widget slot="actions" type="reset" label="Reset"></button-widget>
      <button-widget slot="actions" label="Fill in an example"></button-widget>
    </form-widget>
  </card-widget>
  <card-widget span="4" heading="What the app knows">
    <list-widget id="draft" aria-label="Draft" items='["customer: ","email: ","voucher: ","quantity: 1","product: ","payment: invoice",
      "delivery: ","extras: ","tags: ","express: false","note: ","terms: false"]'></list-widget>
    <text-widget slot="footer" id="sent" text="Sent: nothing yet"></text-widget>
  </card-widget>
</grid-widget>`;

const SCRIPT = `
const CUSTOMERS = ['Ada', 'Grace', 'Edsger', 'Barbara'];
const orderOf = (id) => ({id, customer: CUSTOMERS[id % 4], total: 100 + ((id * 37) % 400)});
const find = (selector) => document.querySelector(selector);
let orders = [0, 1, 2, 3, 4, 5].map(orderOf);
function show() {
  find('stat-widget[label="Orders"]').value = orders.length;
  find('stat-widget[label="Revenue"]').value = orders.reduce((sum, {total}) => sum + total, 0);
  find('chart-widget').data = orders;
  find('table-widget').rows = orders;
}
find('button-widget').addEventListener('click', () => {
  orders = [...orders, orderOf(orders.length)];
  show();
});
find('table-widget').addEventListener('row-click', ({detail}) => {
  find('#chosen').text = 'Chosen: ' + detail.record.customer;
});
show();`;

/** A site's page of it. */
export const plainOrders = {
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Orders</title><style>body{max-inline-size:70rem;margin:1rem auto;padding-inline:.5rem}</style>
<script src="/dist/total-widgets.all.js"></script>${BODY}<script type="module">${SCRIPT}</script></html>`,
};
