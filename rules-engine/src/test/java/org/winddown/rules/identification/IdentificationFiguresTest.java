package org.winddown.rules.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.identification.LabelledNames.Labelled;
import org.winddown.rules.identification.vendor.CatalogueContent;

/** Measures the recognition of Kaspersky's names; a figure that falls fails the build. */
class IdentificationFiguresTest {

    private static final String KASPERSKY = "kaspersky";

    private final CatalogueContent content = Catalogues.content();
    private final Catalogue catalogue = Catalogue.of(content);

    private static boolean is(Identification answer, Decision decision) {
        return answer.decision() == decision && answer.vendorId().equals(KASPERSKY);
    }

    private static boolean found(Identification answer) {
        return is(answer, Decision.MATCH) || is(answer, Decision.REVIEW);
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    @Test
    void findsKasperskysNames(TestReporter reporter) throws IOException {
        List<Labelled> names = LabelledNames.kaspersky("pos");
        List<String> missed = new ArrayList<>();
        long sure = 0;
        for (Labelled name : names) {
            Identification answer = catalogue.identify(name.row());
            sure += is(answer, Decision.MATCH) ? 1 : 0;
            if (!found(answer)) {
                missed.add(name.name());
            }
        }

        double recall = 1 - share(missed.size(), names.size());
        reporter.publishEntry(
                "Kaspersky names",
                String.format(
                        Locale.ROOT,
                        "%d names, recall %.3f, MATCH alone %.3f, missed %s",
                        names.size(),
                        recall,
                        share(sure, names.size()),
                        missed));
        assertThat(recall).as("recall; missed %s", missed).isGreaterThanOrEqualTo(0.98);
        assertThat(share(sure, names.size())).as("MATCH alone").isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void findsThemWithoutTheirOwnLiteral(TestReporter reporter) throws IOException {
        List<Labelled> names = LabelledNames.kaspersky("pos");
        List<String> missed = new ArrayList<>();
        CatalogueContent alone = new CatalogueContent(
                content.version(),
                content.context(),
                content.vendors().stream()
                        .filter(vendor -> vendor.id().equals(KASPERSKY))
                        .toList());
        for (Labelled name : names) {
            Catalogue without = Catalogue.of(new LeftOut(name.name()).of(alone));
            if (!found(without.identify(name.row()))) {
                missed.add(name.name());
            }
        }

        double recall = 1 - share(missed.size(), names.size());
        reporter.publishEntry(
                "left out one by one", String.format(Locale.ROOT, "recall %.3f, missed %s", recall, missed));
        assertThat(recall).as("recall; missed %s", missed).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void letsGoOfNamesThatOnlyLookLikeThem(TestReporter reporter) throws IOException {
        List<String> matched = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (Labelled name : LabelledNames.kaspersky("neg")) {
            for (ProductName row : List.of(ProductName.of("", name.name()), ProductName.of(name.name(), ""))) {
                Identification answer = catalogue.identify(row);
                if (answer.decision() == Decision.MATCH) {
                    matched.add(name.name());
                } else if (answer.decision() == Decision.REVIEW) {
                    asked.add(name.name());
                }
            }
        }

        reporter.publishEntry("negatives", "MATCH " + matched + ", REVIEW " + asked);
        assertThat(matched).isEmpty();
        assertThat(asked).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void letsGoOfOtherMakersProducts(TestReporter reporter) throws IOException {
        List<ProductName> others = LabelledNames.others();
        List<ProductName> matched = new ArrayList<>();
        List<ProductName> asked = new ArrayList<>();
        for (ProductName row : others) {
            Identification answer = catalogue.identify(row);
            if (is(answer, Decision.MATCH)) {
                matched.add(row);
            } else if (is(answer, Decision.REVIEW)) {
                asked.add(row);
            }
        }

        reporter.publishEntry("other makers", others.size() + " rows, MATCH " + matched + ", REVIEW " + asked);
        assertThat(others).hasSizeGreaterThan(10_000);
        assertThat(matched).isEmpty();
        assertThat(asked).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void namesFieldAndCharactersOfEveryFind() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Labelled name : LabelledNames.kaspersky("pos")) {
            ProductName row = name.row();
            String evidence = catalogue.identify(row).evidence();
            String field = row.vendor().isEmpty() ? "product" : "vendor";
            if (!evidence.startsWith(field + " \"" + name.name() + "\" characters ")
                    || !quotesWhatItCounts(evidence, name.name())) {
                wrong.add(evidence);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Whether {@code characters 0-9 "Kaspersky"} are the characters 0 to 9 of the text. */
    private static boolean quotesWhatItCounts(String evidence, String text) {
        String after = evidence.substring(evidence.indexOf("\" characters ") + "\" characters ".length());
        int dash = after.indexOf('-');
        int space = after.indexOf(' ');
        int start = Integer.parseInt(after.substring(0, dash));
        int end = Integer.parseInt(after.substring(dash + 1, space));
        return after.substring(space + 1).startsWith("\"" + text.substring(start, end) + "\" = ");
    }
}
