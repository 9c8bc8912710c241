package io.docket.processors.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NobodysFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thumbs.db",
                "THUMBS.DB",
                "desktop.ini",
                ".DS_Store",
                "~$report.docx",
                ".~lock.report.odt#",
                "__MACOSX/._a.csv",
                "Folder/__MACOSX/._a.csv",
                "Folder/._a.csv",
                "scans/@eaDir/scan.pdf/SYNOFILE_THUMB_M.png",
                "#recycle/old.pdf",
                ".hidden.csv",
                "$RECYCLE.BIN\\S-1-5\\a.pdf"
            })
    void leavesOutWhatSystemsAdd(String path) {
        assertThat(NobodysFile.of(path)).contains(NobodysFile.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan.pd~",
                "e.csv~",
                "copy.csv.partial",
                "x.TMP",
                "a.pdf.part",
                "big.zip.crdownload",
                "n.filepart"
            })
    void leavesOutWhatIsNotFinished(String path) {
        assertThat(NobodysFile.of(path)).contains(NobodysFile.UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice.pdf",
                "department.pdf",
                "Folder/temp/a.csv",
                "../a.csv",
                "./a.csv",
                "thumbs.db.csv",
                "template.docx",
                "~100 items.csv",
                "part.csv",
                ""
            })
    void takesWhatMayBeADocument(String path) {
        assertThat(NobodysFile.of(path)).isEmpty();
    }
}
