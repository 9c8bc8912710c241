package io.docket.routes.readers;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.Reading;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Plugins;
import io.docket.routes.flow.ReadBy;
import io.docket.routes.flow.Text;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads files with plug-ins, in a child JVM; ordered last, so that it replaces Docket's reader of the same type. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PluginReader implements TypeReader {
    private final Plugins plugins;
    private final Parsers parsers;

    PluginReader(Plugins plugins, Parsers parsers) {
        this.plugins = plugins;
        this.parsers = parsers;
    }

    @Override
    public Set<String> mediaTypes() {
        return plugins.readers().stream().map(DocumentReader::mediaType).collect(Collectors.toSet());
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        Plugins.Plugin plugin = plugins.reading(work.mediaType()).orElseThrow();
        Reading reading = parsers.readByPlugin(work.file(), plugin.jar(), work.mediaType(), work.progress());
        Work read = work.with(new ReadBy(plugin.type()));
        return reading instanceof Reading.OfPages pages
                ? read.with(new Pages(pages.pages()))
                : read.with(new Text(((Reading.OfText) reading).text()));
    }
}
