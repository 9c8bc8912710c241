package io.docket.routes;

import io.docket.processors.child.ParserLimits;
import io.docket.processors.detect.MediaTypes;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PlainText;
import io.docket.processors.plugin.FileType;
import io.docket.processors.split.CsvLimits;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.TextChunks;
import io.docket.processors.unpack.MailReader;
import io.docket.processors.unpack.MboxUnpacker;
import io.docket.processors.unpack.PdfUnpacker;
import io.docket.processors.unpack.SignedUnpacker;
import io.docket.processors.unpack.ZipUnpacker;
import io.docket.processors.validate.InvoiceRules;
import io.docket.routes.flow.Plugins;
import io.docket.routes.kinds.tables.TableProperties;
import io.docket.routes.kinds.texts.TextProperties;
import io.docket.routes.parsers.Parsers;
import io.docket.routes.readers.ReaderProperties;
import io.docket.routes.store.files.DataFolder;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the processors from the settings. */
@Configuration
class ProcessorBeans {

    @Bean
    MediaTypes mediaTypes(Plugins plugins, ObjectProvider<FileType> kinds) {
        return new MediaTypes(
                Stream.concat(plugins.readers().stream(), kinds.orderedStream()).toList());
    }

    @Bean
    ParserLimits parserLimits(ReaderProperties properties) {
        return new ParserLimits(
                properties.maxPages(), properties.maxCharacters(), properties.imageDpi(), properties.maxPixels());
    }

    @Bean
    PlainText plainText(ReaderProperties properties) {
        return new PlainText(properties.maxCharacters());
    }

    @Bean
    MailReader mailReader(ReaderProperties properties, Parsers parsers, DataFolder folder) throws IOException {
        return new MailReader(properties.maxCharacters(), parsers::rewriteOutlook, folder.emptied("tmp/mails"));
    }

    @Bean
    PdfUnpacker pdfUnpacker(Parsers parsers, DataFolder folder) throws IOException {
        return new PdfUnpacker(parsers::takeFiles, folder.emptied("tmp/embedded"));
    }

    @Bean
    MboxUnpacker mboxUnpacker() {
        return new MboxUnpacker();
    }

    @Bean
    SignedUnpacker signedUnpacker() {
        return new SignedUnpacker();
    }

    @Bean
    ZipUnpacker zipUnpacker() {
        return new ZipUnpacker();
    }

    @Bean
    InvoiceFields invoiceFields() {
        return new InvoiceFields();
    }

    @Bean
    InvoiceRules invoiceRules() {
        return new InvoiceRules();
    }

    @Bean
    CsvSplitter csvSplitter(TableProperties properties) {
        return new CsvSplitter(new CsvLimits(properties.maxColumns(), properties.maxCellCharacters()));
    }

    @Bean
    TextChunks textChunks(TextProperties properties) {
        return new TextChunks(properties.chunkCharacters());
    }
}
