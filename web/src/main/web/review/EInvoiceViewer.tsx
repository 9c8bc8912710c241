import type { DocumentRecord } from "../contract.ts";
import { EInvoiceFrame } from "../ui/EInvoiceFrame.tsx";

/** Stands where the page stands, for an electronic invoice without a PDF around it. */
export function EInvoiceViewer({ document }: { document: DocumentRecord }) {
  return (
    <section class="card viewer" aria-label="Electronic invoice">
      <header class="viewer-bar">
        <span>Electronic invoice, shown as a page</span>
      </header>
      <div class="viewer-body">
        <EInvoiceFrame document={document} />
      </div>
    </section>
  );
}
