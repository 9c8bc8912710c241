package io.docket.processors.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SummariserTest {
    private static final String LEASE = """
            Lease of an office

            It was a bright morning when we met again. The coffee was good, and so was the mood of everybody.

            The tenant rents the office on the second floor from the landlord for five years. The rent for the office is
            2,000 euros a month, which the tenant pays to the landlord on the first day of each month. The landlord may
            raise the rent of the office once a year by the rate of inflation. If the tenant does not pay the rent for
            two months, the landlord may end the lease of the office at once.

            Somebody laughed in the corridor. The weather turned grey later on.
            """;

    private static List<Span> whole(String text) {
        return List.of(new Span(0, text.length()));
    }

    private static List<String> sentences(String text, List<Span> chunks) {
        return Summariser.of(text, chunks).sentences().stream()
                .map(sentence -> Prose.of(text, sentence))
                .toList();
    }

    @Test
    void theSentencesThatShareMostAreChosenInTheirOrder() {
        List<String> chosen = sentences(LEASE, whole(LEASE));

        assertThat(chosen).isNotEmpty().allMatch(sentence -> sentence.contains("rent") || sentence.contains("lease"));
        assertThat(chosen)
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(LEASE.indexOf(one.substring(0, 20)), LEASE.indexOf(other.substring(0, 20))));
    }

    @Test
    void theSameSentenceIsNotChosenTwice() {
        String text = "The supplier delivers the goods to the warehouse in Bremen within ten days.\n\n".repeat(12)
                + "The buyer pays for the goods in the warehouse within thirty days of delivery.\n";

        assertThat(sentences(text, whole(text))).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void formulasAndTablesOfContentsAreLeftOut() {
        String text = """
                1 Introduction ............ 3
                2 The rate of the loan ........... 17

                x = (a + b) / 2 * 3.14 - y^2 + 7 * (z - 12) / 5.

                The rate of the loan is fixed for ten years and is paid every month.

                3 The end of the loan ........... 21
                """;

        assertThat(sentences(text, whole(text)))
                .containsExactly("The rate of the loan is fixed for ten years and is paid every month.");
    }

    @Test
    void whatAMailQuotesGivesWayToWhatItSays() {
        String text = """
                We move the server on Saturday, and the drives cannot be reached before noon.

                On Thursday Tom wrote:
                > We could move the server on Saturday or on Sunday, and the drives would be away for hours.
                > The drives and the server can be moved on Saturday when the switch for the server is there.
                > The server and the drives were moved on a Saturday in the last year as well.
                """;

        assertThat(sentences(text, whole(text)))
                .containsExactly("We move the server on Saturday, and the drives cannot be reached before noon.");
    }

    @Test
    void aSentenceThatLeansOnTheOneBeforeGivesWayToIt() {
        String text = """
                Lunch was served in the garden behind the house.
                However, the pump of the cellar was replaced late by the firm Dole.
                The firm Dole replaced the pump of the cellar in the spring.
                """;

        assertThat(sentences(text, whole(text)))
                .containsExactly("The firm Dole replaced the pump of the cellar in the spring.");
    }

    @Test
    void theRestOfASentenceThatAPageEndHasCutGivesWay() {
        String text = """
                The council pays for the roof of the hall, and the club pays for the floor of the hall

                and the roof of the hall, so that the council and the club pay for the hall together.

                The club pays for the roof of the hall. Children sang in the yard behind it.
                """;

        assertThat(sentences(text, whole(text))).containsExactly("The club pays for the roof of the hall.");
    }

    @Test
    void sourcesAtTheEndAreNoSummary() {
        String body = "The shade of the net raised the yield of the lettuce in a hot summer. Nets were put up in May."
                + " Rain fell in June, and the plants were cut in July. Birds were kept away by a fence of wire.\n\n";
        String sources = """
                Shade of the net and the yield of the lettuce in a hot summer, by Ann Hall.
                The yield of the lettuce in the shade of the net, a study of a summer, by Ben Low.
                """;

        String text = body + "References\n\n" + sources;

        assertThat(sentences(text, whole(text))).isNotEmpty().allMatch(body::contains);
    }

    @Test
    void smallPrintAndManyThanksGiveWay() {
        String text = """
                Dear Ms Example,

                thank you for your letter about the lift in the house in Mill Lane. The lift in the house in
                Mill Lane is repaired on Monday by the firm Dole.

                Example Housing is a company in Mill Lane with the registered office in the house with the lift.
                """;

        assertThat(sentences(text, whole(text)))
                .containsExactly("The lift in the house in Mill Lane is repaired on Monday by the firm Dole.");
    }

    @Test
    void aLetterMayBeginWithASmallLetter() {
        String text = """
                Sehr geehrte Frau Muster,

                hiermit kündige ich den Vertrag über die Wohnung in der Rosenstraße zum Ende des Monats Juni.

                Die Schlüssel lege ich auf den Tisch. Das Wetter war zuletzt sehr schön in den Bergen.
                """;

        assertThat(sentences(text, whole(text))).hasSize(1).first().asString().startsWith("hiermit kündige ich");
    }

    @Test
    void polishWordsAreTheSameInOtherCases() {
        String text = """
                Orkiestra zagrała na rynku, a dzieci, które się nudziły, jadły lody.
                Budowa linii tramwajowej nie ruszy wcześniej niż wiosną.
                Linię tramwajową zbuduje spółka, która jest częścią miasta.
                O torach tramwajowych rozmawiali już wczoraj radni oraz mieszkańcy.
                """;

        assertThat(sentences(text, whole(text))).hasSize(1).first().asString().containsIgnoringCase("tramwaj");
    }

    @Test
    void eachChunkHasASummaryOfItsOwn() {
        String first =
                "The engine of the lorry was repaired in the workshop in Ulm. The repair of the engine took a week.\n\n";
        String second = "The insurance pays for the damage to the roof. The damage was done by the storm in March.\n\n";
        String text = first + second;

        TextSummary summary =
                Summariser.of(text, List.of(new Span(0, first.length()), new Span(first.length(), text.length())));

        assertThat(summary.ofChunks()).hasSize(2);
        assertThat(summary.ofChunks().get(0)).allMatch(span -> span.end() <= first.length());
        assertThat(summary.ofChunks().get(1)).isNotEmpty().allMatch(span -> span.start() >= first.length());
    }

    @Test
    void theLanguageIsTold() {
        String text = "Der Mieter zahlt die Miete für das Büro an den Vermieter, und zwar bis zum dritten Werktag.";

        assertThat(Summariser.of(text, whole(text)).language()).isEqualTo("deu");
    }

    @Test
    void aTextWithoutSentencesIsShownByItsBeginning() {
        String text = "\n  Bolts 12\n  Nuts 14\n" + "Washers 3\n".repeat(200);

        assertThat(sentences(text, whole(text))).hasSize(1).first().asString().startsWith("Bolts 12 Nuts 14");
    }

    @Test
    void aTextThatIsEmptyHasNoSummary() {
        assertThat(sentences(" \n\n ", whole(" \n\n "))).isEmpty();
        assertThat(sentences("", List.of())).isEmpty();
    }

    @Test
    void aTextWithoutAnySpaceIsCutAtAWholeCharacter() {
        String text = "😀".repeat(400);

        Span head = Summariser.of(text, whole(text)).sentences().get(0);

        assertThat(Character.isLowSurrogate(text.charAt(head.end()))).isFalse();
        assertThat(head.end()).isLessThanOrEqualTo(300);
    }

    @Test
    void aTableOfContentsIsShownWithoutTheDotsThatLeadToItsPages() {
        String text = "1 Rooms . . . . . . . . . 5\n1.1 Doors ............ 7\n1.2 Windows ______ 9\n";

        assertThat(Prose.shown(text, new Span(0, text.length())))
                .isEqualTo("1 Rooms … 5 1.1 Doors … 7 1.2 Windows … 9");
    }

    @Test
    void aChunkOfThousandsOfSentencesTakesNoMemoryByTheSquareOfTheirNumber() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        "The parcel " + i + " for customer " + i % 97 + " was handed over at door " + i % 13 + ". ")
                .collect(Collectors.joining());

        assertThat(sentences(text, whole(text))).hasSizeBetween(1, 5);
    }

    @Test
    void thousandsOfChunksAreSummarisedWithoutComparingAllWithAll() {
        String text = IntStream.range(0, 6000)
                .mapToObj(i -> "Paragraph number " + i + " says that the shipment " + i % 17 + " has left the harbour "
                        + i % 31 + " on time.\n\n")
                .collect(Collectors.joining());
        List<Span> chunks = new ArrayList<>();
        for (int start = 0; start < text.length(); start += 150) {
            chunks.add(new Span(start, Math.min(text.length(), start + 150)));
        }

        TextSummary summary = Summariser.of(text, chunks);

        assertThat(summary.ofChunks()).hasSameSizeAs(chunks);
        assertThat(summary.sentences()).hasSizeBetween(1, 5);
    }

    @Test
    @Timeout(60)
    void aBookOnOneLineIsNotReadAgainForEachSentence() {
        String text = IntStream.range(0, 60_000)
                .mapToObj(number -> "Sentence number " + number + " is about something. ")
                .collect(Collectors.joining());

        assertThat(sentences(text, whole(text))).isNotEmpty();
    }
}
