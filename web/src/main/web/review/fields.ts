/** How the record's fields are called and in which groups a reviewer reads them. */
const GROUPS: [string, string[]][] = [
  ["Parties", ["vendor_name", "vat_id"]],
  ["Invoice", ["invoice_number", "invoice_date", "due_date"]],
  ["Amounts", ["currency", "net_amount", "tax_amount", "total_amount"]],
  ["Payment", ["iban", "payment_status"]],
];

const LABELS: Record<string, string> = {
  vendor_name: "Supplier",
  vat_id: "Supplier VAT id",
  invoice_number: "Invoice number",
  invoice_date: "Invoice date",
  due_date: "Due date",
  currency: "Currency",
  net_amount: "Net",
  tax_amount: "Tax",
  total_amount: "Total",
  iban: "IBAN",
  payment_status: "Payment status",
};

export function labelOf(name: string): string {
  const plain = name.replaceAll("_", " ");
  return LABELS[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

export function isAmount(name: string): boolean {
  return name.endsWith("_amount");
}

export function isDate(name: string): boolean {
  return name.endsWith("_date");
}

/** The fields in reading order; fields without a group come last. */
export function grouped<T extends { name: string }>(fields: T[]): [string, T[]][] {
  const known = GROUPS.map(([group, names]): [string, T[]] => [
    group,
    names.map((name) => fields.find((field) => field.name === name)).filter((field) => field !== undefined),
  ]);
  const names = GROUPS.flatMap(([, list]) => list);
  const others: [string, T[]] = ["Other", fields.filter((field) => !names.includes(field.name))];
  return [...known, others].filter(([, list]) => list.length > 0);
}
