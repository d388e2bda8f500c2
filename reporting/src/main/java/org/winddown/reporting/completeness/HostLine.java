package org.winddown.reporting.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.host.HostCount;
import org.winddown.rules.host.HostEvidence;

/**
 * On how many different computers some installations are.
 *
 * @param unit code of the unit; empty for the sum of all units
 * @param rows which installations
 * @param name of a source, a verdict or a product; empty for all
 * @param count the installations and their computers
 */
public record HostLine(String unit, Rows rows, String name, HostCount count) {

    /** Which installations a line counts. */
    public enum Rows {
        /** Every installation. */
        ALL,
        /** Those of one source. */
        SOURCE,
        /** Those with one headline verdict. */
        VERDICT,
        /** Those of one product that a measure touches. */
        PRODUCT
    }

    /** What is counted, in words. */
    public String what(Texts texts) {
        return switch (rows) {
            case ALL -> texts.get("hosts.of-all");
            case SOURCE -> texts.get("hosts.of-source", name);
            case VERDICT -> texts.get("hosts.of-verdict", name.replace('_', ' '));
            case PRODUCT -> texts.get("hosts.of-product", name);
        };
    }

    /** By what the computers are known, in words. */
    public String knownBy(Texts texts) {
        return listed(count.knownBy(), texts);
    }

    /** By what the sources of those that several show were joined, in words. */
    public String joinedBy(Texts texts) {
        return listed(count.joinedBy(), texts);
    }

    /** Whether the line says how many of the whole report: its unit, or all units. */
    public boolean whole(String unitCode) {
        return rows == Rows.ALL && unit.equals(unitCode);
    }

    /**
     * One paragraph on all installations of a report, with the method of discovery; empty when there are none.
     *
     * @param unit code of the report's unit; empty for all units
     */
    public static String sentence(List<HostLine> lines, String unit, Texts texts) {
        return lines.stream()
                .filter(line -> line.whole(unit))
                .map(line -> line.sentence(texts))
                .collect(Collectors.joining());
    }

    /** The same of one line. */
    public String sentence(Texts texts) {
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                count.hosts() == 0 ? "hosts.sentence-none" : "hosts.sentence",
                count.installs(),
                count.hosts(),
                knownBy(texts),
                texts.get(count.withoutHost() == 0 ? "hosts.all-named" : "hosts.not-named", count.withoutHost())));
        if (count.shared() > 0) {
            said.add(texts.get("hosts.shared", count.shared(), joinedBy(texts)));
        }
        if (count.doubtful() > 0) {
            said.add(texts.get("hosts.doubtful", count.doubtful()));
        }
        said.add(texts.get("hosts.sources", String.join(", ", count.sources())));
        return String.join(" ", said);
    }

    private static String listed(Map<HostEvidence, Long> counts, Texts texts) {
        return counts.entrySet().stream()
                .map(entry -> texts.words(entry.getKey()) + " " + texts.number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
