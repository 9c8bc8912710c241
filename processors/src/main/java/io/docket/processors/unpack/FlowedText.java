package io.docket.processors.unpack;

/** Text with {@code format=flowed} (RFC 3676). */
final class FlowedText {
    private FlowedText() {}

    /**
     * Joins each line that ends with a space with the next one of the same quote depth.
     *
     * @param withoutSpace whether that space is removed ({@code delsp=yes})
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
            // The signature separator "-- " ends with a space too, but is never joined.
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
