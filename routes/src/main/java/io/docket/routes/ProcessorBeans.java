package io.docket.routes;

import io.docket.processors.detect.MediaTypes;
import io.docket.processors.extract.DocxText;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PageImages;
import io.docket.processors.extract.PdfText;
import io.docket.processors.extract.PlainText;
import io.docket.processors.split.CsvLimits;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.TextChunks;
import io.docket.processors.validate.InvoiceRules;
import io.docket.routes.extract.ExtractProperties;
import io.docket.routes.split.SplitProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the processors from the settings. */
@Configuration
class ProcessorBeans {

    @Bean
    MediaTypes mediaTypes() {
        return new MediaTypes();
    }

    @Bean
    PdfText pdfText(ExtractProperties properties) {
        return new PdfText(properties.maxPages(), properties.maxCharacters());
    }

    @Bean
    DocxText docxText(ExtractProperties properties) {
        return new DocxText(properties.maxCharacters());
    }

    @Bean
    PlainText plainText(ExtractProperties properties) {
        return new PlainText(properties.maxCharacters());
    }

    @Bean
    PageImages pageImages(ExtractProperties properties) {
        return new PageImages(properties.imageDpi(), properties.maxPixels());
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
    CsvSplitter csvSplitter(SplitProperties properties) {
        return new CsvSplitter(new CsvLimits(properties.maxColumns(), properties.maxCellCharacters()));
    }

    @Bean
    TextChunks textChunks(SplitProperties properties) {
        return new TextChunks(properties.chunkCharacters());
    }
}
