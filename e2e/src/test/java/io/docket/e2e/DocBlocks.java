package io.docket.e2e;

import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of documents that name a file: its text, or with {@code diff} in docs/extending.md what changes in it. */
final class DocBlocks {
    private static final String EXTENDING = "docs/extending.md";
    private static final Pattern BLOCK = Pattern.compile("```(\\w+) (\\S+)\n(.*?)```", Pattern.DOTALL);

    private DocBlocks() {}

    private record Block(String language, String file, String text) {}

    /** Returns the text of the block of docs/extending.md for a file. */
    static String text(String file) throws IOException {
        return text(EXTENDING, file);
    }

    /** Returns the text of the block of a document for a file. */
    static String text(String document, String file) throws IOException {
        return all(document).stream()
                .filter(block -> block.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document + " has no block " + file))
                .text();
    }

    /**
     * Writes what the blocks make of the project's files to a copy.
     *
     * @return the files that are new or changed, as they are called in the project
     */
    static List<String> apply(Path copy) throws IOException {
        List<String> files = new ArrayList<>();
        for (Block block : all(EXTENDING)) {
            if (block.file().matches("(routes|src|web)/.*")) {
                Path target = copy.resolve(block.file());
                String text = block.language().equals("diff") ? changed(block, target) : block.text();
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
                files.add(block.file());
            }
        }
        return files.stream().distinct().toList();
    }

    private static String changed(Block block, Path target) throws IOException {
        String text = Files.readString(Files.exists(target) ? target : project(block.file()));
        String before = lines(block, '+');
        if (text.split(Pattern.quote(before), -1).length != 2) {
            throw new AssertionError(
                    "docs/extending.md changes lines that " + block.file() + " has not once:\n" + before);
        }
        return text.replace(before, lines(block, '-'));
    }

    private static String lines(Block block, char without) {
        StringBuilder lines = new StringBuilder();
        block.text()
                .lines()
                .filter(line -> line.charAt(0) != without)
                .forEach(line -> lines.append(line.substring(1)).append('\n'));
        return lines.toString();
    }

    private static Path project(String relative) {
        return Samples.directory().resolveSibling(relative);
    }

    private static List<Block> all(String document) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(project(document)));
        List<Block> all = new ArrayList<>();
        while (block.find()) {
            all.add(new Block(block.group(1), block.group(2), block.group(3)));
        }
        return all;
    }
}
