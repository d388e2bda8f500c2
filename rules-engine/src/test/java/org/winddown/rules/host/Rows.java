package org.winddown.rules.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;

/** Rows of a unit, and the computers they come to. */
final class Rows {

    static final Instant NIGHT = Instant.parse("2024-07-15T00:00:00Z");

    private record Row(Asset asset, Instant at) {}

    private final List<Row> rows = new ArrayList<>();

    /** A row of software; further cells as header and text by turns. */
    Rows software(String source, String hostname, String... further) {
        return row(AssetKind.INSTALLATION, source, hostname, NIGHT, further);
    }

    /** A row of a computer itself. */
    Rows device(String source, String hostname, String... further) {
        return row(AssetKind.DEVICE, source, hostname, NIGHT, further);
    }

    Rows row(AssetKind kind, String source, String hostname, Instant at, String... further) {
        Map<String, String> extras = new TreeMap<>();
        for (int i = 0; i < further.length; i += 2) {
            extras.put(further[i], further[i + 1]);
        }
        rows.add(new Row(
                new Asset(
                        key(kind, source, rows.size() + 1),
                        ProductName.of("Maker", "Product"),
                        hostname.isEmpty() ? Map.of() : Map.of(Field.HOSTNAME, hostname),
                        extras,
                        new AssetOrigin("00", source + ".csv", "", rows.size() + 2)),
                at));
        return this;
    }

    static AssetKey key(AssetKind kind, String source, int number) {
        return new AssetKey("U1", source, kind, "a" + number);
    }

    Hosts hosts(AssetKey... watched) {
        HostCensus census = new HostCensus("U1", Set.of(watched));
        each(census::see);
        return census.hosts();
    }

    void each(BiConsumer<Asset, Instant> seen) {
        rows.forEach(row -> seen.accept(row.asset(), row.at()));
    }

    Rows shuffled(Random random) {
        Rows other = new Rows();
        other.rows.addAll(rows);
        Collections.shuffle(other.rows, random);
        return other;
    }

    /** Each computer as its name, with the rows of its sightings. */
    static List<String> told(Hosts hosts) {
        return hosts.hosts().stream()
                .map(host -> host.name() + " " + host.sources().stream().collect(Collectors.joining("+")) + " "
                        + host.installs())
                .toList();
    }

    static List<String> conflicts(Hosts hosts) {
        return hosts.hosts().stream()
                .flatMap(host -> host.conflicts().stream().map(each -> host.name() + ": " + each.words()))
                .toList();
    }
}
