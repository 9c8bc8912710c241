package io.docket.routes.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private FileCache cache;

    @BeforeEach
    void make() throws IOException {
        cache = new FileCache(folder, 10);
    }

    @Test
    void forgetsWhatWasNotUsedForLongestWhenItGrowsTooLarge() throws Exception {
        unused(take("old", 4), Duration.ofHours(2));
        unused(take("older", 4), Duration.ofHours(3));

        take("new", 4);

        assertThat(cache.find("older")).isEmpty();
        assertThat(cache.find("old")).isPresent();
        assertThat(cache.find("new")).isPresent();
    }

    @Test
    void countsAskingAsUse() throws Exception {
        unused(take("asked", 4), Duration.ofHours(3));
        unused(take("other", 4), Duration.ofHours(2));
        assertThat(cache.find("asked")).isPresent();

        take("new", 4);

        assertThat(cache.find("asked")).isPresent();
        assertThat(cache.find("other")).isEmpty();
    }

    @Test
    void keepsWhatSomebodyMayBeAboutToRead() throws Exception {
        take("first", 8);
        take("second", 8);

        assertThat(cache.find("first")).isPresent();
        assertThat(cache.find("second")).isPresent();
    }

    @Test
    void knowsAfterARestartWhatItHas() throws Exception {
        unused(take("before", 8), Duration.ofHours(1));
        cache = new FileCache(folder, 10);

        take("after", 8);

        assertThat(cache.find("before")).isEmpty();
    }

    private Path take(String key, int size) throws IOException {
        return cache.take(key, Files.write(elsewhere.resolve(key), new byte[size]));
    }

    private static void unused(Path copy, Duration since) throws IOException {
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(since)));
    }
}
