package org.winddown.rules.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.winddown.rules.asset.ProductName;

/** What inventories say about makers other than Kaspersky, in several scripts, and what only looks like them. */
class MakersTest {

    private static final Catalogue CATALOGUE = Catalogues.shipped();

    @ParameterizedTest
    @CsvFileSource(resources = "/identification/vendor-names.csv", encoding = "UTF-8", numLinesToSkip = 1)
    void recognisesMakerAndFamily(ArgumentsAccessor row) {
        Identification found = CATALOGUE.identify(new ProductName(
                text(row, 0), text(row, 1), "", text(row, 2), text(row, 3), text(row, 4), text(row, 5)));

        assertThat(found.decision() + " " + found.component())
                .as(found.evidence())
                .isEqualTo(text(row, 6) + " " + text(row, 7) + "/" + text(row, 8));
    }

    private static String text(ArgumentsAccessor row, int column) {
        @Nullable String cell = row.getString(column);
        return cell == null ? "" : cell;
    }
}
