package io.docket.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A thousand customers of whom twelve are wrong, each in another way or place. */
final class CustomersWithErrors {
    private static final int ROWS = 1000;

    /** A wrong row: its data row, what is said of it, and its text. */
    private record Fault(int row, String code, String text) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(17, "ROW_FIELD_COUNT", "17,Anna Adler,anna.adler17@example.org,DE,2024-05-01,true,12.50"),
            new Fault(91, "ROW_QUOTE", "91,\"Björn Ek,bjorn.ek91@example.org,FI,2023-02-11,true,7.00,00100"),
            new Fault(204, "ROW_TYPE_DATE", "204,Rosa Vidal,rosa.vidal204@example.org,ES,31.02.2026,true,88.10,28001"),
            new Fault(
                    205, "ROW_TYPE_DATE", "205,Paul Keller,paul.keller205@example.org,DE,2025-02-30,false,0.00,04229"),
            new Fault(
                    333,
                    "ROW_TYPE_NUMBER",
                    "333,Vera Rossi,vera.rossi333@example.org,IT,2022-09-09,true,\"12,50\",20121"),
            new Fault(418, "ROW_REQUIRED", "418,,someone418@example.org,FR,2021-12-31,true,5.00,75011"),
            new Fault(500, "ROW_DUPLICATE", "499,Olga Nowak,olga.nowak500@example.org,DE,2020-06-15,true,3.20,10115"),
            new Fault(
                    612, "ROW_TYPE_EMAIL", "612,Henk Jansen,henk.jansen612.example.org,FR,2023-10-01,false,1.00,59000"),
            new Fault(
                    700,
                    "ROW_ENCODING",
                    "700,Jürgen Müller,jurgen.muller700@example.org,DE,2024-01-20,true,9.99,80331"),
            new Fault(
                    811,
                    "ROW_TYPE_BOOLEAN",
                    "811,Marta Castro,marta.castro811@example.org,ES,2022-03-03,maybe,64.00,41010"),
            new Fault(
                    902, "ROW_PATTERN", "902,Ulla Hofer,ulla.hofer902@example.org,Germany,2025-07-07,true,15.75,01067"),
            new Fault(
                    1000,
                    "ROW_FIELD_COUNT",
                    "1000,Léon Dubois,leon.dubois1000@example.org,FR,2025-08-08,true,1.10,69001,?"));

    byte[] bytes() {
        List<String> lines = new ArrayList<>(new Customers(ROWS, 2).lines());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((String.join(",", Customers.HEADER) + "\n").getBytes(UTF_8));
        for (int row = 1; row <= ROWS; row++) {
            out.writeBytes(bytes(row, lines.get(row - 1)));
            out.write('\n');
        }
        return out.toByteArray();
    }

    String expectedJson() {
        return new Json()
                .put("kind", "table")
                .put("schema", "customers")
                .put("charset", "UTF-8")
                .put("delimiter", ",")
                .putTexts("header", Customers.HEADER)
                .put("total_rows", ROWS)
                .put("success_rows", ROWS - FAULTS.size())
                .put("failed_rows", FAULTS.size())
                .putAll(
                        "rejects",
                        FAULTS.stream().map(CustomersWithErrors::json).toList())
                .toString();
    }

    private static byte[] bytes(int row, String good) {
        for (Fault fault : FAULTS) {
            if (fault.row() == row) {
                return fault.text().getBytes(fault.code().equals("ROW_ENCODING") ? ISO_8859_1 : UTF_8);
            }
        }
        return good.getBytes(UTF_8);
    }

    private static Json json(Fault fault) {
        return new Json().put("line", fault.row() + 1L).put("code", fault.code());
    }
}
