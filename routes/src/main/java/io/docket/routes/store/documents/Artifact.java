package io.docket.routes.store.documents;

/** The kinds of artifacts that are made from a document. */
public enum Artifact {
    TEXT("text"),
    CHUNKS("chunks"),
    /** What it says in short, as a whole and by its chunks. */
    SUMMARY("summary"),
    PAGES("pages"),
    /** Its pages in another language, in plain words, or both. */
    TRANSLATION("translation"),
    /** A PDF with the words that OCR has read. */
    SEARCHABLE_PDF("searchable_pdf"),
    /** The XML of an electronic invoice that lies in a PDF. */
    EINVOICE("einvoice"),
    /** What holding an electronic invoice against its rules came to. */
    EINVOICE_REPORT("einvoice_report"),
    ROWS("rows"),
    REJECTS("rejects"),
    ROW_ERRORS("row_errors");

    private final String id;

    Artifact(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
