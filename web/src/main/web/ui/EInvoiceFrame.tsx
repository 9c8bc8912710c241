import type { DocumentRecord } from "../contract.ts";
import { paths } from "../net/api.ts";

const LANGUAGES = ["en", "de", "fr"];

/** The electronic invoice as a page that people can read; its scripts run as if they were another site's. */
export function EInvoiceFrame({ document }: { document: DocumentRecord }) {
  if (document.einvoice?.syntax === "fattura_pa") {
    return <p class="meta">There is no readable view of FatturaPA; the XML can be downloaded.</p>;
  }
  const spoken = navigator.language.slice(0, 2);
  const language = LANGUAGES.includes(spoken) ? spoken : "en";
  return (
    <iframe
      class="einvoice-view"
      title="The electronic invoice as a page"
      sandbox="allow-scripts"
      src={paths.einvoiceView(document.id, language)}
    />
  );
}
