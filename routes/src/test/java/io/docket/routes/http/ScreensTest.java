package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private static final Path ROUTES = Path.of("../web/src/main/web/shell/routes.ts");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^ {2}\"(/[a-z]*)\": \"");
    private static final Pattern SCREENS_OF_A_DOCUMENT = Pattern.compile("\\(\\?:\\\\/\\(([a-z|]+)\\)\\)");

    @Test
    void areServedAtEveryAddressThatTheScreensThemselvesKnow() throws IOException {
        String source = Files.readString(ROUTES);
        List<String> fixed =
                ADDRESS.matcher(source).results().map(found -> found.group(1)).toList();
        List<String> ofADocument = SCREENS_OF_A_DOCUMENT
                .matcher(source)
                .results()
                .flatMap(found -> List.of(found.group(1).split("\\|")).stream())
                .map(name -> "/documents/{id}/" + name)
                .toList();

        assertThat(fixed).isNotEmpty();
        assertThat(ofADocument).isNotEmpty();
        assertThat(Screens.ADDRESSES)
                .containsAll(fixed)
                .containsAll(ofADocument)
                .contains("/documents/{id}");
        assertThat(Screens.ADDRESSES).hasSize(fixed.size() + ofADocument.size() + 1);
    }
}
