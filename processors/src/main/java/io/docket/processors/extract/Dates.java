package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in lines; whether 3/4 is in March or in April is decided by the whole document. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d/]|[.-]\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|\u00ba|\u00b0)?[.,]?[ /-]?\\s?(?:de |of )?(\\p{L}{3,10})[.,]?[ /-]?\\s?(?:de |del )?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,10})[. -]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|[ -])(\\d{4})(?!\\d)");
    /** A US address: state and ZIP code. */
    private static final Pattern US_ADDRESS = Pattern.compile("(?=[A-Z])\\b[A-Z]{2},?\\s\\d{5}(?:-\\d{4})?\\b");

    /** Money and tax words of countries that write the day first. */
    private static final Pattern EUROPEAN =
            Pattern.compile("[€£]|(?=[A-Z])\\b(?:EUR|GBP|CHF|AUD|NZD|ABN|GST|VAT|TVA|BTW|IVA|MwSt|USt|IBAN)\\b");

    /**
     * A date in a line.
     *
     * @param ambiguous whether day and month might be the other way round
     */
    record Found(TextLine line, LocalDate date, boolean ambiguous, int start, int end) {
        Box box() {
            return line.box(start, end);
        }

        /** Returns the candidate, less sure where day and month may be swapped. */
        Candidate candidate(double confidence) {
            return new Candidate(date.toString(), ambiguous ? confidence * AMBIGUOUS : confidence, box());
        }
    }

    private static final double AMBIGUOUS = 0.75;

    /** Day and year, with the month in letters. */
    private static final int FEWEST_DIGITS = 3;

    private static final int ZIP_DIGITS = 5;

    private final Map<TextLine, List<Found>> found = new HashMap<>();
    private final boolean monthFirst;
    private final boolean orderProven;
    private final boolean orderLikely;

    Dates(Layout layout) {
        int dayFirstProofs = 0;
        int monthFirstProofs = 0;
        boolean dollars = false;
        boolean european = false;
        boolean american = false;
        for (TextLine line : layout.lines()) {
            Matcher match = NUMERIC.matcher(line.text());
            while (line.digits() > FEWEST_DIGITS && match.find()) {
                dayFirstProofs += Integer.parseInt(match.group(1)) > 12 ? 1 : 0;
                monthFirstProofs += !match.group(2).equals(".") && Integer.parseInt(match.group(3)) > 12 ? 1 : 0;
            }
            american = american || isAmerican(line);
            dollars = dollars || line.text().contains("$");
            european = european || EUROPEAN.matcher(line.text()).find();
        }
        orderProven = (dayFirstProofs > 0) != (monthFirstProofs > 0);
        monthFirst = orderProven ? monthFirstProofs > 0 : american || (dollars && !european);
        orderLikely = american != european;
    }

    private static boolean isAmerican(TextLine line) {
        return line.text().contains("USD")
                || (line.digits() >= ZIP_DIGITS
                        && US_ADDRESS.matcher(line.text()).find());
    }

    /** Returns the dates that start in the range, left to right. */
    List<Found> in(TextLine line, int from, int to) {
        return in(line).stream()
                .filter(date -> date.start() >= from && date.start() < to)
                .toList();
    }

    /** Returns the dates of a line, left to right. */
    List<Found> in(TextLine line) {
        return line.digits() < FEWEST_DIGITS ? List.of() : found.computeIfAbsent(line, this::find);
    }

    private List<Found> find(TextLine line) {
        List<Found> found = new ArrayList<>();
        String text = line.text();
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            date(iso.group(1), iso.group(3), iso.group(4))
                    .ifPresent(date -> found.add(new Found(line, date, false, iso.start(), iso.end())));
        }
        Matcher numeric = NUMERIC.matcher(text);
        while (numeric.find()) {
            numeric(line, numeric).ifPresent(found::add);
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        while (dayMonth.find()) {
            date(dayMonth.group(3), Months.number(dayMonth.group(2)), dayMonth.group(1))
                    .ifPresent(date -> found.add(new Found(line, date, false, dayMonth.start(), dayMonth.end())));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        while (monthDay.find()) {
            date(monthDay.group(3), Months.number(monthDay.group(1)), monthDay.group(2))
                    .ifPresent(date -> found.add(new Found(line, date, false, monthDay.start(), monthDay.end())));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    private Optional<Found> numeric(TextLine line, Matcher match) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        boolean dotted = match.group(2).equals(".");
        boolean american = second > 12 || (monthFirst && !dotted && first <= 12);
        boolean open = !dotted && !orderProven && !orderLikely && first <= 12 && second <= 12 && first != second;
        String month = american ? match.group(1) : match.group(3);
        String day = american ? match.group(3) : match.group(1);
        return date(match.group(4), month, day).map(date -> new Found(line, date, open, match.start(), match.end()));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() == 2 ? 2000 + number : number;
        if (month.isEmpty() || full < 1970 || full > 2099) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
