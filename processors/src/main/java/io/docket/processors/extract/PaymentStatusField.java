package io.docket.processors.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads whether the invoice says that it was paid; today's date plays no part. */
final class PaymentStatusField {
    private static final Set<String> PAID_STAMPS = Set.of(
            "paid",
            "paidinfull",
            "bezahlt",
            "paye",
            "payee",
            "acquittee",
            "betaald",
            "voldaan",
            "pagado",
            "pagada",
            "pagato",
            "pagata",
            "quietanzata",
            "bereitsbezahlt");
    private static final List<String> PAID_PHRASES = List.of(
            "paidby",
            "paidwith",
            "paidon",
            "paidvia",
            "paidthankyou",
            "paidinfullthank",
            "receivedwiththanks",
            "paymentreceivedthank",
            "bezahltmit",
            "bezahltper",
            "bezahltam",
            "bezahltvielendank",
            "betragerhalten",
            "betragdankenderhalten",
            "payeepar",
            "payepar",
            "payeele",
            "payeemerci",
            "factureacquittee",
            "betaaldmet",
            "betaaldop",
            "betaaldvia",
            "voldaanmet",
            "voldaanper",
            "voldaanop",
            "metdankvoldaan",
            "pagadocon",
            "pagadomediante",
            "pagadogracias",
            "pagatocon",
            "pagatograzie");
    private static final List<String> OVERDUE_STAMPS = List.of(
            "overdue",
            "pastdue",
            "uberfallig",
            "ueberfallig",
            "enretard",
            "impayee",
            "achterstallig",
            "vervallenfactuur",
            "pagovencido",
            "facturavencida",
            "scaduta",
            "pagamentoscaduto");
    private static final List<String> REQUESTS = List.of(
            "pleasepay",
            "pleaseremit",
            "pleasetransfer",
            "pleasesettle",
            "pleasemakepayment",
            "paymentisdue",
            "payablewithin",
            "bitteuberweisen",
            "bitteueberweisen",
            "bittezahlen",
            "uberweisensiebitte",
            "bitteubermitteln",
            "zahlbarbis",
            "zahlbarinnerhalb",
            "zahlbarinnert",
            "zahlbarsofort",
            "bittebegleichen",
            "mercideregler",
            "aregler",
            "payablesous",
            "payableareception",
            "veuillezregler",
            "gelievehetbedrag",
            "gelievete",
            "betalenbinnen",
            "tebetalenbinnen",
            "bedragbinnen",
            "wijverzoekenu",
            "overtemaken",
            "rogamos",
            "pagarantes",
            "seruegaelpago",
            "abonarantes",
            "pagueenunplazo",
            "sipregadi",
            "dapagareentro");
    private static final int STAMP_LENGTH = 30;

    private final Layout layout;
    private final Amounts amounts;
    private final Totals totals;

    PaymentStatusField(Layout layout, Amounts amounts, Totals totals) {
        this.layout = layout;
        this.amounts = amounts;
        this.totals = totals;
    }

    Candidate read() {
        for (TextLine line : layout.lines()) {
            for (TextLine.Cell cell : line.cells()) {
                String key = cell.key();
                if (any(PAID_PHRASES, key::startsWith)
                        || (PAID_STAMPS.contains(key) && amounts.in(line).isEmpty())) {
                    return new Candidate("paid", 0.9, cell.box());
                }
                if (key.length() < STAMP_LENGTH && any(OVERDUE_STAMPS, key::contains)) {
                    return new Candidate("overdue", 0.9, cell.box());
                }
            }
        }
        Candidate sums = fromAmounts();
        return sums.confidence() > 0.5 ? sums : requested();
    }

    /** A loop instead of a stream, because this is called for each cell of a page. */
    private static boolean any(List<String> words, Predicate<String> fits) {
        for (String word : words) {
            if (fits.test(word)) {
                return true;
            }
        }
        return false;
    }

    /** A request for payment means that the invoice is not paid yet. */
    private Candidate requested() {
        for (TextLine line : layout.lines()) {
            String key = line.key().text();
            if (any(REQUESTS, key::contains)) {
                return new Candidate("unpaid", 0.6, line.box());
            }
        }
        return new Candidate("unknown", 0.2, null);
    }

    private Candidate fromAmounts() {
        BigDecimal total = totals.totalAmount().map(Amount::value).orElse(BigDecimal.ZERO);
        List<Amount> due = totals.of(Label.DUE);
        for (Amount open : due) {
            if (total.signum() > 0 && open.value().signum() == 0) {
                return new Candidate("paid", 0.9, open.box());
            }
        }
        // With a balance brought forward, the payments listed are those of the previous bill.
        List<Amount> payments = layout.places(Label.CARRIED).isEmpty() ? totals.of(Label.PAID) : List.of();
        for (Amount paid : payments) {
            int order = paid.value().abs().compareTo(total);
            if (paid.value().signum() != 0 && total.signum() > 0) {
                return new Candidate(order >= 0 ? "paid" : "partial", 0.85, paid.box());
            }
        }
        for (Amount open : due) {
            if (open.value().signum() > 0 && open.value().compareTo(total) >= 0) {
                return new Candidate("unpaid", 0.7, open.box());
            }
        }
        return Candidate.NONE;
    }
}
