package org.winddown.reporting.completeness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    public String what() {
        return switch (rows) {
            case ALL -> "all installations";
            case SOURCE -> "source " + name;
            case VERDICT -> "verdict " + name.replace('_', ' ');
            case PRODUCT -> "product " + name;
        };
    }

    /** By what the computers are known, in words. */
    public String knownBy() {
        return listed(count.knownBy());
    }

    /** By what the sources of those that several show were joined, in words. */
    public String joinedBy() {
        return listed(count.joinedBy());
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
    public static String sentence(List<HostLine> lines, String unit) {
        return lines.stream()
                .filter(line -> line.whole(unit))
                .map(HostLine::sentence)
                .collect(Collectors.joining());
    }

    /** The same of one line. */
    public String sentence() {
        StringBuilder text = new StringBuilder();
        text.append(counted(count.installs(), "installation"))
                .append(count.installs() == 1 ? " is" : " are")
                .append(" on ")
                .append(counted(count.hosts(), "different host"))
                .append(count.hosts() == 0 ? "" : ", known by " + knownBy())
                .append("; ")
                .append(
                        count.withoutHost() == 0
                                ? "every one names its host."
                                : grouped(count.withoutHost())
                                        + (count.withoutHost() == 1 ? " names no host." : " name no host."));
        if (count.shared() > 0) {
            text.append(" Several sources show ")
                    .append(counted(count.shared(), "host"))
                    .append(", taken for one each by ")
                    .append(joinedBy())
                    .append('.');
        }
        if (count.doubtful() > 0) {
            text.append(" Of ")
                    .append(counted(count.doubtful(), "host"))
                    .append(" the evidence does not fit together, so there may be fewer; see winddown hosts.");
        }
        return text.append(" Sources: ")
                .append(String.join(", ", count.sources()))
                .append('.')
                .toString();
    }

    private static String listed(Map<HostEvidence, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().words() + " " + grouped(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
