package io.docket.processors.office;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Takes the groups, commands and texts of an RTF document in their order, and puts together what is shown. */
final class RtfListener extends RtfListenerAdaptor {
    /** Far more than programs write. */
    private static final int MAX_DEPTH = 1000;

    private static final double TWIPS_PER_CENTIMETRE = 567;

    /** The destinations whose text is shown; that of all others, known or not, is not. */
    private static final Set<String> SHOWN = Set.of(
            "rtf",
            "field",
            "fldrslt",
            "listtext",
            "pntext",
            "shp",
            "shpgrp",
            "shpinst",
            "shptxt",
            "result",
            "do",
            "dptxbxtext",
            "shppict",
            "pict",
            "object",
            "mmath",
            "nesttableprops",
            "upr",
            "ud");

    private static final Set<String> HEADERS = Set.of("header", "headerl", "headerr", "headerf");
    private static final Set<String> FOOTERS = Set.of("footer", "footerl", "footerr", "footerf");
    private static final Set<String> NOTES = Set.of("footnote", "annotation", "atnauthor");

    /** A document that is refused while it is parsed; the parser knows no checked exceptions. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient UnreadableDocumentException reason;

        Refused(UnreadableDocumentException reason) {
            super(reason);
            this.reason = reason;
        }

        UnreadableDocumentException reason() {
            return reason;
        }
    }

    /** What holds within one group; a group within it begins with the same. */
    private static final class Group {
        RtfLines lines;
        boolean skipped;
        boolean hidden;
        boolean deleted;
        boolean math;
        boolean table;
        double width;
        double height;
        boolean picture;
        boolean fontTable;
        int font;

        Group(RtfLines lines) {
            this.lines = lines;
        }

        Group inner() {
            Group inner = new Group(lines);
            inner.skipped = skipped;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.math = math;
            inner.table = table;
            inner.fontTable = fontTable;
            inner.font = font;
            return inner;
        }
    }

    private final TextBudget budget;
    private final RtfFonts fonts = new RtfFonts();
    private final Unread unread = new Unread();
    private final RtfLines body = new RtfLines();
    private final RtfLines headers = new RtfLines();
    private final RtfLines footers = new RtfLines();
    private final RtfLines notes = new RtfLines();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(body);
    private boolean begun;

    RtfListener(TextBudget budget) {
        this.budget = budget;
    }

    boolean isEnded() {
        return begun && groups.isEmpty();
    }

    ReadText read() {
        return new ReadText(headers.text() + body.text() + notes.text() + footers.text(), unread.findings());
    }

    @Override
    public void processGroupStart() {
        begun = true;
        if (groups.size() == MAX_DEPTH) {
            throw new Refused(new UnreadableDocumentException(
                    Reason.HOSTILE_CONTENT, "The document has groups more than " + MAX_DEPTH + " deep"));
        }
        groups.push(group);
        group = group.inner();
    }

    @Override
    public void processGroupEnd() {
        if (group.picture) {
            unread.addPicture(group.width * group.height);
        }
        RtfLines inner = group.lines;
        group = groups.isEmpty() ? new Group(body) : groups.pop();
        if (inner != group.lines) {
            inner.endOpenLine();
        }
    }

    @Override
    public void processString(String text) {
        if (group.fontTable) {
            fonts.name(group.font, text);
        }
        // The hexadecimal digits of a picture are no text.
        if (group.skipped || group.hidden || group.picture) {
            return;
        }
        if (group.deleted) {
            unread.add(Unread.What.DELETED_TEXT);
            return;
        }
        try {
            budget.take(text.length());
        } catch (UnreadableDocumentException e) {
            throw new Refused(e);
        }
        group.lines.append(fonts.shown(group.font, text, unread));
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (command == Command.f) {
            group.font = parameter;
        } else if (command == Command.optionalcommand) {
            // An optional destination that this parser has no name for.
            group.skipped = true;
        } else if (command.getCommandType() == CommandType.Destination) {
            destination(command.getCommandName());
        } else if (!group.skipped) {
            boolean on = !hasParameter || parameter != 0;
            property(command, on, parameter);
            layout(command);
        }
    }

    private void destination(String name) {
        // Within it stand others, such as the name of a font that may take its place.
        group.fontTable = name.equals("fonttbl");
        if (HEADERS.contains(name)) {
            group.lines = headers;
        } else if (FOOTERS.contains(name)) {
            group.lines = footers;
        } else if (NOTES.contains(name)) {
            group.lines = notes;
        } else if (!SHOWN.contains(name) && !(group.math && isMath(name))) {
            group.skipped = true;
        }
        group.math |= name.equals("mmath");
        group.picture |= name.equals("pict") && !group.skipped;
        if (name.equals("object") && !group.skipped) {
            unread.add(Unread.What.EMBEDDED_FILES);
        }
    }

    /** Writes the signs that a line of text needs where an equation has places. */
    private boolean isMath(String name) {
        switch (name) {
            case "mden" -> group.lines.append("/");
            case "msup" -> group.lines.append("^");
            case "msub" -> group.lines.append("_");
            default -> {}
        }
        return name.startsWith("m") && !name.equals("mmathPict");
    }

    private void property(Command command, boolean on, int parameter) {
        switch (command) {
            case v -> group.hidden = on;
            case deleted -> group.deleted = on;
            case plain -> {
                group.hidden = false;
                group.deleted = false;
                group.font = 0;
            }
            case intbl -> group.table = true;
            case pard -> group.table = false;
            case picwgoal -> group.width = parameter / TWIPS_PER_CENTIMETRE;
            case pichgoal -> group.height = parameter / TWIPS_PER_CENTIMETRE;
            // What a mail in HTML repeats for programs that read RTF only.
            case htmlrtf -> group.hidden = false;
            default -> {}
        }
    }

    private void layout(Command command) {
        switch (command) {
            case par, sect, page -> {
                if (group.table) {
                    group.lines.append(" ");
                } else {
                    group.lines.endLine();
                }
            }
            case line, softline -> group.lines.append("\n");
            case row, nestrow -> group.lines.endRow();
            case cell, nestcell -> group.lines.endCell();
            case tab -> group.lines.append("\t");
            case nonbreakingspace, emspace, enspace, qmspace -> group.lines.append(" ");
            case nonbreakinghyphen -> group.lines.append("-");
            default -> {}
        }
    }
}
