package io.docket.processors.unpack;

/** Text whose lines are to be joined (RFC 3676). */
final class FlowedText {
    private FlowedText() {}

    /**
     * Joins lines that end with a space with the next of the same quotation.
     *
     * @param withoutSpace whether that space is none of the text
     */
    static String unfolded(String text, boolean withoutSpace) {
        StringBuilder out = new StringBuilder(text.length());
        String open = null;
        for (String line : text.split("\n", -1)) {
            String quotation = line.substring(0, quotation(line));
            String rest = line.substring(quotation.length());
            String said = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean joined = quotation.equals(open);
            if (!joined) {
                out.append(out.length() == 0 ? "" : "\n").append(quotation).append(quotation.isEmpty() ? "" : " ");
            }
            // The line above a signature ends with a space and is none to be joined.
            boolean flows = said.endsWith(" ") && !said.equals("-- ");
            out.append(flows && withoutSpace ? said.substring(0, said.length() - 1) : said);
            open = flows ? quotation : null;
        }
        return out.toString();
    }

    private static int quotation(String line) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == '>') {
            length++;
        }
        return length;
    }
}
