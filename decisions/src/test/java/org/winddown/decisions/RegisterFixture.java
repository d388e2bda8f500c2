package org.winddown.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.ProductName;

/** Register files from lines of text, and a database for them. */
final class RegisterFixture {

    private RegisterFixture() {}

    /** The database with the tables of this module. */
    static DataSource migrated(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/decisions")
                .load()
                .migrate();
        return database;
    }

    /** An inventory of some assets and units, of which no more is known than that they are there. */
    record Stock(Set<AssetKey> stored, Set<String> codes) implements Inventory {

        @Override
        public Map<AssetKey, Asset> assets(Set<AssetKey> keys, Instant asOf) {
            return stored.stream()
                    .filter(keys::contains)
                    .collect(Collectors.toMap(
                            Function.identity(),
                            key -> new Asset(
                                    key,
                                    ProductName.of("", ""),
                                    Map.of(),
                                    Map.of(),
                                    new AssetOrigin("c".repeat(64), "sam.csv", "", 2))));
        }

        @Override
        public Map<String, BusinessUnit> units() {
            return codes.stream().collect(Collectors.toMap(Function.identity(), RegisterFixture::unit));
        }
    }

    /** A unit of which the code and the owner are known. */
    static BusinessUnit unit(String code) {
        return new BusinessUnit(
                code,
                code,
                "",
                "",
                "",
                "",
                "",
                null,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                "Owner of " + code,
                "it-" + code + "@example.com",
                Map.of());
    }

    /** A text file; its first line is the header, its cells hold no commas. */
    static DecisionFile file(String name, String... lines) {
        List<DecisionFile.Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            rows.add(new DecisionFile.Row(i + 1, cells(lines[i])));
        }
        return new DecisionFile(
                name + ".csv", "f".repeat(64), List.of(new DecisionFile.Sheet("", cells(lines[0]), rows)), "");
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
